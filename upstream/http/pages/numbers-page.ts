import { countedBuckets } from '../../../shared/counts/tables.ts';
import { measureOf } from '../../../shared/domain/measures/catalogue.ts';
import { bucketInWords } from '../../../shared/domain/measures/codes-in-words.ts';
import type { ReleasedContent } from '../../../shared/upstream/released.ts';
import { listOfSplit, type ManagerPage, pointOf, quietAfterDays } from '../../services/managers/manager-page.ts';
import { cellIn, marginIn, type Only } from '../../services/managers/seen-parts.ts';
import { type Html, html } from './html.ts';
import { seenInWords, shareInWords } from './in-words.ts';
import { layout } from './layout.ts';
import { measureSection } from './measure-section.ts';
import { otherNumbers } from './other-numbers.ts';

const splitTitles = {
  'locality-bucket': 'By locality',
  'channel-bucket': 'By channel',
  'topic-bucket': 'By main topic',
} as const satisfies Record<Only['table'], string>;
const splitHeads = {
  'locality-bucket': 'Locality',
  'channel-bucket': 'Channel',
  'topic-bucket': 'Main topic',
} as const satisfies Record<Only['table'], string>;
const splits = ['locality-bucket', 'channel-bucket', 'topic-bucket'] as const;

const signOut = html`<form method="post" action="/manage/sign-out"><button>Sign out</button></form>`;

/** The one page of a team's service managers. */
export function numbersPage(page: ManagerPage): string {
  const { team, words, only, months, measures } = page;
  const title = `The front door in numbers: ${words.council === '' ? team : `${words.council}, ${team}`}`;
  const latest = months.findLast(({ content }) => content !== null);
  if (!latest?.content) return layout(title, signOut, html`${heard(page)}<p>${nothingYet}</p>`);
  const sections = measures.map((shown) => measureSection(shown, shown.measure.id));
  if (only) {
    const main = html`<p><a href="/manage">All of the team</a></p><h2>${only.label} alone</h2>${sections}`;
    return layout(title, signOut, main);
  }
  const { content, label } = latest;
  return layout(
    title,
    signOut,
    html`<p>Newest month: <strong>${label}</strong>${content.is_settled ? '' : ', first release: returns and follow-ups come with the second, a month later'}. ${heard(page)}</p>
<nav aria-label="On this page"><ul><li><a href="#measures">Measures</a></li><li><a href="#ended">How it ended</a></li>
${splits.map((table) => html`<li><a href="#${table}">${splitTitles[table]}</a></li>`)}
<li><a href="#others">What people said, and what waits</a></li><li><a href="#read">How to read this</a></li></ul></nav>
<h2 id="measures">Measures</h2>${sections}
<h2 id="ended">How new requests ended, ${label}</h2>${endedTable(content, label, words)}
${splits.map((table) => splitTable(page, table, content, label))}
<h2 id="others">What people said, and what waits</h2>${otherNumbers(page, label)}
<h2 id="read">How to read this</h2>${howToRead(page)}`,
  );
}

const nothingYet =
  'No month has been released yet. The first one comes four days after its end, when at least three computers have sent.';

function heard({ computers: { all, heard: some } }: ManagerPage): Html {
  if (all === 0) return html`No computer is enrolled for this team.`;
  const quiet = all - some;
  const said = quiet === 0 ? '' : ` ${quiet} ${quiet === 1 ? 'was' : 'were'} not: what they counted may be missing.`;
  return html`${some} of ${all} computers were heard from in the last ${quietAfterDays} days.${said}`;
}

function endedTable(content: ReleasedContent, label: string, { ends }: ManagerPage['words']): Html {
  const rows = countedBuckets.map(
    (bucket) =>
      html`<tr><th scope="row">${bucketInWords(bucket, ends)}</th><td>${seenInWords(cellIn(content, 'scope-bucket', 'new', bucket))}</td></tr>`,
  );
  const scopes: [string, string][] = [
    ['new', 'New requests in all'],
    ['existing', 'Not in these: about people who already have support'],
    ['hospital', 'Not in these: leaving hospital'],
    ['elsewhere', 'Not in these: for another authority'],
    ['uncounted', 'Not in these: quick questions, lost calls, duplicates'],
  ];
  const besides = scopes.map(
    ([scope, words]) =>
      html`<tr><th scope="row">${words}</th><td>${seenInWords(marginIn(content, 'scope-bucket', 'a', scope))}</td></tr>`,
  );
  return html`<table><caption>${label}</caption><thead><tr><th scope="col">End</th><th scope="col">Requests</th></tr></thead><tbody>${rows}${besides}</tbody></table>`;
}

function splitTable(
  { words, roundTo }: ManagerPage,
  table: Only['table'],
  content: ReleasedContent,
  label: string,
): Html {
  const title = splitTitles[table];
  const codes = content.margins[table]?.a?.map(([code]) => code) ?? [];
  const [close, passed] = [measureOf('first-contact-at-close'), measureOf('passed-to-assessment')];
  const rows = codes.map((code) => {
    const only = { table, code };
    const share = (measure: typeof close) => shareInWords(pointOf(measure, content, only, roundTo));
    const name = words.inWords(listOfSplit[table], code);
    const all = seenInWords(marginIn(content, table, 'a', code));
    return html`<tr><th scope="row"><a href="/manage?table=${table}&amp;code=${code}">${name}</a></th><td>${all}</td><td>${share(close)}</td><td>${share(passed)}</td></tr>`;
  });
  const why = content.too_few.includes('scope-bucket')
    ? 'Fewer than three computers stand behind it.'
    : 'All of it is withheld.';
  const body =
    rows.length === 0
      ? html`<p>${why}</p>`
      : html`<div class="scroll" tabindex="0" role="region" aria-label="${title}"><table><caption>${label}</caption><thead><tr><th scope="col">${splitHeads[table]}</th><th scope="col">New requests</th><th scope="col">Settled, at close</th><th scope="col">To an assessment</th></tr></thead><tbody>${rows}</tbody></table></div>`;
  return html`<h2 id="${table}">${title}, ${label}</h2>${body}`;
}

function howToRead({ roundTo }: ManagerPage): Html {
  return html`<ul>
<li>Every number was rounded to ${roundTo} by itself before it was released, so that sums may differ by a little, and shares are worked out from rounded numbers.</li>
<li><strong>Withheld</strong>: too small to show, or a small one could be worked out from it. It is not nought, and nothing is guessed in its place.</li>
<li>A month is released four days after its end, and once more when those who come back within 28 days have. After that it stays.</li>
<li>Returns are matched only where somebody came back to the same computer; “told us” is what people said themselves. They are two answers to one question and are never added up.</li>
<li>An assessment is a right. The share passed on for one has no pass or fail: a lower figure is not better.</li>
<li>Nothing here is about one person, one computer or one adviser. Each conversation stays on the computer where it was held.</li>
</ul>`;
}
