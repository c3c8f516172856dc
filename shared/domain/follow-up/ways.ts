import type { Pack } from '../../pack/schema.ts';
import { type ContactFields, followUpMethods } from '../contact-fields.ts';
import { entryOf } from '../guide/entry-of.ts';
import { saysSomething } from '../guide/says-something.ts';

/** A way to reach somebody. */
export type Method = (typeof followUpMethods)[number];

/** Why a way is refused: the person does not want it, it is not safe, or it takes a time and none is agreed. */
export type RefusedAs = 'unwanted' | 'unsafe' | 'no-time';

/** One way to follow up: the number to ring where there is one, and why it is not to be used. */
export interface Way {
  readonly method: Method;
  readonly number: string;
  /** The sentence that refuses it; null where it may be used. It takes a reason to use it all the same. */
  readonly refusal: string | null;
  /** What kind of refusal it is; null where it may be used. */
  readonly refusedAs: RefusedAs | null;
}

/** Whom to follow up with, and how. */
export interface Ways {
  readonly isPerson: boolean;
  readonly name: string;
  readonly agreed: Method | null;
  readonly ways: readonly Way[];
  /** What holds at every try: not safe, when it is safe, what the person asked for. */
  readonly binds: readonly string[];
  /** False where a message could be heard or read by somebody else. */
  readonly mayLeaveMessage: boolean;
}

const free = { refusal: null, refusedAs: null } as const;

/** How somebody is reached safely, from what was agreed and what the person asked for. `pack` is the contact's own. */
export function waysToReach(fields: ContactFields, pack: Pack): Ways {
  const speaksForThemselves = entryOf(pack.requesters, fields.requesterType)?.group === 'person';
  const isPerson = fields.followUpWith !== 'caller' || speaksForThemselves;
  const asked = fields.adjustments.flatMap((id) => entryOf(pack.adjustments, id) ?? []);
  const isUnsafe = fields.safeToContact === false;
  const needsTime = asked.some(({ needs }) => needs === 'time');
  const hasTime = saysSomething(fields.safeTime);
  const number = numberOf(fields, isPerson, speaksForThemselves);

  function refusalOf(method: Method): Pick<Way, 'refusal' | 'refusedAs'> {
    if (!isPerson) return free;
    const unwanted = asked.find(({ blocks }) => blocks === method);
    const wish = unwanted ? `They asked: ${unwanted.label}.` : '';
    // Danger comes before a wish: whoever writes down why has to know of it.
    const unsafe = (why: string) =>
      ({ refusal: saysSomething(wish) ? `${why} ${wish}` : why, refusedAs: 'unsafe' }) as const;
    if (isUnsafe && !hasTime) {
      return unsafe('It is not safe to contact the person, and no safe time and way is written down.');
    }
    if (isUnsafe && !isAgreedWay(method, fields.followUpMethod)) {
      return unsafe('It is not safe to contact the person, and this is not the way that was agreed.');
    }
    if (unwanted) return { refusal: wish, refusedAs: 'unwanted' };
    if (needsTime && !hasTime) {
      return { refusal: 'They are only contacted at an agreed time, and none is written down.', refusedAs: 'no-time' };
    }
    return free;
  }

  const agreedAllTheSame =
    saysSomething(fields.followUpReason) && asked.some(({ blocks }) => blocks === fields.followUpMethod);
  return {
    isPerson,
    name: isPerson && saysSomething(fields.personName) ? fields.personName.trim() : nameOfCaller(fields),
    agreed: fields.followUpMethod,
    ways: followUpMethods.map((method) => ({
      method,
      number: method === 'phone' || method === 'text' ? number : '',
      ...refusalOf(method),
    })),
    binds: [
      ...(isUnsafe ? ['It is not safe to contact the person.'] : []),
      ...(hasTime ? [`Safe time and way: ${fields.safeTime.trim()}.`] : []),
      ...(asked.length > 0 ? [`They asked: ${asked.map(({ label }) => label).join(', ')}.`] : []),
      ...(agreedAllTheSame ? [`Agreed all the same, because: ${fields.followUpReason.trim()}.`] : []),
      ...(isUnsafe || needsTime ? ['Leave no message.'] : []),
    ],
    mayLeaveMessage: !isUnsafe && !needsTime,
  };
}

/**
 * How whoever rang is rung back when a call was lost. Where nobody knows yet whether it was the person, it is held to
 * what the person asked for.
 */
export function waysToRingBack(fields: ContactFields, pack: Pack): Ways {
  if (fields.requesterType !== null) {
    const isNumberOfCaller = saysSomething(fields.requesterPhone) || !saysSomething(fields.personPhone);
    return waysToReach({ ...fields, followUpWith: isNumberOfCaller ? 'caller' : 'person' }, pack);
  }
  const number = saysSomething(fields.requesterPhone) ? fields.requesterPhone : fields.personPhone;
  return waysToReach({ ...fields, followUpWith: 'person', personPhone: number }, pack);
}

/** Where it is not safe, only the agreed way goes; where none was, nothing goes that lies about to be read. */
function isAgreedWay(method: Method, agreed: Method | null): boolean {
  return agreed === null ? method === 'phone' || method === 'visit' : method === agreed;
}

function nameOfCaller({ requesterName, personName }: ContactFields): string {
  if (saysSomething(requesterName)) return requesterName.trim();
  return saysSomething(personName) ? personName.trim() : 'No name given';
}

function numberOf(fields: ContactFields, isPerson: boolean, speaksForThemselves: boolean): string {
  const { personPhone, requesterPhone } = fields;
  if (!isPerson) return requesterPhone.trim();
  if (saysSomething(personPhone)) return personPhone.trim();
  return speaksForThemselves ? requesterPhone.trim() : '';
}

/**
 * Why a way may not be used, in a sentence; null where it may, or where a reason is given for using it all the same.
 */
export function refusedWay(ways: Ways, method: Method | null, reason: string): string | null {
  const way = ways.ways.find((one) => one.method === method);
  if (!way || way.refusal === null || saysSomething(reason)) return null;
  return `${way.refusal} Choose another way, or write down why this one is right.`;
}
