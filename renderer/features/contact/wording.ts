import type { ContactFields } from '../../../shared/domain/contact-fields.ts';

type WordsOf<N extends keyof ContactFields> = Readonly<Record<ContactFields[N] & string, string>>;

/** Whether they spoke to us before. */
export const toldBeforeWords: WordsOf<'toldBefore'> = {
  no: 'No, the first time',
  'same-matter': 'Yes, about this',
  'another-matter': 'Yes, about something else',
  'not-known': 'Not known',
};

/** Whether anybody is in danger just now. */
export const dangerNowWords: WordsOf<'dangerNow'> = {
  nobody: 'Nobody',
  somebody: 'Somebody is',
  'could-not-ask': 'Could not be asked',
};

/** Whether there is support already. */
export const existingSupportWords: WordsOf<'existingSupport'> = { yes: 'Yes', no: 'No', 'not-checked': 'Not checked' };

/** Who was spoken to. */
export const spokenToWords: WordsOf<'spokenTo'> = {
  person: 'The person',
  'person-and-caller': 'The person and the caller',
  'caller-only': 'The caller only',
};

/** Whether the person agrees. */
export const agreementWords: WordsOf<'agreement'> = {
  agrees: 'Agrees, heard from them',
  'agrees-as-told-by-caller': 'Agrees, as the caller says',
  disagrees: 'Does not agree',
  'not-able-to-ask': 'Could not be asked',
  'not-asked': 'Not asked',
};

/** What the person decided about an assessment. */
export const decisionWords: WordsOf<'assessmentDecision'> = {
  wanted: 'Wants one',
  'not-now': 'Not now',
  declined: 'Declined',
  'not-offered': 'Not offered',
};

/** Whose decision it was. */
export const deciderWords: WordsOf<'assessmentBy'> = { person: 'The person', nobody: 'Nobody yet' };

/** Whether a paper that gives authority was seen. */
export const authoritySeenWords: WordsOf<'authoritySeen'> = {
  seen: 'Seen',
  'claimed-not-seen': 'Claimed, not seen',
};

/** Whether whoever cares may need support. */
export const carerNeedsWords: WordsOf<'carerNeeds'> = { 'none-seen': 'None seen', 'may-have': 'May need support' };

/** With whom to follow up. */
export const followUpWithWords: WordsOf<'followUpWith'> = { person: 'The person', caller: 'The caller' };

/** What a line is about. */
export const tagWords: WordsOf<'unfinishedTag'> = {
  strength: 'strength',
  network: 'network',
  goal: 'goal',
  worry: 'worry',
  risk: 'risk',
  need: 'need',
  'own-words': 'own words',
};

/** The letter that, with Alt, gives a line its tag. */
export const tagLetters: WordsOf<'unfinishedTag'> = {
  strength: 'S',
  network: 'N',
  goal: 'G',
  worry: 'W',
  risk: 'R',
  need: 'E',
  'own-words': 'Q',
};
