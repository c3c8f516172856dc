import type { DeliveryWay } from '../../../shared/domain/hand-over/document.ts';
import type { SentSheet } from '../../../shared/domain/hand-over/view.ts';
import { shortMoment } from '../../lib/dates.ts';
import { Button } from '../../ui/button.tsx';
import classes from '../../ui/document-page.module.css';
import { deliver } from './deliver.ts';
import { sheetKeys } from './sheet-commands.ts';
import type { SheetVisit } from './sheet-visits.ts';

const wayWords: Readonly<Record<DeliveryWay, string>> = {
  print: 'printed',
  pdf: 'saved as a PDF',
  text: 'copied as text',
  json: 'saved as JSON',
};

function sentInWords({ way, at, by, hasFailed }: SentSheet): string {
  const what = hasFailed ? `was to be ${wayWords[way]}, and did not go` : wayWords[way];
  return `${shortMoment(at)}: ${what}, by ${by}`;
}

/** The ways out of the computer, and the times it went. */
export function SendPart({ visit }: { visit: SheetVisit }) {
  const { sheet, sent } = visit.view;
  const ours = sent.filter(({ kind }) => kind === sheet.kind);
  return (
    <section className={classes.part} aria-label="Print or save it">
      <h2>Print or save it</h2>
      <div className={classes.buttons}>
        <Button look="main" shortcut={sheetKeys.print} onPress={() => void deliver(visit, 'print')}>
          Print
        </Button>
        <Button shortcut={sheetKeys.pdf} onPress={() => void deliver(visit, 'pdf')}>
          PDF
        </Button>
        <Button shortcut={sheetKeys.text} onPress={() => void deliver(visit, 'text')}>
          Copy the text
        </Button>
        <Button onPress={() => void deliver(visit, 'json')}>JSON</Button>
      </div>
      <p className={classes.quiet}>
        Frontdoor sends it to nobody. Paper, a file or a copy is yours to look after: Frontdoor cannot take it back, and
        removes it nowhere. It keeps down that you let it out, when, how, and what it said.
      </p>
      {ours.length > 0 ? (
        <ul className={classes.list} aria-label="When it went">
          {ours.map((each) => (
            <li key={each.id}>{sentInWords(each)}</li>
          ))}
        </ul>
      ) : (
        <p>It has not gone anywhere yet.</p>
      )}
    </section>
  );
}
