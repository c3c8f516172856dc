import type { DeskDay } from '../../../shared/domain/desk-day.ts';
import type { WaitingRow } from '../../../shared/domain/hand-over/view.ts';
import type { Id } from '../../../shared/domain/ids.ts';
import type { WaitingPack } from '../../../shared/domain/information-pack/view.ts';
import type { OverridesForLead } from '../../../shared/domain/overrides.ts';
import type { Pack } from '../../../shared/pack/schema.ts';
import { Keys } from '../../ui/keys.tsx';
import { CallBackRows } from './call-back-rows.tsx';
import { ContactRows } from './contact-rows.tsx';
import classes from './desk.module.css';
import { OverrideRows } from './override-rows.tsx';
import { PromiseRows } from './promise-rows.tsx';
import { FollowUpWay, usePassedTo } from './row-cautions.tsx';
import { closedOf, followUpDue, leftOpen, openSince, standsOut } from './rows.ts';
import { WaitingRows } from './waiting-rows.tsx';

/** What is not waiting, in one line: an empty box for each would hide what is. */
function nothingDue({ callBacks, promises, due }: DeskDay, toGive: number): string {
  const none = [
    callBacks.length === 0 ? 'no call-back is owed' : null,
    promises.length === 0 && toGive === 0 ? 'no promise is due' : null,
    due.length === 0 ? 'no follow-up is due' : null,
  ].filter((part) => part !== null);
  const sentence = none.length < 2 ? none.join('') : `${none.slice(0, -1).join(', ')} and ${none.at(-1)}`;
  return sentence && `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

interface DayListsProps {
  desk: DeskDay;
  /** What a lead is to see; undefined where none sits here. */
  overrides: OverridesForLead | undefined;
  /** Hand-overs that wait; undefined until they are known. */
  waiting: { readonly rows: readonly WaitingRow[]; readonly total: number } | undefined;
  /** Information packs that were promised and not given yet; undefined until they are known. */
  toGive: { readonly rows: readonly WaitingPack[]; readonly total: number } | undefined;
  pack: Pack;
  onOpen: (contact: Id) => void;
  onFollowUp: (contact: Id) => void;
}

/** The lists of the day, what waits longest first; one line where the day has not begun. */
export function DayLists({ desk, overrides, waiting, toGive, pack, onOpen, onFollowUp }: DayListsProps) {
  const { day: today, drafts, callBacks, promises, due, correcting, closed, more } = desk;
  const passedTo = usePassedTo();
  const unseen = overrides?.unseen ?? [];
  const handOvers = waiting?.rows ?? [];
  const packs = toGive?.rows ?? [];
  const morePacks = (toGive?.total ?? 0) - packs.length;
  const shared = { pack, today, onOpen };
  if (
    [drafts, callBacks, promises, due, correcting, closed, unseen, handOvers, packs].every((rows) => rows.length === 0)
  ) {
    return (
      <div className={classes.lists}>
        <p className={classes.first}>
          No conversation yet today. <Keys of="Ctrl+N" /> begins one; <Keys of="Ctrl+Shift+Q" /> takes a quick question,
          without a name. What is still open, whom to ring back and what was promised will stand here.
        </p>
      </div>
    );
  }
  const nothing = nothingDue(desk, packs.length);
  return (
    <div className={classes.lists}>
      <ContactRows
        {...shared}
        title="Open"
        rows={drafts}
        more={more.drafts}
        describe={openSince}
        mark={leftOpen}
        hint={<p className={classes.standsOut}>{standsOut(drafts, today)}</p>}
        empty={
          <>
            Nothing is open. <Keys of="Ctrl+N" /> begins a conversation when the phone rings.
          </>
        }
      />
      {correcting.length === 0 ? null : (
        <ContactRows
          {...shared}
          title="Being corrected"
          rows={correcting}
          more={more.correcting}
          describe={(row) => closedOf(row, pack)}
        />
      )}
      {callBacks.length === 0 ? null : <CallBackRows {...shared} rows={callBacks} more={more.callBacks} />}
      {promises.length + packs.length === 0 ? null : (
        <PromiseRows {...shared} rows={promises} packs={packs} more={more.promises + morePacks} />
      )}
      {due.length === 0 ? null : (
        <ContactRows
          {...shared}
          title="Follow-ups due"
          rows={due}
          more={more.due}
          describe={followUpDue}
          way={({ id }) => <FollowUpWay of={id} />}
          onOpen={onFollowUp}
        />
      )}
      {waiting && handOvers.length > 0 ? (
        <WaitingRows rows={handOvers} more={waiting.total - handOvers.length} today={today} />
      ) : null}
      {overrides && unseen.length > 0 ? <OverrideRows overrides={overrides} today={today} onOpen={onOpen} /> : null}
      {nothing ? <p className={classes.nothing}>{nothing}</p> : null}
      <ContactRows
        {...shared}
        title="Closed today"
        rows={closed}
        more={more.closed}
        rest="They were closed earlier today."
        describe={(row) => closedOf(row, pack, passedTo(row.id))}
        empty="No conversation closed yet today. What you close stands here, with how it ended."
      />
    </div>
  );
}
