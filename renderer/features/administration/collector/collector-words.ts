import { saysSomething } from '../../../../shared/domain/guide/says-something.ts';
import { enrolmentCode } from '../../../../shared/upstream/api.ts';
import { collectorAddress } from '../../../../shared/upstream/collector-address.ts';

/** What was typed, as it is sent, or what to put right in each field; null where a field is good. */
export interface TypedCollector {
  readonly address: string;
  readonly code: string;
  readonly trouble: { readonly address: string | null; readonly code: string | null };
}

/** What somebody read out or copied: without spaces, the team in small letters, the rest in large ones, plain hyphens. */
export function codeAsTyped(typed: string): string {
  const [team = '', ...rest] = typed
    .replaceAll(/[\s\p{Cf}]/gu, '')
    .replaceAll(/\p{Pd}/gu, '-')
    .split(':');
  return rest.length === 0 ? team : `${team.toLowerCase()}:${rest.join(':').toUpperCase()}`;
}

/** Reads an address and a code, and says in each field what to put right. */
export function readCollector(address: string, code: string): TypedCollector {
  const [where, what] = [collectorAddress.safeParse(address), enrolmentCode.safeParse(codeAsTyped(code))];
  return {
    address: where.success ? where.data : address,
    code: what.success ? what.data : code,
    trouble: {
      address: where.success ? null : addressTrouble(address),
      code: what.success ? null : codeTrouble(code),
    },
  };
}

function addressTrouble(address: string): string {
  if (!saysSomething(address)) return 'Type the address that whoever runs the collector gave you.';
  if (!URL.canParse(address.trim())) return 'Type the whole address, such as https://counts.council.example';
  if (new URL(address.trim()).protocol !== 'https:') {
    return 'The address has to begin with https://, so that nobody on the way can read along.';
  }
  return 'Leave out names, passwords and everything after a ? or a #.';
}

function codeTrouble(code: string): string {
  if (!saysSomething(code)) return 'Type the code that whoever runs the collector gave you.';
  if (!code.includes(':'))
    return 'The name of the team and a colon come first, as in front-door:7QK2-9F3MX-2B8TD-4WZ6H';
  return 'After the colon come four letters or digits, then three times five, as in front-door:7QK2-9F3MX-2B8TD-4WZ6H';
}
