import type { PackWay } from '../../../shared/domain/information-pack/document.ts';
import type { PackOut } from '../../../shared/domain/information-pack/view.ts';
import { shortMoment } from '../../lib/dates.ts';
import { Button } from '../../ui/button.tsx';
import page from '../../ui/document-page.module.css';
import { deliver } from './pack-actions.ts';
import { packKeys } from './pack-commands.ts';
import type { PackVisit } from './pack-visits.ts';

const wayWords: Readonly<Record<PackWay, string>> = {
  print: 'printed',
  pdf: 'saved as a PDF',
  email: 'copied as an e-mail',
  text: 'copied as a text message',
};

function outInWords({ way, at, by, hasFailed }: PackOut): string {
  const what = hasFailed ? `was to be ${wayWords[way]}, and did not come out` : wayWords[way];
  return `${shortMoment(at)}: ${what}, by ${by}`;
}

/** The ways out of the computer, and the times it came out. */
export function WaysPart({ visit }: { visit: PackVisit }) {
  const { outs, asks } = visit.view;
  return (
    <section className={page.part} aria-label="Print, save or copy it">
      <h2>Print, save or copy it</h2>
      <div className={page.buttons}>
        <Button look="main" shortcut={packKeys.print} onPress={() => void deliver(visit, 'print')}>
          Print
        </Button>
        <Button shortcut={packKeys.pdf} onPress={() => void deliver(visit, 'pdf')}>
          PDF
        </Button>
        <Button shortcut={packKeys.email} onPress={() => void deliver(visit, 'email')}>
          Copy the e-mail
        </Button>
        <Button onPress={() => void deliver(visit, 'text')}>Copy the text message</Button>
      </div>
      {asks.length > 0 ? (
        <p data-asks>
          They asked for: {asks.join(', ')}. Frontdoor cannot make that: order it where your council does.
        </p>
      ) : null}
      <p className={page.quiet}>
        Frontdoor sends it to nobody. It keeps down that you let it out, when, how, and what it said.
      </p>
      {outs.length > 0 ? (
        <ul className={page.list} aria-label="When it came out">
          {outs.map((each) => (
            <li key={each.id}>{outInWords(each)}</li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
