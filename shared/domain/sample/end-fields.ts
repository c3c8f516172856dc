import type { Pack } from '../../pack/schema.ts';
import type { ContactFields } from '../contact-fields.ts';
import { entryOf } from '../guide/entry-of.ts';
import type { Instant } from '../time.ts';
import type { Seeded } from './seeded.ts';
import type { Story, YearContent } from './year-content.ts';

type Fields = Partial<ContactFields>;

/** What the end of a conversation depends on. */
export interface Ending {
  readonly story: Story;
  readonly route: string;
  readonly endedAt: Instant;
  /** The person speaks for themselves, or was spoken to as well. */
  readonly isHeard: boolean;
  /** Whoever calls is somebody else. */
  readonly isThirdParty: boolean;
  readonly adjustments: readonly string[];
  readonly phrase: (sentences: readonly string[]) => string;
}

/** The fields in which a conversation says how it ended, so that every gate is open. */
export function endFields(content: YearContent, pack: Pack, ending: Ending, seeded: Seeded): Fields {
  const { route, endedAt, phrase } = ending;
  const entry = entryOf(pack.outcomes, route);
  if (!entry) return {};
  const receipt = entry.receipt ? { receiptWho: phrase(content.took_it), receiptAt: endedAt } : {};
  return {
    ...{ outcomeClass: entry.class, outcomeRoute: route, ...receipt },
    ...decisionFields(content, pack, ending, seeded),
    ...followUpFields(pack, ending, seeded),
  };
}

function decisionFields(content: YearContent, pack: Pack, ending: Ending, seeded: Seeded): Fields {
  const { story, route, phrase } = ending;
  const entry = entryOf(pack.outcomes, route);
  if (!entry || entry.counts === 'none' || entry.decision === 'never') return {};
  if (entry.assessment !== undefined) {
    const assessmentAskedFor = seeded.chance(0.6);
    return { assessmentAskedFor, assessmentOffered: true, assessmentDecision: 'wanted', assessmentBy: 'person' };
  }
  if (entry.class === 'passed') return { assessmentAskedFor: false };
  if (isOverridden(pack, ending, seeded)) return overridden(content, pack, ending, seeded);
  if (entryOf(pack.topics, story.topic)?.need === false) return { assessmentAskedFor: false };
  return {
    ...{ assessmentAskedFor: false, assessmentOffered: true, assessmentBy: 'person' },
    assessmentDecision: seeded.chance(0.8) ? 'not-now' : 'declined',
    assessmentWords: phrase(seeded.chance(0.5) ? (story.answer ?? content.answers) : content.answers),
  };
}

/** Now and then somebody had asked for an assessment, and there is a reason why none is passed on. */
function isOverridden(pack: Pack, { story }: Ending, seeded: Seeded): boolean {
  const isPossible = Object.values(pack.override_reasons).some(({ retired }) => !retired);
  return seeded.chance(0.006) && isPossible && story.safety === undefined;
}

function overridden(content: YearContent, pack: Pack, { phrase }: Ending, seeded: Seeded): Fields {
  const reasons = Object.entries(pack.override_reasons).filter(([, { retired }]) => !retired);
  const [overrideReason, entry] = seeded.pick(reasons);
  const overrideWords = entry.explain || seeded.chance(0.7) ? phrase(content.overrides) : '';
  return { assessmentAskedFor: true, assessmentOffered: true, overrideReason, overrideWords };
}

/** Whether somebody checks that it worked, with whom and how: by a way that they do not mind. */
function followUpFields(pack: Pack, ending: Ending, seeded: Seeded): Fields {
  const entry = entryOf(pack.outcomes, ending.route);
  if (!entry || entry.counts === 'none') return {};
  const isExpected = entry.class === 'resolved' || entry.class === 'signposted';
  if (!isExpected) return seeded.chance(0.12) && entry.class === 'passed' ? agreed(pack, ending, seeded) : {};
  const isQuestion = entryOf(pack.topics, ending.story.topic)?.need === false;
  return seeded.chance(isQuestion ? 0.1 : 0.78) ? agreed(pack, ending, seeded) : { followUpAgreed: false };
}

function agreed(pack: Pack, { adjustments, isThirdParty, isHeard }: Ending, seeded: Seeded): Fields {
  const isBlocked = (method: string) => adjustments.some((id) => entryOf(pack.adjustments, id)?.blocks === method);
  const usual = pack.follow_up_default_working_days;
  return {
    ...{ followUpAgreed: true, followUpWith: isThirdParty && (!isHeard || seeded.chance(0.6)) ? 'caller' : 'person' },
    followUpMethod: isBlocked('phone') ? 'letter' : 'phone',
    followUpWorkingDays: seeded.chance(0.72) ? usual : seeded.pick([3, 5, 15, 20]),
  };
}
