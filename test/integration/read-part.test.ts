import { expect, test } from 'vitest';
import type { WithheldPart } from '../../shared/domain/retention/reasons.ts';
import { canary, canaryYear } from '../support/canary-year.ts';
import { setClock } from '../support/clocks.ts';
import { deskCalls, takeContact } from '../support/desk-calls.ts';
import { c01Changes } from '../support/reference-contact.ts';
import { newStore, refusalOf } from '../support/stores.ts';

/** Every text in something that holds the word of the year. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.includes(canary) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}

test('whoever decides about a part reads what a file then has more, all of it and nothing else', () => {
  const { context } = newStore().open();
  const [contact = ''] = canaryYear({ ...context, clock: setClock('2031-01-05T09:00') }, '2031-01-06', 1);
  const desk = deskCalls(context);
  const exported = () => new Set(desk.exportPerson({ contacts: [contact] }).contacts.flatMap(wordsIn));
  for (const part of ['words', 'others', 'caller'] satisfies WithheldPart[]) {
    const before = exported();
    const read = desk.readPart({ contact, part });
    expect(desk.standing(contact)[0]?.withheld).toContain(part);
    desk.release({ contact, part, released: true });
    expect(desk.readPart({ contact, part })).toEqual(read);
    const added = [...exported()].filter((words) => !before.has(words));
    const lines = read.map(({ text }) => text).join('\n');
    expect(added.length).toBeGreaterThan(2);
    expect(added.filter((words) => !lines.includes(words.trim()))).toEqual([]);
    for (const { text } of read) {
      const parts = text.split(' · ').filter((each) => each.includes(canary));
      for (const each of parts)
        expect(
          [...exported()].some((words) => words.includes(each)),
          each,
        ).toBe(true);
    }
  }
});

test('reading is kept in the audit by its conversation, says what each line is, and is for an administrator', () => {
  const { context } = newStore().open();
  const desk = deskCalls(context);
  const { contact } = takeContact(desk, c01Changes());
  expect(desk.readPart({ contact, part: 'caller' })).toEqual(
    expect.arrayContaining([{ of: 'requesterName', text: 'Helen Pike', at: null }]),
  );
  expect(JSON.stringify(desk.readPart({ contact, part: 'caller' }))).not.toContain('hardly been out');
  const said = desk.readPart({ contact, part: 'words' });
  expect(said.filter(({ of }) => of === 'note').length).toBeGreaterThan(0);
  expect(JSON.stringify(said)).not.toContain('Helen Pike');
  const read = desk.audit().filter(({ action }) => action === 'part-read');
  expect(read.map(({ subject }) => subject)).toEqual([contact, contact, contact]);
  for (const role of ['adviser', 'lead'] as const) {
    const asked = deskCalls({ ...context, actor: { ...context.actor, roles: [role] } });
    expect(refusalOf(() => asked.readPart({ contact, part: 'words' })).code).toBe('forbidden');
  }
});
