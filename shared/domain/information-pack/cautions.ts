import type { Pack } from '../../pack/schema.ts';
import type { Contact } from '../contact.ts';
import { waysToReach } from '../follow-up/ways.ts';
import { entryOf } from '../guide/entry-of.ts';
import { saysSomething } from '../guide/says-something.ts';
import { isAbuseWorry } from '../safety/abuse-worry.ts';
import type { SentHow } from './document.ts';

/** What holds before a pack is made or given. */
export interface PackCautions {
  /** Why nothing goes without a reason, in red; empty where nothing stands against it. */
  readonly alerts: readonly string[];
  /** Why a way to send it takes a reason; null where it does not. */
  readonly refusals: Readonly<Record<SentHow, string | null>>;
  /** What the person asked for that Frontdoor cannot make, to be ordered where the council orders it. */
  readonly asks: readonly string[];
}

/** True where paper that lies at home may be read by whoever harms them. */
export function isUnsafeAtHome(contact: Contact, pack: Pack): boolean {
  const { safeToContact } = contact.fields;
  return safeToContact === false || (safeToContact === null && isAbuseWorry(contact, pack));
}

/** What stands against giving somebody anything to keep, in red; empty where nothing does. Pure. */
export function keepingAlert(contact: Contact, pack: Pack): string {
  const { safeToContact, safeTime } = contact.fields;
  if (safeToContact === false) {
    const way = saysSomething(safeTime) ? `Only so: ${safeTime.trim()}.` : 'No safe way is written down.';
    return `NOT SAFE TO CONTACT THE PERSON. ${way} Paper, an e-mail or a text may be read by somebody else.`;
  }
  return isUnsafeAtHome(contact, pack)
    ? 'Whether it is safe to contact the person was not asked. Find out before you give them anything to keep.'
    : '';
}

/** See {@link PackCautions}. `contact` is with what the same person said in other conversations. Pure. */
export function packCautions(contact: Contact, pack: Pack): PackCautions {
  const { fields } = contact;
  const alert = keepingAlert(contact, pack);
  const { ways } = waysToReach({ ...fields, followUpWith: 'person' }, pack);
  const refusalOf = (method: (typeof ways)[number]['method']) =>
    alert === '' ? (ways.find((each) => each.method === method)?.refusal ?? null) : alert;
  const asked = fields.adjustments.flatMap((id) => entryOf(pack.adjustments, id) ?? []);
  return {
    alerts: alert === '' ? [] : [alert],
    refusals: {
      post: refusalOf('letter'),
      email: refusalOf('email'),
      text: refusalOf('text'),
      // Into their own hands: only what is not safe stands against it.
      'by-hand': alert === '' ? null : alert,
    },
    asks: asked.filter(({ format, needs }) => format === 'send-away' || needs === 'language').map(({ label }) => label),
  };
}

/** Why a pack may not go by a way, in a sentence; null where it may, or where a reason is given. */
export function refusedPack(refusal: string | null, reason: string): string | null {
  if (refusal === null || saysSomething(reason)) return null;
  return `First write down why it is right all the same, or do not give it. ${refusal}`;
}
