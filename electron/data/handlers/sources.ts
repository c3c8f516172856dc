import { acceptDirectory, discardDirectory, goBackToBefore } from '../services/directory/sources/decide.ts';
import { handOnFile } from '../services/directory/sources/hand-on.ts';
import { importSource } from '../services/directory/sources/import-source.ts';
import { removeSource, saveSource, showSources } from '../services/directory/sources/keep-source.ts';
import { previewTable } from '../services/directory/sources/preview-table.ts';
import { reportTable, showChanges, showFindings } from '../services/directory/sources/show-report.ts';
import { showState } from '../services/directory/sources/show-state.ts';
import type { DataHandlers } from './index.ts';

/** Answers the calls of `shared/contract/sources.ts`. */
export const sources: DataHandlers['sources'] = {
  list: showSources,
  save: saveSource,
  remove: removeSource,
  state: showState,
  import: importSource,
  preview: previewTable,
  findings: showFindings,
  changed: showChanges,
  reportTable,
  handOnFile,
  accept: acceptDirectory,
  discard: discardDirectory,
  goBack: goBackToBefore,
};
