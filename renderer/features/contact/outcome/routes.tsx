import { flushSync } from 'react-dom';
import type { ContactFields } from '../../../../shared/domain/contact-fields.ts';
import { clock } from '../../../lib/clock.ts';
import { findOnScreen, focusInto } from '../../../lib/panes.ts';
import { Button } from '../../../ui/button.tsx';
import { CrossIcon } from '../../../ui/icons.tsx';
import { useEditor, useOpenContact } from '../editor/use-editor.ts';
import { labelOf } from '../pack-choices.ts';
import { offeredInWords, receiptOffered } from '../safety/same-again.ts';
import { takeReceipt } from '../safety/take-offered.ts';
import classes from './outcome.module.css';
import { isTaken, type Receipt, ReceiptFields } from './receipt-fields.tsx';

type Further = ContactFields['furtherRoutes'][number];

/** The first route that still waits for its receipt: where the gate leads. */
function firstOpen(fields: ContactFields, needs: (route: string | null) => boolean): 'first' | number | null {
  if (needs(fields.outcomeRoute) && !isTaken(fields)) return 'first';
  const index = fields.furtherRoutes.findIndex((taken) => needs(taken.route) && !isTaken(taken));
  return index < 0 ? null : index;
}

/** The receipts of the routes that need one, and the further routes with the way to take each out. */
export function Routes() {
  const editor = useEditor();
  const { outcomes } = editor.pack;
  const fields = useOpenContact(({ contact }) => contact.fields);
  const { outcomeRoute, receiptWho, receiptAt, furtherRoutes } = fields;
  const needs = (route: string | null) => route !== null && outcomes[route]?.receipt === true;
  const open = firstOpen(fields, needs);
  function remove(index: number) {
    flushSync(() => editor.choose('The further route is back.', further(index, null)));
    // The route takes the focus with it: the place to add another one catches it.
    focusInto(findOnScreen('[data-place="furtherRoutes"]'));
  }
  const offered = receiptOffered(useOpenContact(({ contact }) => contact));
  const onLeave = () => void editor.flush();
  const back = 'The receipt is as it was.';
  const first = (receipt: Receipt) =>
    [
      { field: 'receiptWho', value: receipt.receiptWho },
      { field: 'receiptAt', value: receipt.receiptAt },
    ] as const;
  const further = (index: number, next: Further | null) =>
    ({
      field: 'furtherRoutes',
      value: furtherRoutes.flatMap((taken, at) => (at === index ? (next ?? []) : taken)),
    }) as const;

  if (furtherRoutes.length === 0 && !needs(outcomeRoute)) return null;
  return (
    <div className={classes.routes}>
      {outcomeRoute !== null && needs(outcomeRoute) ? (
        <div className={classes.further}>
          {furtherRoutes.length > 0 ? <p className={classes.furtherName}>{labelOf(outcomes, outcomeRoute)}</p> : null}
          <ReceiptFields
            route={labelOf(outcomes, outcomeRoute)}
            receiptWho={receiptWho}
            receiptAt={receiptAt}
            isFirstOpen={open === 'first'}
            offered={offered ? offeredInWords({ whom: offered.receiptWho, at: offered.receiptAt }, clock.now()) : null}
            onTakeOffered={() => takeReceipt(editor)}
            onType={(receipt) => editor.type(...first(receipt))}
            onNow={(receipt) => editor.choose(back, ...first(receipt))}
            onLeave={onLeave}
          />
        </div>
      ) : null}
      {furtherRoutes.map((taken, index) => (
        <div key={taken.route} className={classes.further}>
          <p className={classes.furtherName}>
            Also: {labelOf(outcomes, taken.route)}
            <Button
              look="icon"
              aria-label={`Take out: ${labelOf(outcomes, taken.route)}`}
              onPress={() => remove(index)}
            >
              <CrossIcon size={12} />
            </Button>
          </p>
          {needs(taken.route) ? (
            <ReceiptFields
              route={labelOf(outcomes, taken.route)}
              receiptWho={taken.receiptWho}
              receiptAt={taken.receiptAt}
              isFirstOpen={open === index}
              offered={null}
              onTakeOffered={() => {}}
              onType={(receipt) => editor.type(further(index, { ...taken, ...receipt }))}
              onNow={(receipt) => editor.choose(back, further(index, { ...taken, ...receipt }))}
              onLeave={onLeave}
            />
          ) : null}
        </div>
      ))}
    </div>
  );
}
