import type { Pack } from '../../pack/schema.ts';
import type { FieldName } from '../contact-fields.ts';
import type { Record } from '../guide/facts.ts';
import { lineCues } from '../guide/line-cues.ts';

/** The fields in which somebody's own words are typed, besides the notes. Names and numbers are none. */
const fieldsOfWords = [
  ...(['safeTime', 'capacityDecision', 'capacityWhy', 'supportedBy', 'assessmentWords', 'otherWords'] as const),
  ...(['sourceOfRisk', 'whenNext', 'overrideWords', 'followUpReason'] as const),
] satisfies readonly FieldName[];

const otherPlaces = ['solution', 'concern', 'correction', 'report'] as const;

/** Where words were heard besides the notes: a field, what could help, what was done about a worry, why a record is corrected. */
export type HeardIn = (typeof fieldsOfWords)[number] | (typeof otherPlaces)[number];

interface Text {
  /** The same for the same box, whatever is typed in it. */
  readonly place: string;
  readonly text: string;
  /** The trigger that the box is about, which its words do not raise once more. */
  readonly about: string | null;
}

function textsOf({ fields, solutions, concerns, correction }: Record): Text[] {
  return [
    { place: 'correction', text: correction?.reason ?? '', about: null },
    ...fieldsOfWords.map((name) => ({ place: name, text: fields[name], about: null })),
    ...fields.report.map(({ question, words }) => ({ place: `report ${question}`, text: words, about: null })),
    ...solutions.map(({ id, words }) => ({ place: `solution ${id}`, text: words, about: null })),
    ...concerns.flatMap(({ id, trigger, done, answer }) =>
      Object.entries({ done, answer }).map(([part, text]) => ({
        place: `concern ${id} ${part}`,
        text,
        about: trigger,
      })),
    ),
  ].filter(({ text }) => text !== '');
}

const hears = (text: string, pack: Pack) => lineCues(text, pack).some(({ suggests }) => 'trigger' in suggests);

/**
 * A text without what a line of the notes says word for word: an answer takes the line along into a box, and the same
 * words in both are said once. Lines without a worry in them are no copies: they could take a word out of one.
 */
function withoutCopies(text: string, { notes }: Record, pack: Pack): string {
  let left = text.toLowerCase();
  for (const note of notes) {
    if (!hears(note.text, pack)) continue;
    const line = note.text.trim().toLowerCase();
    if (line.includes(left.trim())) return '';
    left = left.split(line).join('\n');
  }
  return left;
}

/** As many letters of the words as a key has room for beside its place. */
const longestWords = 130;

/**
 * The words about safety that were typed in boxes and not in the notes, by trigger, as keys for `Concern.covers`. What
 * stands in the notes as well is heard there, and a box about a worry does not raise that worry once more.
 */
export function saidElsewhere(record: Record, pack: Pack): { readonly trigger: string; readonly key: string }[] {
  return textsOf(record).flatMap(({ place, text, about }) => {
    if (!hears(text, pack)) return [];
    const said = new Map<string, number>();
    return lineCues(withoutCopies(text, record, pack), pack).flatMap(({ suggests, matched }) => {
      if (!('trigger' in suggests) || suggests.trigger === about) return [];
      const words = matched.toLowerCase().slice(0, longestWords);
      const times = (said.get(`${suggests.trigger} ${words}`) ?? 0) + 1;
      said.set(`${suggests.trigger} ${words}`, times);
      return { trigger: suggests.trigger, key: `${words} #${place} ${times}` };
    });
  });
}

/** The words of a key, and where they were heard: null for the notes. */
export function heardOf(key: string): { readonly words: string; readonly heardIn: HeardIn | null } {
  const at = key.lastIndexOf(' #');
  const [place = ''] = key.slice(at + 2).split(' ');
  const heardIn = [...fieldsOfWords, ...otherPlaces].find((name) => name === place) ?? null;
  return { words: key.slice(0, at), heardIn };
}
