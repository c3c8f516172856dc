import { TextField } from '../../ui/text-field.tsx';
import { type PassphraseDraft, passphraseProblem } from './passphrase-problem.ts';

/** A new passphrase, typed twice, with what is still wrong with it. */
export function NewPassphrase({ draft, onType }: { draft: PassphraseDraft; onType: (draft: PassphraseDraft) => void }) {
  return (
    <>
      <TextField
        label="Passphrase, 12 characters or more"
        kind="password"
        longest={200}
        value={draft.first}
        onType={(first) => onType({ ...draft, first })}
      />
      <TextField
        label="The same passphrase again"
        kind="password"
        longest={200}
        value={draft.second}
        onType={(second) => onType({ ...draft, second })}
        warning
        hint={draft.second === '' ? undefined : (passphraseProblem(draft) ?? undefined)}
      />
    </>
  );
}
