import { outcodeOf, postcodeKey } from '../../../../shared/domain/match/compare-places.ts';
import { evidenceInWords } from '../../../../shared/domain/match/evidence-in-words.ts';
import { searchKeys } from '../../../../shared/domain/match/match-keys.ts';
import { type MatchClass, matchPeople } from '../../../../shared/domain/match/match-people.ts';
import {
  type FoundPeople,
  mostCards,
  mostEarlier,
  type PersonCard,
  type TypedIdentity,
} from '../../../../shared/domain/people.ts';
import type { ReadContext } from '../../context.ts';
import { listEarlier, listTried } from '../../queries/earlier-contacts.ts';
import { listOfPerson, listStanding } from '../../queries/match-answers.ts';
import { listCandidates } from '../../queries/match-keys.ts';
import { listContactsOfKey } from '../../queries/person-keys.ts';
import { toldApartFrom } from './answer-match.ts';
import { holdsIn } from './carry-over.ts';
import { personKeyer } from './person-key.ts';

/** As many people as are compared at the most: more share a name than anybody reads. */
const mostCompared = 400;
/** As many likely contacts as are looked at for whom they are about. */
const mostLikely = 40;

/** A contact that may be about the person, with what speaks for it. */
interface Likely {
  readonly contact: string;
  readonly class: MatchClass;
  readonly score: number;
  readonly evidence: string;
}

function likelyOnes(context: ReadContext, typed: TypedIdentity): Likely[] {
  const { db } = context;
  const compared = listCandidates(db, searchKeys(typed), mostCompared).map(({ contact, ...identity }) => {
    const match = matchPeople(typed, identity);
    return { contact, match };
  });
  const found = compared
    .filter(({ match }) => match.class !== 'none')
    .map(({ contact, match }) => ({ contact, ...match, evidence: evidenceInWords(match.evidence) }));
  const key = personKeyer(context)(typed);
  const gone = key === null ? [] : listContactsOfKey(db, key, mostCards);
  const evidence = 'same name and birth date, by a key; the details are no longer kept';
  const byKey = gone.map((contact) => ({ contact, class: 'strong', score: 80, evidence }) as const);
  return [...found, ...byKey].sort((one, other) => other.score - one.score);
}

function cardOf(
  { db }: ReadContext,
  likely: Likely,
  together: readonly string[],
  answer: PersonCard['answer'],
): PersonCard {
  const rows = listEarlier(db, together);
  const shown = rows.find(({ contact }) => contact === likely.contact) ?? rows[0];
  const contacts = rows.slice(0, mostEarlier).map(({ contact, day, isOpen, passedTo, followUp, ...row }) => ({
    ...{ contact, day, isOpen, passedTo, followUp, solutions: listTried(db, contact) },
    ...{ topicMain: row.topicMain, outcomeClass: row.outcomeClass, outcomeRoute: row.outcomeRoute },
  }));
  return {
    ...{ earlier: likely.contact, name: shown?.name ?? '', born: shown?.born ?? null },
    ...{ area: outcodeOf(postcodeKey(shown?.postcode ?? '')), class: likely.class, evidence: likely.evidence, answer },
    ...{ ...holdsIn(rows), contacts, count: rows.length },
  };
}

/**
 * Who on this computer may be the person of the details that are typed in a contact. What was answered in this contact
 * comes first. Whoever was told apart from the person does not come at all, unless that was said in this contact.
 */
export function findPeople(context: ReadContext, input: { contact: string; typed: TypedIdentity }): FoundPeople {
  const { db } = context;
  const { contact, typed } = input;
  const own = listOfPerson(db, contact);
  const apart = toldApartFrom(context, own);
  const likely = likelyOnes(context, typed);
  const evidenceOf = (of: string) => likely.find((one) => one.contact === of);

  const standing = listStanding(db, contact).map((said) => {
    const earlier = said.contact === contact ? said.earlier : said.contact;
    const together = said.answer === 'same' ? own.filter((one) => one !== contact) : listOfPerson(db, earlier);
    const known = evidenceOf(earlier) ?? { contact: earlier, class: 'none', score: 0, evidence: '' };
    return { ...said, together, card: cardOf(context, known, together, said.answer) };
  });
  const answered = standing.filter(
    ({ answer }, at) => answer === 'other' || standing.findIndex((other) => other.answer === 'same') === at,
  );

  const taken = new Set([...own, ...apart]);
  const groups: { readonly best: Likely; readonly together: readonly string[] }[] = [];
  for (const one of likely.slice(0, mostLikely)) {
    if (taken.has(one.contact)) continue;
    const together = listOfPerson(db, one.contact);
    for (const other of together) taken.add(other);
    groups.push({ best: one, together });
  }
  const cards = groups.slice(0, mostCards).map(({ best, together }) => cardOf(context, best, together, null));
  return { cards: [...answered.map(({ card }) => card), ...cards], more: Math.max(0, groups.length - mostCards) };
}
