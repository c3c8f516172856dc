import type { ServiceKey } from '../../shared/domain/directory/service.ts';
import { newId } from '../../shared/domain/ids.ts';
import { api } from './api.ts';
import { say, sayHere } from './notices.ts';

/** A service as it is spoken of. */
interface Named {
  readonly key: ServiceKey;
  readonly name: string;
}

/** Does something to what is known of a service, and says so with the way back; says why where it fails. */
async function tell(doing: Promise<unknown>, done: string, back?: () => void): Promise<void> {
  try {
    await doing;
    sayHere(done, back && { label: 'Take back', run: back });
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
  }
}

/** Puts a service among the favourites of this computer, or takes it out. */
export function setFavourite({ key, name }: Named, isFavourite: boolean): void {
  const done = isFavourite ? `Among the favourites: ${name}.` : `No favourite any more: ${name}.`;
  void tell(api.directory.setFavourite({ key, name, isFavourite }), done, () =>
    setFavourite({ key, name }, !isFavourite),
  );
}

/** Notes that a number of a service is dead. */
export function reportDead({ key, name }: Named, number: string): void {
  const report = newId();
  void tell(api.directory.reportDeadNumber({ key, report, number }), `Noted as dead: ${number}, ${name}.`, () =>
    withdrawDead(report, number),
  );
}

/** Notes that a number works after all. */
export function withdrawDead(report: string, number: string): void {
  void tell(api.directory.withdrawDeadNumber({ report }), `Works after all: ${number}.`);
}

/** Keeps a note about a service. Settles to whether it is kept. */
export async function keepNote({ key }: Named, note: string, text: string): Promise<boolean> {
  try {
    await api.directory.writeNote({ key, note, text });
    return true;
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return false;
  }
}

/** Takes a note about a service away; one press brings it back. */
export function removeNote(note: string): void {
  void tell(
    api.directory.removeNote({ note, isRemoved: true }),
    'The note is taken away.',
    () => void tell(api.directory.removeNote({ note, isRemoved: false }), 'The note is back.'),
  );
}
