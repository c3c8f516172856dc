import { saysSomething } from '../../../../shared/domain/guide/says-something.ts';
import type { Instant } from '../../../../shared/domain/time.ts';
import { clock } from '../../../lib/clock.ts';
import { shortMoment } from '../../../lib/dates.ts';
import { AlertIcon, TickIcon } from '../../../ui/icons.tsx';
import { MomentField } from '../../../ui/moment-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
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
}

/** Whether somebody has taken a hand-over: red until it says who, and when. */
export function isTaken({ receiptWho, receiptAt }: Receipt): boolean {
  return saysSomething(receiptWho) && receiptAt !== null;
}

/** The receipt of one urgent hand-over. Frontdoor tells nobody: it asks who was told. */
export function ReceiptFields({ route, receiptWho, receiptAt, isFirstOpen, ...on }: ReceiptFieldsProps) {
  const receipt = { receiptWho, receiptAt };
  return (
    <fieldset
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
