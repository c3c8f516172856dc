import { z } from 'zod';
import { sheetDocument } from '../../shared/domain/hand-over/document.ts';

/** The JSON Schema of a hand-over or safety sheet, for whoever reads one with another system. */
export function sheetSchema(): z.core.JSONSchema.JSONSchema {
  return { ...z.toJSONSchema(sheetDocument, { io: 'output' }), title: 'A Frontdoor hand-over, version 1' };
}
