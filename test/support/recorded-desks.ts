import type { Recorded } from './recorded-payloads.ts';

const ana = '019a9d2e-7c1a-7e3b-9f52-0a1b2c3d4e01';
const ben = '019a9d2e-7c1a-7e3b-9f52-0a1b2c3d4e02';
const contact = '019a9d2e-7c1a-7e3b-9f52-0a1b2c3d4e5f';
const request = '019a9d2e-7c1a-7e3b-9f52-0a1b2c3d4e03';
const at = '2026-03-23T10:12:00.000Z';
const wait = { outcome: 'wrong', triesLeft: 9 };

const asked = {
  ...{ id: request, contact, from: { id: ana, name: 'Ana' }, askedBy: { id: ana, name: 'Ana' } },
  ...{ to: { id: ben, name: 'Ben' }, why: 'I am off at noon.', at, ending: null, endedAt: null, answer: '' },
};

/** What goes over the channels of the people at a computer and of their drafts. */
export function recordedDesks(row: object): Readonly<Record<string, Recorded>> {
  return {
    'profiles:me': {
      output: { id: ana, name: 'This desk', roles: ['adviser', 'lead'] },
      hostile: { id: 'me' },
    },
    'profiles:desk': {
      output: {
        ...{ isShared: true, signedIn: null, idleMinutes: 10 },
        people: [{ id: ana, name: 'Ana', isAdministrator: true, triesLeft: 10 }],
      },
      hostile: { contacts: true },
    },
    'profiles:signIn': {
      input: { profile: ana, pin: '4071', own: null },
      output: wait,
      hostile: { profile: ana, pin: '4'.repeat(21), own: null },
    },
    'profiles:setPin': {
      input: { before: null, own: '4071' },
      output: { outcome: 'in', triesLeft: 10 },
      hostile: { before: 4071, own: 4071 },
    },
    'profiles:lock': { hostile: { later: true } },
    'profiles:recover': {
      input: { profile: ana, code: 'ABCD-EFGH', own: '4071' },
      hostile: { profile: ana, code: 'A'.repeat(101), own: '4071' },
    },
    'profiles:list': {
      output: [{ id: ana, name: 'Ana', roles: ['administrator'], pin: 'own', triesLeft: 10, isRetired: false }],
      hostile: { all: true },
    },
    'profiles:add': {
      input: { profile: ben, name: 'Ben', roles: ['adviser'] },
      output: { firstPin: '407162' },
      hostile: { profile: ben, name: 'Ben', roles: ['root'] },
    },
    'profiles:change': {
      input: { profile: ben, name: 'Ben B', roles: ['adviser', 'lead'] },
      hostile: { profile: ben, name: ' \u200b ', roles: ['adviser'] },
    },
    'profiles:retire': { input: { profile: ben, isRetired: true }, hostile: { profile: 'everybody', isRetired: true } },
    'profiles:resetPin': { input: { profile: ben }, output: { firstPin: '407162' }, hostile: { profile: null } },
    'profiles:letIn': { input: { profile: ben }, hostile: { profile: '*' } },
    'profiles:setIdle': { input: { minutes: 10 }, hostile: { minutes: 0 } },
    'profiles:tabs': { output: { open: [contact], front: contact }, hostile: { profile: ben } },
    'profiles:keepTabs': { input: { open: [contact], front: null }, hostile: { open: ['all'], front: null } },
    'profiles:lockAsked': { payload: {}, hostile: { unlock: true } },
    'desks:around': {
      output: {
        withColleagues: [{ row, owner: { id: ben, name: 'Ben' }, hasLeft: false }],
        ...{ more: 0, asked: [{ row, request: asked }], mine: [] },
      },
      hostile: { profile: ben },
    },
    'desks:steps': {
      input: { contact },
      output: { owner: { id: ana, name: 'Ana' }, isMine: true, mayHandOn: true, requests: [asked] },
      hostile: { contact: 'any' },
    },
    'desks:colleagues': { output: [{ id: ben, name: 'Ben' }], hostile: { all: true } },
    'desks:ask': {
      input: { request, contact, to: ben, why: 'I am off at noon.' },
      output: asked,
      hostile: { request, contact, to: ben, why: ' ' },
    },
    'desks:take': { input: { request }, hostile: { request: '1 OR 1' } },
    'desks:giveBack': { input: { request, why: 'I do not know her.' }, hostile: { request, why: '' } },
    'desks:withdraw': { input: { request }, hostile: { request: 1 } },
    'desks:markSeen': { input: { request }, hostile: { request: [] } },
  };
}
