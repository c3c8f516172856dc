import {
  removeNote,
  reportDeadNumber,
  setFavourite,
  showFavourites,
  withdrawDeadNumber,
  writeNote,
} from '../services/directory/keep-known.ts';
import { showKnown, showSuccess } from '../services/directory/known-here.ts';
import { proposeServices } from '../services/directory/propose-services.ts';
import { searchDirectory, showService } from '../services/directory/search-directory.ts';
import { showPlaces } from '../services/directory/show-places.ts';
import type { DataHandlers } from './index.ts';

/** Answers the calls of `shared/contract/directory.ts`. */
export const directory: DataHandlers['directory'] = {
  search: searchDirectory,
  propose: proposeServices,
  show: showService,
  places: showPlaces,
  known: showKnown,
  success: showSuccess,
  favourites: showFavourites,
  setFavourite,
  writeNote,
  removeNote,
  reportDeadNumber,
  withdrawDeadNumber,
};
