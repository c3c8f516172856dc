import { z } from 'zod';
import { keyFile, writeKeyFile } from '../../../electron/main/keys/key-file.ts';

/** Writes each key file that it is sent into the folder named first, and says when it has. */
const [folder = ''] = process.argv.slice(2);
const message = z.object({ request: z.number(), content: keyFile });

process.on('message', (raw) => {
  const { request, content } = message.parse(raw);
  writeKeyFile(folder, content);
  process.send?.({ type: 'reply', request, envelope: { ok: true } });
});
process.on('disconnect', () => process.exit(0));
