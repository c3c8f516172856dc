import { randomUUID } from 'node:crypto';
import { sealed as contract } from '../../../shared/contract/sealed.ts';
import { mostSealedBytes } from '../../../shared/domain/sealed/sealed-file.ts';
import { AppError } from '../../../shared/errors.ts';
import { chooseFile, choosePlace, readFile, saveFile } from '../files/chosen-file.ts';
import type { MainContext } from '../main-context.ts';
import type { MainHandlers } from './index.ts';

const filters = [{ name: 'Sealed file of Frontdoor', extensions: ['age'] }];

/** The file that was chosen last, until it is taken over or another is chosen. */
let chosen: { readonly token: string; readonly bytes: string } | null = null;

function runJob({ host, keeper }: MainContext, name: 'seal' | 'look' | 'take', input: unknown): Promise<unknown> {
  if (keeper.status().state !== 'ready') throw new AppError('precondition', 'The store is not open. Open it first.');
  const never = new AbortController().signal;
  return host.job({ channel: `sealed:${name}`, input, by: 'desk', files: [] }, () => {}, never);
}

/** Answers the calls of `shared/contract/sealed.ts` that need a dialog: paths and bytes never reach the page. */
export const sealed: MainHandlers['sealed'] = {
  pass: async (context, passing) => {
    const day = new Date().toISOString().slice(0, 10);
    // No name in it: a file's name is read by everybody who sees the file.
    const name = `frontdoor-${day}-${randomUUID().slice(0, 6)}.age`;
    const path = await choosePlace('Save the sealed file', name, filters);
    if (path === null) return null;
    const { seal, bytes } = contract.seal.output.parse(await runJob(context, 'seal', passing));
    try {
      saveFile(path, Buffer.from(bytes, 'base64'));
    } catch (error) {
      await context.ask('sealed:takeBack', { seal });
      throw error;
    }
    return { seal };
  },
  choose: async (context) => {
    chosen = null;
    const path = await chooseFile('Open a sealed file', filters);
    if (path === null) return null;
    const bytes = readFile(path, mostSealedBytes).toString('base64');
    const preview = contract.look.output.parse(await runJob(context, 'look', { bytes }));
    const token = randomUUID();
    chosen = { token, bytes };
    return { token, preview };
  },
  takeOver: async (context, { token }) => {
    if (chosen?.token !== token) throw new AppError('not-found', 'Choose the sealed file once more.');
    const taken = contract.take.output.parse(await runJob(context, 'take', { bytes: chosen.bytes }));
    chosen = null;
    return taken;
  },
};
