import { expect } from '@playwright/test';
import { createStore, type Desk, openDesk } from '../desk.ts';
import { killDesk } from '../desk-life.ts';
import { type Hand, handOn } from './hand.ts';
import { takes } from './index.ts';
import { type ReferenceCall, referenceCalls } from './reference-call.ts';
import type { Take } from './take.ts';

type Timed = Take & { readonly call: ReferenceCall };
/** What is taken at one desk. At most one of it counts with its minutes: that one is closed on its own minute. */
type Sitting = readonly Timed[];

/**
 * Takes every reference contact by the keyboard into one store, each closed at its own minute. Contacts that no measure
 * of time counts are taken at the desk that is open anyway.
 *
 * @param beforeClosing what else is done in a contact before it is closed
 * @returns the folder of the store, its desk closed
 */
export async function takeAllInOneStore(beforeClosing: (take: Take, hand: Hand) => Promise<void>): Promise<string> {
  let folder: string | undefined;
  const closedOn = new Map<string, number>();
  for (const sitting of sittings()) {
    let desk = await openAt(sitting, folder);
    folder = desk.folder;
    for (const { call, ...take } of sitting) {
      await take.press(receivedAt(call, handOn(desk.page)), call);
      if (take.afterPowerCut) {
        await saved(desk);
        await killDesk(desk);
        desk = await openAt(sitting, folder);
        await take.afterPowerCut(handOn(desk.page), call);
      }
      await saved(desk);
      await beforeClosing(take, handOn(desk.page));
      await saved(desk);
      await desk.page.keyboard.press('Control+Enter');
      const closed = (closedOn.get(dayOf(call)) ?? 0) + 1;
      closedOn.set(dayOf(call), closed);
      await expect(desk.page.getByRole('region', { name: 'Closed today' }).getByRole('button')).toHaveCount(closed);
    }
    await desk.close();
  }
  if (folder === undefined) throw new Error('There is no reference contact.');
  return folder;
}

/** The contacts that are taken at one desk: what is not timed goes along with its neighbour. */
function sittings(): Sitting[] {
  const calls = referenceCalls();
  const all = takes.flatMap((take) => calls.filter(({ id }) => id === take.id).map((call) => ({ ...take, call })));
  const made: Timed[][] = [];
  for (const next of all) {
    const last = made.at(-1);
    const goesAlong = last?.some(({ call }) => dayOf(call) === dayOf(next.call));
    if (last && goesAlong && !(isTimed(next) && last.some(isTimed))) last.push(next);
    else made.push([next]);
  }
  return made;
}

const dayOf = ({ closed }: ReferenceCall) => closed.slice(0, 10);

function isTimed({ call }: Timed): boolean {
  return call.record.scope === 'new';
}

const saved = async ({ page }: Desk) => await expect(page.locator('[data-save=saved]')).toBeVisible();

/** A desk at the minute at which the contact that is timed closes. */
async function openAt(sitting: Sitting, folder: string | undefined): Promise<Desk> {
  const timed = sitting.find(isTimed) ?? sitting.at(-1);
  const desk = await openDesk({ ...(folder === undefined ? {} : { folder }), clock: timed?.call.closed ?? '' });
  if (folder === undefined) await createStore(desk);
  else await desk.page.getByRole('button', { name: 'New contact' }).first().waitFor();
  return desk;
}

/** A hand that writes down first when the contact came in, as the clock stands at its end. */
function receivedAt({ received }: ReferenceCall, hand: Hand): Hand {
  return {
    ...hand,
    begin: async () => {
      await hand.begin();
      await hand.line(received.slice(11), 'arrival');
    },
  };
}
