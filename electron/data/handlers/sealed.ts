import { dropColleague, keepAddress, keepColleague, myAddress, showColleagues } from '../services/sealed/addresses.ts';
import { confirmPass, showMoves, showPassed, takeBack } from '../services/sealed/passed.ts';
import { sealFile } from '../services/sealed/seal-file.ts';
import { lookIntoFile, takeOver } from '../services/sealed/take-over.ts';
import type { DataHandlers } from './index.ts';

/** Answers the data host's calls of `shared/contract/sealed.ts`. */
export const sealed: DataHandlers['sealed'] = {
  me: myAddress,
  keepAddress,
  colleagues: showColleagues,
  keepColleague,
  dropColleague,
  passed: showPassed,
  moves: showMoves,
  confirm: confirmPass,
  takeBack,
  seal: sealFile,
  look: lookIntoFile,
  take: takeOver,
};
