import classes from './leaving.module.css';

function goToNumbers(): void {
  const heading = document.getElementById('leaving-numbers');
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}

/** What can leave by itself, what never can, and what leaves only by somebody's hand. */
export function WhatCanLeave() {
  return (
    <>
      <div className={classes.sides}>
        <div>
          <h3>Can leave</h3>
          <ul>
            <li>the day that something is counted on</li>
            <li>codes from the council’s lists: a channel, a locality, how a conversation ended</li>
            <li>whole numbers: how many of each</li>
            <li>random ids, and the versions of Frontdoor and of the council pack</li>
          </ul>
        </div>
        <div>
          <h3>Never can</h3>
          <ul>
            <li>a name, an address, a postcode, a phone number or a birth date</li>
            <li>a note, or anything else that somebody said or wrote</li>
            <li>which adviser it was</li>
          </ul>
        </div>
      </div>
      <p>
        There is no place in a document where words could stand, and this is the only way out that needs nobody. A
        sheet, a file or a sealed conversation leaves when somebody makes it; those are in the log of who did what.{' '}
        <button type="button" className={classes.link} onClick={goToNumbers}>
          What the numbers mean
        </button>
      </p>
    </>
  );
}

const meanings: readonly (readonly [term: string, meaning: string])[] = [
  [
    'A document',
    'Everything that one start of Frontdoor on this computer has to say about one day, each time the whole.',
  ],
  [
    'A minus',
    'Takes away what an earlier start of Frontdoor had said: a conversation was corrected, or counts otherwise.',
  ],
  [
    'More or fewer than before',
    'How many more are overdue, or taken by nobody, since the day before; a minus where it is fewer.',
  ],
  ['Not known', 'Nobody said it, or the council pack does not know what was said.'],
  ['Not back so far', 'Nobody has come back until now. It holds once the window for a return has passed.'],
  [
    'Back: they told us',
    'They said that they had spoken to us about it, here or elsewhere. Not to be added to those found on this computer.',
  ],
  ['Time it took', 'Minutes from when it was received to when it was closed.'],
  ['Of five', 'How far somebody felt listened to, asked at the follow-up; 5 is most.'],
  ['The sum', 'A check over the whole document: one number changed on the way, and the collector notices.'],
];

/** The words of the documents, explained. */
export function WhatNumbersMean() {
  return (
    <>
      <dl className={classes.facts}>
        {meanings.map(([term, meaning]) => (
          <div key={term} className={classes.fact}>
            <dt>{term}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.quiet}>
        A conversation that the council counts with an earlier one is in no table of contacts; what was offered in it
        still counts.
      </p>
    </>
  );
}
