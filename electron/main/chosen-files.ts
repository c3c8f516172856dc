import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { dialog, type FileFilter } from 'electron';

/** What a page hears of files that somebody chose: their names, and a token that stands for them. */
export interface Chosen {
  readonly chosen: string;
  readonly files: string[];
}

/** Files that somebody has chosen in the system's own window. Their paths stay here. */
export interface ChosenFiles {
  /** Null where somebody closed the window without choosing. */
  choose(title: string, filters: FileFilter[]): Promise<Chosen | null>;
  /** The paths behind the token in a request; none where it has none, or another choice was made since. */
  behind(input: unknown): readonly string[];
}

/** The latest choice counts: a token that is older, or made up, stands for nothing. */
export function chosenFiles(): ChosenFiles {
  let latest: { readonly token: string; readonly paths: readonly string[] } | null = null;
  return {
    choose: async (title, filters) => {
      const { canceled, filePaths } = await dialog.showOpenDialog({
        ...{ title, filters },
        properties: ['openFile', 'multiSelections'],
      });
      if (canceled || filePaths.length === 0) return null;
      latest = { token: randomUUID(), paths: filePaths.slice(0, 500) };
      return { chosen: latest.token, files: latest.paths.map((path) => basename(path).slice(-260)) };
    },
    behind: (input) => {
      const token = typeof input === 'object' && input !== null && 'chosen' in input ? input.chosen : null;
      return latest !== null && token === latest.token ? latest.paths : [];
    },
  };
}
