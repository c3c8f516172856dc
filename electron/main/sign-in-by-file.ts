import { readFileSync } from 'node:fs';
import { profiles } from '../../shared/contract/profiles.ts';
import { AppError } from '../../shared/errors.ts';
import type { Supervisor } from './data-host/supervisor.ts';

/**
 * Signs in whoever uses the command line, with a PIN from a file: the same tries, counted the same way, as at the
 * window. Where nobody has a PIN there is nothing to sign in to.
 *
 * @returns the profile to ask as: null is whoever has signed in
 * @throws AppError `forbidden` where nobody is named, or the PIN is wrong
 */
export async function signInByFile(
  host: Supervisor,
  named: string | null,
  pinFile: string | null,
): Promise<string | null> {
  const ask = (channel: string, input: unknown) => host.request({ type: 'call', channel, input, profile: null });
  const { isShared, people } = profiles.desk.output.parse(await ask('profiles:desk', undefined));
  if (!isShared) return named;
  const person = people.find(({ id, name }) => id === named || name === named);
  if (!person || pinFile === null) {
    throw new AppError('forbidden', 'People sign in here. Say who with --as, and their PIN with --pin-file.');
  }
  const pin = firstLineOf(pinFile);
  const { outcome, triesLeft } = profiles.signIn.output.parse(
    await ask('profiles:signIn', { profile: person.id, pin, own: null }),
  );
  switch (outcome) {
    case 'in':
      return null;
    case 'choose':
      throw new AppError('forbidden', 'This is a first PIN. Sign in at the window and choose one of your own.');
    case 'locked-out':
      throw new AppError('forbidden', 'No tries are left. Ask an administrator.');
    case 'wrong':
      throw new AppError('forbidden', `The PIN is wrong. ${triesLeft} tries are left.`);
  }
}

function firstLineOf(file: string): string {
  try {
    return (readFileSync(file, 'utf8').split('\n')[0] ?? '').trim().slice(0, 20);
  } catch (cause) {
    throw new AppError('invalid', 'The file with the PIN cannot be read.', { cause });
  }
}
