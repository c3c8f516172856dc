import type { Recorded } from './recorded-payloads.ts';

const at = '2026-03-23T10:12:00.000Z';
const address = `age1${'q'.repeat(58)}`;
const named = { name: 'Sam Hill', address, figures: '4821 0937 5512 6604' };

/** One of each of the sealed files' channels. */
export function recordedSealed(contact: string, seal: string): Readonly<Record<string, Recorded>> {
  const passing = { kind: 'draft', contact, inVisit: { visit: seal, seq: 7 }, to: address };
  const preview = {
    ...{ seal, contact, kind: 'follow-up', isTaken: false, from: { ...named, isKnown: true }, sealedAt: at },
    ...{ personName: 'Joan Pike', requesterName: 'Helen Pike', topic: 'Loneliness', openedAt: at, due: '2026-04-08' },
    ...{ lines: 2, solutions: 2, tries: 1, alarms: { openSafety: 1, untaken: 0 } },
  };
  const token = 'b0a7f3f4-93a2-4a39-9d0e-0c56b7b0a3f1';
  const row = {
    ...{ seal, contact, kind: 'draft', personName: 'Joan Pike', requesterName: 'Helen Pike', sample: false },
    ...{ to: 'Sam Hill', at, confirmed: { by: 'Sam', at }, due: null, alarms: { openSafety: 1, untaken: 0 } },
  };
  return {
    'sealed:me': { output: named, hostile: 'secret' },
    'sealed:keepAddress': {
      ...{ input: { name: 'Priya Shah' }, output: named, progress: { step: 'making' } },
      hostile: { name: '\u200b' },
    },
    'sealed:colleagues': { output: [named], hostile: { all: true } },
    'sealed:keepColleague': {
      ...{ input: { name: 'Sam Hill', address }, output: named },
      hostile: { name: 'Sam Hill', address: 'age1'.repeat(60) },
    },
    'sealed:dropColleague': { input: { address }, hostile: { address: "age1' OR '1'='1" } },
    'sealed:passed': { output: [row], hostile: { limit: -1 } },
    'sealed:moves': {
      input: { contact },
      output: [
        { seal, kind: 'draft', way: 'passed-on', name: 'Sam Hill', at, ending: 'came-back', hasClosedThere: false },
      ],
      hostile: { contact: '*' },
    },
    'sealed:confirm': { input: { seal, by: 'Sam Hill' }, hostile: { seal, by: ' ' } },
    'sealed:takeBack': { input: { seal }, hostile: { seal: null } },
    'sealed:seal': {
      ...{ input: passing, output: { seal, bytes: 'YWdl' }, progress: { step: 'sealing' } },
      hostile: { ...passing, path: '/etc/passwd' },
    },
    'sealed:look': {
      ...{ input: { bytes: 'YWdl' }, output: preview, progress: { step: 'opening' } },
      hostile: { bytes: '../../etc' },
    },
    'sealed:take': {
      ...{ input: { bytes: 'YWdl' }, output: { contact, kind: 'draft' }, progress: { step: 'opening' } },
      hostile: { bytes: 1 },
    },
    'sealed:pass': { input: passing, output: { seal }, hostile: { ...passing, to: 'sam@example.org' } },
    'sealed:choose': { output: { token, preview }, hostile: '/home/sam/file.age' },
    'sealed:takeOver': { input: { token }, output: { contact, kind: 'draft' }, hostile: { token: '/tmp/file.age' } },
  };
}
