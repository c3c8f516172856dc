import { saysSomething } from '../../../shared/domain/guide/says-something.ts';
import type { PackDraft } from '../../../shared/domain/information-pack/document.ts';
import { TextField } from '../../ui/text-field.tsx';
import type { PackVisit } from './pack-visits.ts';

interface ReasonPartProps {
  visit: PackVisit;
  draft: PackDraft;
}

/** Where something stands against giving it: the place for why it is right all the same. Nothing goes before. */
export function ReasonPart({ visit, draft }: ReasonPartProps) {
  const { view, saver } = visit;
  const isNeeded = Object.values(view.refusals).some((refusal) => refusal !== null);
  if (!isNeeded) return null;
  const isMissing = !saysSomething(draft.reason);
  const isForAll = view.alerts.length > 0;
  return (
    <TextField
      label="Why it is right to give it all the same"
      longest={500}
      value={draft.reason}
      hint={
        isMissing ? (isForAll ? 'Nothing comes out before this is written down' : 'Some ways take a reason') : undefined
      }
      warning={isMissing && isForAll}
      onType={(reason) => saver.put({ reason })}
      onLeave={() => void saver.flush()}
      place="pack-reason"
    />
  );
}
