import type { ChosenFiles } from './chosen-files.ts';
import type { Supervisor } from './data-host/supervisor.ts';
import type { FoundPolicy } from './policy/find-policy.ts';
import type { Keeper } from './store/keeper.ts';
import type { Updates } from './updates/run-updates.ts';

/** What the main process's own handlers need. */
export interface MainContext {
  readonly folder: string;
  /** The practice desk: what would let something out of it is refused. */
  readonly practice: boolean;
  /** Opens the practice desk beside this one, or brings the one that is open to the front. */
  readonly openPractice: () => void;
  /** What the organisation has set for this computer. */
  readonly policy: FoundPolicy;
  readonly updates: Updates;
  readonly keeper: Keeper;
  /** Asks the data host by a channel of the contract, as the page would. @throws AppError as it refuses */
  readonly ask: (channel: string, input: unknown) => Promise<unknown>;
  readonly chosenFiles: ChosenFiles;
  readonly host: Supervisor;
}
