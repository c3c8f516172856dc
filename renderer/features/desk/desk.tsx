import { type ReactNode, useEffect, useRef } from 'react';
import type { Id } from '../../../shared/domain/ids.ts';
import { longDate } from '../../lib/dates.ts';
import { useOtherNamesHidden } from '../../lib/other-names.ts';
import { Button } from '../../ui/button.tsx';
import { PlusIcon } from '../../ui/icons.tsx';
import { ClockInDoubt } from './clock-in-doubt.tsx';
import { DayLists } from './day-lists.tsx';
import classes from './desk.module.css';
import { useDesk } from './desk-query.ts';
import { hideDay, hideOverrides, hidePacks, hideReply, hideWaiting } from './hide-names.ts';
import { useKeptFocus } from './keep-focus.ts';
import { SeenOverrides } from './override-rows.tsx';
import { OwnNumbers } from './own-numbers.tsx';
import { PackRefused } from './pack-refused.tsx';
import { PackWaiting } from './pack-waiting.tsx';
import { CautionsOfTheDay } from './row-cautions.tsx';

/** The same one each time: a new one would ask again. */
const noRows: readonly [] = [];

interface DeskProps {
  /** What was passed to a colleague and may not have arrived, and what has, as another part of the app shows it. */
  passed: ReactNode;
  arrived: ReactNode;
  onOpen: (contact: Id) => void;
  onFollowUp: (contact: Id) => void;
  onStart: () => void;
  onQuickQuestion: () => void;
  onCouncilPack: () => void;
}

/** The day: what is open, whom to get back to, what was promised, and what has been closed. */
export function Desk({ passed, arrived, onOpen, onFollowUp, onStart, onQuickQuestion, onCouncilPack }: DeskProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { packs, day, overrides, waiting, toGive, replies, refused, doubt, me } = useDesk();
  const asked = [day, packs, me, overrides, waiting, toGive, replies, refused, doubt];
  const error = asked.map((query) => query.error).find((found) => found !== null);
  const isHidden = useOtherNamesHidden();
  const shownDay = day.data && isHidden ? hideDay(day.data) : day.data;
  const reasons = overrides.data && isHidden ? hideOverrides(overrides.data) : overrides.data;
  const shownWaiting = waiting.data && isHidden ? hideWaiting(waiting.data) : waiting.data;
  const shownToGive = toGive.data && isHidden ? hidePacks(toGive.data) : toGive.data;
  const owed = replies.data?.rows ?? noRows;
  const shownReplies = isHidden ? owed.map(hideReply) : owed;
  const place = useKeptFocus([day.data, overrides.data, waiting.data, toGive.data, replies.data], heading);
  useEffect(() => heading.current?.focus(), []);

  function tryAgain() {
    for (const query of asked) if (query.error) void query.refetch();
  }

  return (
    <div ref={place} className={classes.desk} data-pane="desk">
      <header className={classes.header}>
        <h1 ref={heading} tabIndex={-1}>
          {day.data ? longDate(day.data.day) : 'Today'}
        </h1>
        <div className={classes.begin}>
          <Button shortcut="Ctrl+Shift+Q" onPress={onQuickQuestion}>
            Quick question
          </Button>
          <Button look="main" shortcut="Ctrl+N" onPress={onStart}>
            <PlusIcon /> New contact
          </Button>
        </div>
      </header>
      {error ? (
        <div role="alert" className={classes.trouble}>
          <p>{error.message}</p>
          <Button onPress={tryAgain}>Try again</Button>
        </div>
      ) : null}
      {error || (shownDay && packs.data) ? null : (
        <p className={classes.opening} role="status">
          Reading what the day holds…
        </p>
      )}
      {shownDay && packs.data ? (
        <CautionsOfTheDay
          day={shownDay}
          waiting={waiting.data?.rows ?? noRows}
          packs={toGive.data?.rows ?? noRows}
          replies={owed}
        >
          {doubt.data ? <ClockInDoubt doubt={doubt.data} /> : null}
          {refused.data ? <PackRefused refused={refused.data} pack={packs.data} today={shownDay.day} /> : null}
          {me.data?.roles.some((role) => role !== 'adviser') ? <PackWaiting onLook={onCouncilPack} /> : null}
          {passed}
          <DayLists
            desk={shownDay}
            overrides={reasons}
            waiting={shownWaiting}
            toGive={shownToGive}
            replies={shownReplies}
            moreReplies={(replies.data?.total ?? 0) - owed.length}
            pack={packs.data}
            onOpen={onOpen}
            onFollowUp={onFollowUp}
          />
          {arrived}
          {reasons ? <SeenOverrides overrides={reasons} today={shownDay.day} onOpen={onOpen} /> : null}
          <OwnNumbers numbers={shownDay.numbers} pack={packs.data} />
        </CautionsOfTheDay>
      ) : null}
    </div>
  );
}
