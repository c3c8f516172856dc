import type { DeliveryWay } from '../../../shared/domain/hand-over/document.ts';
import { newId } from '../../../shared/domain/ids.ts';
import { api } from '../../lib/api.ts';
import { say } from '../../lib/notices.ts';
import { refreshSheet, type SheetVisit } from './sheet-visits.ts';

const said: Readonly<Record<DeliveryWay, string>> = {
  print: 'Sent to the printer.',
  pdf: 'Saved as a PDF. The file is yours to look after now.',
  text: 'Copied as text. Paste it only where it may be read.',
  json: 'Saved as JSON. The file is yours to look after now.',
};

let isOnItsWay = false;

/** Lets a sheet out as it stands on the screen: what was typed last is saved first. Pressing twice lets out one. */
export async function deliver(visit: SheetVisit, way: DeliveryWay): Promise<void> {
  if (isOnItsWay) return;
  isOnItsWay = true;
  const { contact, kind } = visit.view.sheet;
  try {
    await visit.saver.flush();
    const { isOut } = await api.handovers.deliver({ contact, kind, way, send: newId() });
    if (isOut) say(said[way]);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
  } finally {
    isOnItsWay = false;
    await refreshSheet(visit);
  }
}
