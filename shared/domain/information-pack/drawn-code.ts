import { z } from 'zod';

/** A code for a telephone's camera, drawn: where it leads, how many squares it is wide, and its dark parts as an SVG path. */
export const drawnCode = z.strictObject({
  target: z.string().max(2_000),
  size: z.number().int().min(1).max(200),
  path: z
    .string()
    .max(60_000)
    .regex(/^[Mhvz\d -]*$/),
});
/** See {@link drawnCode}. */
export type DrawnCode = z.infer<typeof drawnCode>;
