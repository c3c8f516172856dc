import type { Pack } from '../pack/schema.ts';
import { entryOf } from './guide/entry-of.ts';
import { factOf, type Record } from './guide/facts.ts';
import { saysSomething } from './guide/says-something.ts';

const isTitle = /^(dr|mr|mrs|ms|miss|mx|prof|professor|sister|nurse|pc|sgt|cllr|rev)\.?$/i;

/** The first name alone; somebody known by a title keeps the whole of it, as in Dr Rao. */
function firstName(name: string, otherwise: string): string {
  if (!saysSomething(name)) return otherwise;
  const [first = ''] = name.trim().split(/\s+/);
  return isTitle.test(first) ? name.trim() : first;
}

/** One sentence that says who may hear what, from what has been captured so far. */
export function whoMayHear(record: Record, pack: Pack): string {
  const { fields } = record;
  const person = firstName(fields.personName, 'the person');
  const caller = firstName(fields.requesterName, 'the caller');
  const group = factOf('requesterGroup', record, pack);
  const opening = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1);

  if (group === null) return 'Find out who is speaking before you share anything.';
  if (group === 'person') return `You are speaking with ${person}, whose story this is.`;
  switch (fields.agreement) {
    case 'agrees':
      return opening(
        fields.spokenTo === 'person-and-caller'
          ? `${person} is with ${caller} and agrees: you may talk with both about day-to-day life and plans.`
          : `${person} agrees: you may talk with ${caller} about day-to-day life and plans.`,
      );
    case 'agrees-as-told-by-caller':
      return opening(`${caller} says that ${person} agrees: listen, and share only what ${person} would expect.`);
    case 'disagrees':
      return opening(`${person} does not agree: listen to ${caller}, and share nothing.`);
    case 'not-able-to-ask':
    case 'not-asked':
      return fields.justification === null
        ? opening(`${person} has not been asked: listen to ${caller}, and share nothing yet.`)
        : `Going on without being able to ask (${(entryOf(pack.justifications, fields.justification)?.label ?? fields.justification).toLowerCase()}): share only what that needs.`;
    case null:
      return opening(`${caller} speaks for ${person}: find out whether ${person} agrees before you share anything.`);
  }
}
