import type { UpdateRefusal, UpdateState, UpdatesOff } from '../../../../shared/contract/managed.ts';
import { type Policy, type PolicySetting, policySettings } from '../../../../shared/domain/policy/policy.ts';
import { civilDateOf, type Instant } from '../../../../shared/domain/time.ts';
import { sinceWhen } from '../../../lib/dates.ts';

const names = {
  collectorAddress: 'Collector',
  councilPack: 'Council pack',
  councilPackKey: 'Key of the council pack',
  newPacks: 'New packs of the collector',
  retentionMonths: 'Names and words are kept',
  updates: 'Updates',
  updateAddress: 'Updates come from',
  updateChannel: 'Kind of updates',
} as const satisfies Record<PolicySetting, string>;

/** What becomes of new packs, as a policy has it. */
export const newPacksInWords = {
  wait: 'wait until somebody has looked at them',
  'used-by-themselves': 'are used as soon as they have come',
} as const;

/** One line of what an organisation has set. */
export interface PolicyLine {
  readonly setting: PolicySetting;
  readonly name: string;
  readonly value: string;
}

/** What an organisation has set, in the order of the settings; nothing for what it has left to others. */
export function policyInWords(policy: Policy): PolicyLine[] {
  return policySettings.flatMap((setting) => {
    const value = valueInWords(policy, setting);
    return value === null ? [] : [{ setting, name: names[setting], value }];
  });
}

function valueInWords(policy: Policy, setting: PolicySetting): string | null {
  switch (setting) {
    case 'retentionMonths':
      return policy.retentionMonths === null ? null : `for ${policy.retentionMonths} months at the most`;
    case 'newPacks':
      return policy.newPacks && newPacksInWords[policy.newPacks];
    default:
      return policy[setting];
  }
}

const off = {
  'not-set': 'Updates are off: nobody has set them up for this computer. Nothing is asked of any server.',
  'set-off': 'Updates are off: your organisation has set that. Nothing is asked of any server.',
  'no-key': 'Updates are off: this Frontdoor was built without the key that they would have to be signed with.',
  'kept-by-others': 'Updates are off: this Frontdoor is kept up to date by whatever installed it.',
  practice: 'Updates are off in practice.',
} as const satisfies Record<UpdatesOff, string>;

const refusals = {
  'not-signed': 'it is not signed with the key that this Frontdoor knows',
  'not-readable': 'it is in no form that this Frontdoor knows',
  older: 'it is older than this one',
  elsewhere: 'it lies at another address than the one that was set',
  'not-whole': 'it did not come whole, or this computer does not believe who signed it',
} as const satisfies Record<UpdateRefusal, string>;

/** How updates stand, in a sentence or two. */
export function updatesInWords(state: UpdateState, now: Instant): string {
  const when = (at: Instant) => sinceWhen(at, civilDateOf(now));
  switch (state.state) {
    case 'off':
      return off[state.why];
    case 'on':
      return 'Updates are on. The first look comes soon.';
    case 'newest':
      return `Updates are on. There was nothing newer, ${when(state.at)}.`;
    case 'not-reached':
      return `Updates are on. Their server was not reached, ${when(state.at)}; it is tried again by itself.`;
    case 'refused':
      return `An update was refused, ${when(state.at)}: ${refusals[state.why]}. Tell whoever looks after the updates.`;
    case 'found':
      return `Version ${state.version} is there. It is fetched once no conversation is going on.`;
    case 'fetching':
      return `Version ${state.version} is being fetched. You can go on working.`;
    case 'ready':
      return `Version ${state.version} is here. It is put in place when Frontdoor is closed and no conversation is going on.`;
  }
}
