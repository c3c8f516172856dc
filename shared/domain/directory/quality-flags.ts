/** How a finding changed a record: nothing, mended, left out, or only weak; `kept-out` is the record itself. */
export type Weight = 'note' | 'mended' | 'left-out' | 'weak' | 'kept-out';

const flags = {
  nameless: ['kept-out', 'The record has no name, so nobody could offer it. Ask the publisher to name it.'],
  'not-a-record': ['kept-out', 'There is something among the records that is not a record.'],
  'repeated-id': ['kept-out', 'The same id came more than once. The first record that has it was kept.'],
  'record-too-long': [
    'kept-out',
    'The record is larger than 8 MB, which no service is. Ask the publisher to look at it.',
  ],
  'record-too-deep': [
    'kept-out',
    'The record is nested more deeply than any service is. Ask the publisher to look at it.',
  ],

  'json-mended': [
    'mended',
    'The record was not well-formed (bare line breaks, or NaN for a number). It was put right.',
  ],
  'id-missing': ['mended', 'The record has no id. One was made from its name and organisation.'],
  'id-long': ['mended', 'The id is very long, and was shortened.'],
  'wrong-kind': ['left-out', 'The value is of another kind than this field takes.'],
  'too-many': ['left-out', 'There are more of them than anybody could read. The first ones were kept.'],
  'text-cut': ['mended', 'The text is very long, and was cut.'],
  'html-removed': ['note', 'The text was sent as a web page. It was turned into plain paragraphs.'],
  'entities-decoded': [
    'note',
    'Letters were sent in the way of web pages (such as &amp; for &). They are letters again.',
  ],
  'image-removed': ['left-out', 'There are pictures in the text. They were left out.'],
  'line-ends-mended': ['mended', 'The line ends were sent as letters (\\n). They are line ends again.'],
  'letters-mended': ['mended', 'Letters were sent in the wrong encoding (such as â€™ for ’), and were put right.'],
  'letters-suspected': [
    'weak',
    'There may be letters in the wrong encoding. They could not be put right with certainty.',
  ],
  'name-mended': ['mended', 'The name held tags or line breaks. They were taken out.'],
  'description-missing': ['weak', 'There is no description.'],
  'description-blank': ['weak', 'The description holds tags or spaces and no words.'],

  'organization-missing': ['weak', 'It does not say which organisation runs it.'],
  'organization-nameless': ['weak', 'The organisation that runs it has no name.'],
  'organization-unknown': ['weak', 'It names an organisation by an id that is not in the files.'],
  'email-mended': ['mended', 'The e-mail address was put right.'],
  'email-refused': ['left-out', 'This is no e-mail address. It was left out.'],
  'email-placeholder': [
    'left-out',
    'This is the place-holder of a program and not an e-mail address. It was left out.',
  ],
  'url-mended': ['mended', 'The web address lacked its beginning (https://), or had spaces. It was put right.'],
  'url-refused': ['left-out', 'This is no web address. It was left out.'],
  'url-placeholder': ['left-out', 'The web address is an example (example.com). It was left out.'],
  'phone-odd': ['weak', 'This does not look like a telephone number. It is shown as it was sent.'],
  'phone-parted': ['mended', 'Several numbers, or words and a number, were in one text. They were parted.'],
  'phone-refused': ['left-out', 'There is no number in it. It was left out.'],
  'age-none': ['note', '-1 stands for “no age”.'],
  'age-refused': ['left-out', 'This is no age. It was left out.'],
  'ages-crossed': ['weak', 'The youngest age is above the oldest.'],

  'date-mended': ['mended', 'The date was written in another way than the standard’s. It was put right.'],
  'date-refused': ['left-out', 'This is no date. It was left out.'],
  'date-ahead': ['left-out', 'The date lies in the future, so nobody can have looked then. It was left out.'],
  'zone-missing': ['note', 'The moment lacks its time zone. It was read as London’s time.'],
  'assured-missing': ['weak', 'It does not say when somebody last looked whether it is right.'],
  'status-unknown': ['mended', 'The status is none of the standard’s. It was read as active.'],
  'attending-unknown': ['left-out', 'The way of attending is none of the standard’s. It is kept among the terms.'],
  'time-refused': ['left-out', 'This is no time of day. It was left out.'],
  'schedule-mended': [
    'mended',
    'The days or the rhythm were written in another way than the standard’s. They were put right.',
  ],
  'schedule-refused': [
    'left-out',
    'The days or the rhythm cannot be understood. They were left out, so the hours are not known.',
  ],
  'money-refused': ['left-out', 'This is no amount of money. It was left out.'],

  'place-nought': ['left-out', 'The point on the map is 0, 0, which is in the sea. It was left out.'],
  'place-swapped': ['mended', 'Latitude and longitude were exchanged. They were put right.'],
  'place-abroad': ['left-out', 'The point on the map lies outside the United Kingdom. It was left out.'],
  'place-refused': ['left-out', 'This is no point on the map. It was left out.'],
  'postcode-odd': ['left-out', 'This is no postcode of the United Kingdom. It was left out.'],
  'postcode-mended': ['mended', 'The postcode was written in another way. It was put right.'],
  'area-example': ['left-out', 'The link of the area is an example (example.com). It was left out.'],
  'address-withheld': ['note', 'Its address must stay secret (a refuge, or masked by its publisher). It was not kept.'],

  'orphan-row': ['left-out', 'The row belongs to a record that is not in the files.'],
  'list-short': ['note', 'The list says that it has another number of entries than were sent. Pages may be missing.'],
  'about-weak': ['note', 'What the feed says about itself lacks its profile, or a link in it leads nowhere.'],
  'term-link-odd': ['note', 'The link that defines the term is no web address.'],
  'term-undescribed': ['note', 'The term has no description, so nobody can be sure what it means.'],
  'organization-unused': ['note', 'The organisation runs none of the services.'],
  'unnamed-term': ['left-out', 'The term has no name. It was left out.'],
} as const satisfies Record<string, readonly [Weight, string]>;

/** What can be found in a feed. */
export type FindingKind = keyof typeof flags;

const isKind = (code: string): code is FindingKind => Object.hasOwn(flags, code);

/** All kinds, in the order in which a report names them. */
export const findingKinds: readonly FindingKind[] = Object.keys(flags).filter(isKind);

/** What a finding says to people: one or two plain sentences. */
export function findingSentence(kind: FindingKind): string {
  return flags[kind][1];
}

/** How a finding changed the record. */
export function findingWeight(kind: FindingKind): Weight {
  return flags[kind][0];
}

/** The sentence of a code among a service's `qualityFlags`; null where a later version wrote a code unknown here. */
export function flagSentence(code: string): string | null {
  return isKind(code) ? findingSentence(code) : null;
}
