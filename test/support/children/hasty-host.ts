import { z } from 'zod';
import { createHost } from '../../../electron/data/host.ts';
import { toHost } from '../../../shared/contract/wire.ts';

/**
 * A data host with a bug on purpose: it says that a patch is saved, and saves it a moment later. A test that
 * looks for lost patches has to find some here.
 */
const patch = z.object({ seq: z.number() });
const receive = createHost((message) => void process.send?.(message));

process.on('message', (raw) => {
  const parsed = toHost.safeParse(raw);
  if (!parsed.success || parsed.data.type !== 'call' || parsed.data.channel !== 'contacts:patch') return receive(raw);
  const { request, input } = parsed.data;
  const { seq } = patch.parse(input);
  process.send?.({ type: 'reply', request, envelope: { ok: true, value: { seq } } });
  setTimeout(() => receive(raw), 3);
});
process.on('disconnect', () => process.exit(0));
