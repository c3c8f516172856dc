import { importPostcodes } from '../services/postcodes/import-postcodes.ts';
import { findPostcode, showPostcodeList } from '../services/postcodes/look-up.ts';
import type { DataHandlers } from './index.ts';

/** Answers the calls of `shared/contract/postcodes.ts` that are about the list. */
export const postcodes: DataHandlers['postcodes'] = {
  lookup: findPostcode,
  status: showPostcodeList,
  import: importPostcodes,
};
