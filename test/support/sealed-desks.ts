import { onTestFinished } from 'vitest';
import type { JobContext, WriteContext } from '../../electron/data/context.ts';
import { dispatchJob } from '../../electron/data/dispatch.ts';
import { joinStore } from '../../electron/data/join-store.ts';
import { contract } from '../../shared/contract/index.ts';
import { newId } from '../../shared/domain/ids.ts';
import { beginContact, deskCalls } from './desk-calls.ts';
import { c01Changes } from './reference-contact.ts';
import { newStore, opening, type TestStore } from './stores.ts';

const { sealed } = contract;

/** A computer with a desk and an address of its own: what its page and its main process ask of the data host. */
export interface SealedDesk {
  readonly name: string;
  readonly address: string;
  readonly store: TestStore;
  readonly context: WriteContext;
  readonly desk: ReturnType<typeof deskCalls>;
  /** A context of a job, as a second process would have it. */
  readonly job: JobContext;
  pass(contact: string, to: SealedDesk, kind?: 'draft' | 'follow-up'): Promise<{ seal: string; bytes: string }>;
  look(bytes: string): Promise<ReturnType<typeof sealed.look.output.parse>>;
  take(bytes: string): Promise<ReturnType<typeof sealed.take.output.parse>>;
}

/** Opens a new computer, with an address under a name. */
export async function sealedDesk(name: string, prepare: (job: JobContext) => void = () => {}): Promise<SealedDesk> {
  const store = newStore();
  const { context } = store.open();
  const desk = deskCalls(context);
  const joined = joinStore(opening(store.folder, store.key));
  onTestFinished(joined.close);
  const job = joined.context;
  prepare(job);
  const run = (what: string, input: unknown) => dispatchJob(job, `sealed:${what}`, input, () => {});
  const { address } = sealed.keepAddress.output.parse(await run('keepAddress', { name }));
  return {
    ...{ name, address, store, context, desk, job },
    pass: async (contact, to, kind = 'draft') =>
      sealed.seal.output.parse(await run('seal', { kind, contact, inVisit: null, to: to.address })),
    look: async (bytes) => sealed.look.output.parse(await run('look', { bytes })),
    take: async (bytes) => sealed.take.output.parse(await run('take', { bytes })),
  };
}

/** Two computers whose people have given each other their addresses. */
export async function twoDesks(): Promise<[SealedDesk, SealedDesk]> {
  const [priya, sam] = [await sealedDesk('Priya Shah'), await sealedDesk('Sam Hill')];
  priya.desk.keepColleague({ name: 'Sam', address: sam.address });
  sam.desk.keepColleague({ name: 'Priya', address: priya.address });
  return [priya, sam];
}

/** What a refusal said; empty where there was none. */
export async function saidOf(attempt: Promise<unknown>): Promise<string> {
  return await attempt.then(
    () => '',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}

/** c01 as far as it was talked about, with words that raise a worry about safety. */
export function draftAt({ desk }: SealedDesk) {
  const begun = beginContact(desk);
  const at = new Date().toISOString();
  const worry = { note: { id: newId(), at, text: 'There is no food in the house.', tag: 'worry' as const } };
  desk.patch({ ...begun, seq: 1, changes: [...c01Changes().filter((edit) => !('concern' in edit)), worry] });
  return begun;
}
