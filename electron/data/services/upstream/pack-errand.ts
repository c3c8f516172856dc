import { newId } from '../../../../shared/domain/ids.ts';
import { afterRefusal } from '../../../../shared/upstream/client/settle.ts';
import type { SyncStore } from '../../../../shared/upstream/client/sync-store.ts';
import type { WriteContext } from '../../context.ts';
import { packToAskFor, settlePack } from '../council-packs/ask-for-pack.ts';
import type { CollectorSetting } from './collector-setting.ts';
import type { Errand } from './errand.ts';

/** The question for a newer council pack, where it is due; null where it is not, or this collector hands out none. */
export function packErrand(
  context: WriteContext,
  store: SyncStore,
  { address, token, packKey }: CollectorSetting,
): Errand | null {
  const wanted = packToAskFor(context, packKey);
  if (wanted === null || packKey === null) return null;
  return {
    ...{ what: 'pack', id: newId(), docs: [] },
    request: { method: 'GET', url: `${address}/v1/pack`, token, body: null, tag: wanted.ifNoneMatch },
    settle: ({ status, body, retryAfter }, at) => {
      if (settlePack(context, { status, body, packKey }).state !== 'failed') return;
      const seconds = retryAfter === null ? Number.NaN : Number(retryAfter);
      const wait = seconds >= 0 ? seconds * 1_000 : undefined;
      store.writeState(afterRefusal(store.readState(), status, wait, at));
    },
  };
}
