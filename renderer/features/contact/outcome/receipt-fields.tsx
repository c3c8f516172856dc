import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { saysSomething } from '../../../../shared/domain/guide/says-something.ts';
import type { Instant } from '../../../../shared/domain/time.ts';
import { clock } from '../../../lib/clock.ts';
import { shortMoment } from '../../../lib/dates.ts';
import { focusInto } from '../../../lib/panes.ts';
import { Button } from '../../../ui/button.tsx';
import { AlertIcon, TickIcon } from '../../../ui/icons.tsx';
import { MomentField } from '../../../ui/moment-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { sameShortcut } from '../contact-commands.ts';
import classes from './outcome.module.css';

/** Who took a hand-over, and when. */
export interface Receipt {
  readonly receiptWho: string;
  readonly receiptAt: Instant | null;
}

interface ReceiptFieldsProps extends Receipt {
  /** The name of the route that was handed over. */
  route: string;
  isFirstOpen: boolean;
  onType: (receipt: Receipt) => void;
  onNow: (receipt: Receipt) => void;
  onLeave: () => void;
  /** Who and when, as it is written down already, in words; null where it is not. */
  offered: string | null;
  onTakeOffered: () => void;
}

/** Whether somebody has taken a hand-over: red until it says who, and when. */
export function isTaken({ receiptWho, receiptAt }: Receipt): boolean {
  return saysSomething(receiptWho) && receiptAt !== null;
}

/** The receipt of one urgent hand-over. Frontdoor tells nobody: it asks who was told. */
export function ReceiptFields({ route, receiptWho, receiptAt, isFirstOpen, offered, ...on }: ReceiptFieldsProps) {
  const receipt = { receiptWho, receiptAt };
  const place = useRef<HTMLFieldSetElement>(null);
  return (
    <fieldset
      ref={place}
      className={classes.receipt}
      aria-label={`Receipt: ${route}`}
      {...(isFirstOpen ? { 'data-place': 'receiptWho' } : {})}
    >
      <TextField
        label="Who took it"
        longest={200}
        value={receiptWho}
        onType={(who) => on.onType({ ...receipt, receiptWho: who })}
        onLeave={on.onLeave}
      />
      <MomentField
        label="Taken at"
        lies="past"
        value={receiptAt}
        onType={(at) => on.onType({ ...receipt, receiptAt: at })}
        onLeave={on.onLeave}
        onNow={() => on.onNow({ ...receipt, receiptAt: clock.now() })}
      />
      {offered !== null && receiptWho === '' && receiptAt === null ? (
        <span data-offered>
          <Button
            shortcut={sameShortcut}
            onPress={() => {
              // The button goes with what it does: the hand goes to the boxes that it has filled.
              flushSync(on.onTakeOffered);
              focusInto(place.current);
            }}
          >
            As written down: {offered}
          </Button>
        </span>
      ) : null}
      {isTaken(receipt) && receiptAt ? (
        <p className={classes.taken}>
          <TickIcon size={12} /> Taken {shortMoment(receiptAt)}
        </p>
      ) : (
        <p className={classes.notTaken}>
          <AlertIcon size={13} /> Nobody told yet: ring
        </p>
      )}
    </fieldset>
  );
}
