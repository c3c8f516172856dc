import { AppError } from '../../../../shared/errors.ts';

const stays = 'The list in use has not been changed.';

const sentences = {
  'not-chosen': 'Choose the file of postcodes first.',
  unreadable: `The file cannot be read. Copy it onto this computer and choose it again. ${stays}`,
  'not-a-list': `This is neither Code-Point Open nor the ONS Postcode Directory: its columns are others. Choose the zip as it was downloaded, or one of its CSV files. ${stays}`,
  'broken-zip': `The zip is damaged or only half there. Download it again. ${stays}`,
  'locked-zip': `The zip is protected by a password. Unpack it and choose its CSV files. ${stays}`,
  'too-big': `The zip holds far more than a list of postcodes does, so it was not unpacked. Download it again from its publisher. ${stays}`,
  'cut-off': `The file ends in the middle of a line: it is only half there. Download it again. ${stays}`,
  'bad-rows': `Too many lines of the file cannot be read as postcodes. Download it again; do not save it from a spreadsheet. ${stays}`,
  mixed: `The chosen files are of two kinds. Choose Code-Point Open or the ONS Postcode Directory, not both. ${stays}`,
  empty: `There is no postcode in the file. Choose the zip as it was downloaded. ${stays}`,
  'no-room': `There is not enough room on the disk: a list needs 300 MB while it is made. Free some and import it again. ${stays}`,
} as const;

/** What can be wrong with files of postcodes. */
export type ImportTrouble = keyof typeof sentences;

/** The error for it: what is wrong, what to do, and that nothing has been lost. */
export function importProblem(trouble: ImportTrouble, cause?: unknown): AppError {
  const code = trouble === 'no-room' ? 'storage' : trouble === 'not-chosen' ? 'precondition' : 'invalid';
  return new AppError(code, sentences[trouble], { cause, details: { problem: trouble } });
}
