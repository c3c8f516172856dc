import { z } from 'zod';
import { id } from '../domain/ids.ts';
import { colleagueName, namedAddress, sealAddress } from '../domain/sealed/address.ts';
import { move, passedRow, sealedPreview } from '../domain/sealed/moves.ts';
import { mostSealedBytes, sealedKinds } from '../domain/sealed/sealed-file.ts';
import { done, job, nothing, read, write } from './core.ts';

/** What is passed on, and to whom. `visit` and `seq` are those of the page that has a draft open; null where none has. */
const passing = z.strictObject({
  kind: z.enum(sealedKinds),
  contact: id,
  inVisit: z.strictObject({ visit: id, seq: z.number().int().min(0).max(1_000_000) }).nullable(),
  to: sealAddress,
});

/** The bytes of a sealed file in base64. */
const bytes = z.base64().max(Math.ceil((mostSealedBytes * 4) / 3) + 4);
const taken = z.strictObject({ contact: id, kind: z.enum(sealedKinds) });
const ofSeal = z.strictObject({ seal: id });
const changes = ['sealed', 'contacts', 'followups', 'people', 'audit'] as const;

/** Sealed files: a draft or a follow-up moves to a colleague's computer, and only that colleague can open it. */
export const sealed = {
  /** The address of whoever asks; null until one is made. The secret that belongs to it never leaves the store. */
  me: read({ host: 'data', input: nothing, output: namedAddress.nullable() }),
  /** Makes the address where there is none, and says under which name colleagues see what is passed to them. */
  keepAddress: job({
    notInPractice: true,
    host: 'data',
    input: z.strictObject({ name: colleagueName }),
    progress: z.strictObject({ step: z.literal('making') }),
    output: namedAddress,
    changes: ['sealed', 'audit'],
  }),
  /** The colleagues whose addresses were kept, by name. */
  colleagues: read({ host: 'data', input: nothing, output: z.array(namedAddress) }),
  /** Keeps a colleague's address under a name. Refused where it is not one, or one's own. */
  keepColleague: write({
    notInPractice: true,
    host: 'data',
    input: z.strictObject({ name: colleagueName, address: z.string().max(200) }),
    output: namedAddress,
    changes: ['sealed', 'audit'],
  }),
  /** Forgets a colleague's address; what was passed to them stays on record. */
  dropColleague: write({
    host: 'data',
    input: z.strictObject({ address: sealAddress }),
    output: done,
    changes: ['sealed', 'audit'],
  }),
  /** What was passed to a colleague and has not come back: first what nobody has said to have arrived. */
  passed: read({ host: 'data', input: nothing, output: z.array(passedRow) }),
  /** The steps of one conversation between computers, the newest first. */
  moves: read({ host: 'data', input: z.strictObject({ contact: id }), output: z.array(move) }),
  /** Notes who said that it has arrived. */
  confirm: write({
    notInPractice: true,
    host: 'data',
    input: ofSeal.extend({ by: colleagueName }),
    output: done,
    changes,
  }),
  /** Takes back what never arrived: it goes on here. */
  takeBack: write({ notInPractice: true, host: 'data', input: ofSeal, output: done, changes }),
  /** Seals a draft or a follow-up and marks it as passed on. From now on it is read only here. */
  seal: job({
    notInPractice: true,
    host: 'data',
    input: passing,
    progress: z.strictObject({ step: z.literal('sealing') }),
    output: z.strictObject({ seal: id, bytes }),
    changes,
  }),
  /** Opens a sealed file and says what is in it. Nothing is written but who looked. */
  look: job({
    notInPractice: true,
    host: 'data',
    input: z.strictObject({ bytes }),
    progress: z.strictObject({ step: z.literal('opening') }),
    output: sealedPreview,
    changes: ['audit'],
  }),
  /** Takes over what is in a sealed file, all of it or none; the same file again does nothing. */
  take: job({
    notInPractice: true,
    host: 'data',
    input: z.strictObject({ bytes }),
    progress: z.strictObject({ step: z.literal('opening') }),
    output: taken,
    changes,
  }),
  /** Asks where to save the file, seals and saves. Null where nobody chose a place: nothing has happened then. */
  pass: write({ notInPractice: true, host: 'main', input: passing, output: ofSeal.nullable(), changes }),
  /** Asks for a sealed file and says what is in it; null where nobody chose one. The token stands for the file. */
  choose: write({
    notInPractice: true,
    host: 'main',
    input: nothing,
    output: z.strictObject({ token: z.uuid(), preview: sealedPreview }).nullable(),
    changes: ['audit'],
  }),
  /** Takes over the file that was chosen last. */
  takeOver: write({
    notInPractice: true,
    host: 'main',
    input: z.strictObject({ token: z.uuid() }),
    output: taken,
    changes,
  }),
} as const;
