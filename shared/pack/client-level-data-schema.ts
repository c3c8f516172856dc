import { z } from 'zod';
import { code } from '../domain/ids.ts';

/** A value as the specification writes it, byte for byte: nothing is put right by itself. */
const exact = z.string().min(1).max(120);

/**
 * What a council says for its Client Level Data, once somebody has read it in the official lists. Nothing here has a
 * guess for a default: what is not said is left empty in the rows, and named in their report.
 */
export const clientLevelDataChoices = z.strictObject({
  la_code: exact.optional(),
  /** The values of `Request: Route of Access` by the pack's own routes of access. */
  routes_of_access: z.record(code, exact).default({}),
  /** The values of `Has Unpaid Carer`. */
  has_unpaid_carer: z.strictObject({ yes: exact, no: exact, unknown: exact.optional() }).optional(),
  /** What stands under `Event Description`, as for a strengths-based conversation. */
  event_description: exact.optional(),
  date_format: z.enum(['yyyy-mm-dd', 'dd/mm/yyyy']).optional(),
});
