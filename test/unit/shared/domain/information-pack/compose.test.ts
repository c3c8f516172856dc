import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Contact } from '../../../../../shared/domain/contact.ts';
import type { Record } from '../../../../../shared/domain/guide/facts.ts';
import { asChosen } from '../../../../../shared/domain/information-pack/as-chosen.ts';
import { packAsHtml } from '../../../../../shared/domain/information-pack/as-html.ts';
import { packAsEmail, packAsSms } from '../../../../../shared/domain/information-pack/as-message.ts';
import { packCautions, refusedPack } from '../../../../../shared/domain/information-pack/cautions.ts';
import { composePack } from '../../../../../shared/domain/information-pack/compose.ts';
import {
  type PackDocument,
  packDocument,
  untouchedPack,
} from '../../../../../shared/domain/information-pack/document.ts';
import { entryOfService } from '../../../../../shared/domain/information-pack/entry-of-service.ts';
import type { KnownEntry } from '../../../../../shared/domain/information-pack/pack-record.ts';
import { anyRecord } from '../../../../support/any-record.ts';
import { anyService } from '../../../../support/directory/any-service.ts';
import { recordWith, somerset } from '../../../../support/packs.ts';
import { passedChanges, passedContacts } from '../../../../support/passed-contacts.ts';
import { c01Changes, changesOf, solutionWith } from '../../../../support/reference-contact.ts';

const now = '2026-03-23T10:24:00.000Z';

function contactOf(record: Record, more: Partial<Contact> = {}): Contact {
  return {
    ...record,
    ...{ id: '019a9d2e-7c1a-7e3b-9f52-0a1b2c3d4e5f', packId: somerset.id, packVersion: somerset.version },
    ...{ openedAt: now, closedAt: now, civilDay: '2026-03-23', sample: false, promisesKept: [], correction: null },
    followUp: { due: '2026-04-08', at: null },
    ...more,
  };
}

const c01 = contactOf(recordWith({}, c01Changes()));
const cafe = entryOfService(
  anyService({
    ...{
      name: 'Talking Café at St Mary’s Hall',
      description: 'Tea, cake and company.\nSomebody meets you at the door.',
    },
    ...{ phones: [{ number: '01632 960 222', extension: null, label: null }], url: 'cafe.example.org', isFree: true },
    ...{ minimumAge: 60, maximumAge: null },
    schedules: [
      {
        ...{ freq: 'WEEKLY', interval: 1, byday: 'MO,WE', bymonthday: null, opensAt: '10:00', closesAt: '12:00' },
        ...{ dtstart: null, validFrom: null, validTo: null, description: null },
      },
    ],
    locations: [
      {
        ...{ id: 'hall', name: null, locationType: 'physical', address: ['St Mary’s Hall', 'Taunton'] },
        ...{ postcode: 'TA1 3XX', place: null, accessibility: [], schedules: [] },
      },
    ],
  }),
  'Somerset directory, Open Government Licence',
  '2026-03-23',
);
const compose = (contact: Contact, entries: readonly KnownEntry[] = []) =>
  composePack({ contact, entries, by: 'This desk', now }, somerset);
const second = c01.solutions[1]?.id ?? '';
const known: KnownEntry = { solution: second, entry: cafe, mayBeHandedOn: true };
const textOf = (document: PackDocument, draft = untouchedPack) => packAsEmail(asChosen(document, draft)).body;

describe('an information pack', () => {
  test('says of c01 what was taken up, what happens next and whom to ring, in plain words', () => {
    const { document, keptOut } = compose(c01, [known]);
    expect(keptOut).toEqual([]);
    expect(packDocument.parse(document)).toEqual(document);
    expect(document.look).toEqual({ isLarge: true, isEasy: false, isHighContrast: true });
    expect(textOf(document)).toBe(`Dear Joan Pike,
Here is what we talked about, to keep.

VILLAGE AGENT, GOES ALONG THE FIRST TIME

TALKING CAFÉ AT ST MARY’S HALL
Tea, cake and company.
Somebody meets you at the door.
Phone: 01632 960 222
Address: St Mary’s Hall, Taunton, TA1 3XX
Website: https://cafe.example.org
When: Mondays and Wednesdays, 10am to 12 noon
What it costs: Free
Who it is for: People aged 60 and over

WHAT HAPPENS NEXT
We will arrange this for you by Monday 30 March: Village agent, goes along the first time.
Talking Café at St Mary’s Hall: you can get in touch yourself when you like.
We will ring you on Wednesday 8 April, to ask how it went.

IF YOU NEED US
In the daytime, Monday to Friday: EXAMPLE 01632 960902
Evenings, nights and weekends: EXAMPLE 01632 960999
In an emergency ring 999.

YOU CAN CHANGE YOUR MIND
You can change your mind about any of this.
If things change, or you would like to talk about care and support again, ring us. You do not have to wait until things are worse.

WHERE THIS COMES FROM
Somerset directory, Open Government Licence

Made on Monday 23 March 2026. Times and prices can change: ring before you set out.`);
  });

  test('names whoever promised something, and nothing that was kept already', () => {
    const promise = { owner: 'Maggie', by: '2026-04-07' };
    const solution = solutionWith({ words: 'The flower rota', connected: 'to-arrange', promise });
    const base = contactOf(recordWith(c01.fields, [{ solution }]));
    expect(textOf(compose(base).document)).toContain(
      'Maggie will arrange this for you by Tuesday 7 April: The flower rota.',
    );
    const kept = { ...base, promisesKept: [{ solution: solution.id, at: now }] };
    expect(textOf(compose(kept).document)).not.toContain('Maggie');
  });

  test('says what matters only once somebody has ticked it, and what was left out goes from the next steps too', () => {
    const { document } = compose(c01, [known]);
    expect(textOf(document)).not.toContain('flower rota');
    const draft = {
      ...untouchedPack,
      chosen: { matters: true, [second]: false },
      edits: { mind: { text: 'Ring when you like.', from: '' } },
    };
    const text = textOf(document, draft);
    expect(text).toContain('She used to run the church flower rota.');
    expect(text).toContain('Ring when you like.');
    for (const gone of ['Talking Café', 'Somerset directory', 'ask for an assessment'])
      expect(text).not.toContain(gone);
  });

  test('leaves out what was declined, and offers what was only spoken of', () => {
    const [declined, offered] = [
      solutionWith({ words: 'A bowls club', accepted: false }),
      solutionWith({ words: 'A choir', accepted: null }),
    ];
    const { document } = compose(contactOf(recordWith({}, [{ solution: declined }, { solution: offered }])));
    expect(document.blocks.map(({ id }) => id)).not.toContain(declined.id);
    expect(textOf(document)).not.toContain('choir');
    expect(textOf(document, { ...untouchedPack, chosen: { [offered.id]: true } })).toContain('A choir: this is yours');
  });

  test('is never of what its publisher keeps to itself', () => {
    const { document, keptOut } = compose(c01, [{ ...known, mayBeHandedOn: false }]);
    expect(textOf(document)).not.toContain('Talking');
    expect(keptOut).toEqual(['Talking Café at St Mary’s Hall: its source may not be handed on. Tell them instead.']);
  });

  test('of somebody who is not safe to contact says nothing of abuse, nor when we are in touch, and takes a reason', () => {
    const c05 = passedContacts.find(({ id }) => id === 'c05');
    if (!c05) throw new Error('There is no c05.');
    const refuge = solutionWith({ words: 'The women’s refuge, because he hits her' });
    const contact = contactOf(
      recordWith({}, [
        ...passedChanges(c05),
        ...changesOf({ followUpAgreed: true, followUpWith: 'person', followUpMethod: 'phone' }),
        { solution: refuge },
        { note: { id: refuge.id, at: now, text: 'He wants to be rid of the nephew who hits him.', tag: 'goal' } },
      ]),
    );
    const { document, keptOut } = compose(contact);
    const draft = { ...untouchedPack, chosen: { matters: true } };
    expect(textOf(document, draft)).toBe(`Dear Albert Crane,
Here is what we talked about, to keep.

IF YOU NEED US
In the daytime, Monday to Friday: EXAMPLE 01632 960902
Evenings, nights and weekends: EXAMPLE 01632 960999
In an emergency ring 999.

YOU CAN CHANGE YOUR MIND
You can change your mind about any of this.
If things change, or you would like to talk about care and support again, ring us. You do not have to wait until things are worse.

Made on Monday 23 March 2026. Times and prices can change: ring before you set out.`);
    expect(keptOut).toHaveLength(2);
    const { alerts, refusals } = packCautions(contact, somerset);
    expect(alerts[0]).toMatch(/^NOT SAFE TO CONTACT THE PERSON\./);
    for (const refusal of Object.values(refusals)) {
      expect(refusedPack(refusal, ' \u200b')).toMatch(/^First write down why/);
      expect(refusedPack(refusal, 'She asked for it at the surgery.')).toBeNull();
    }
  });

  test('names what it cannot make, and a way that the person does not want takes a reason', () => {
    const of = contactOf(recordWith({ adjustments: ['braille', 'interpreter', 'easy-read'] }));
    expect(packCautions(of, somerset).asks).toEqual(['Braille', 'Community-language interpreter']);
    expect(compose(of).document.look).toMatchObject({ isEasy: true, isLarge: false });
    expect(packCautions(c01, somerset)).toMatchObject({ alerts: [], asks: [], refusals: { post: null, text: null } });
  });

  test('is composed of any record, never names a worry, a risk or a caller’s note, and is safe as a page', () => {
    fc.assert(
      fc.property(anyRecord(somerset), (record) => {
        const notes = record.notes.map((note) => ({ ...note, text: `<b>${note.tag}</b> Zqxvont` }));
        const { document } = compose(contactOf({ ...record, notes }));
        const ticked = asChosen(document, { ...untouchedPack, chosen: { matters: true } });
        expect(packDocument.parse(ticked)).toEqual(ticked);
        const html = packAsHtml(ticked, []);
        for (const tag of ['worry', 'risk', 'need', 'network', 'own-words', 'null']) {
          expect(html).not.toContain(`${tag}&lt;/b&gt; Zqxvont`);
        }
        expect(html).not.toMatch(/<b>|<script|undefined/);
        expect(packAsSms(ticked).parts).toBeLessThanOrEqual(3);
      }),
      { numRuns: 100 },
    );
  });
});
