import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Id } from '../../../shared/domain/ids.ts';
import { codeInWords } from '../../../shared/domain/measures/codes-in-words.ts';
import type { MeasuresAsked, MeasuresPage } from '../../../shared/domain/measures/measures-page.ts';
import { type CivilDate, civilDateOf } from '../../../shared/domain/time.ts';
import type { Pack } from '../../../shared/pack/schema.ts';
import { api } from '../../lib/api.ts';
import { clock } from '../../lib/clock.ts';
import { plainDate } from '../../lib/dates.ts';
import { Button } from '../../ui/button.tsx';
import { Alarm } from './alarm.tsx';
import { BehindDialog, type Opened } from './behind-dialog.tsx';
import { Charts } from './charts.tsx';
import { Controls, type Looking } from './controls.tsx';
import { EndedTable } from './ended-table.tsx';
import classes from './lead.module.css';
import { ManyTable } from './many-table.tsx';
import { MeasuresTable, type OpenNumber } from './measures-table.tsx';
import { MonthlyReport } from './monthly-report.tsx';
import { daysOf, spans } from './span.ts';
import { SplitTable } from './split-table.tsx';
import { measuresModel } from './table-models.ts';
import { TakeOut } from './take-out.tsx';
import { TeamTotals } from './team-totals.tsx';
import { useMeasures } from './use-measures.ts';
import { Worklist } from './worklist.tsx';

interface LeadPageProps {
  onLeave: () => void;
  onOpenContact: (contact: Id) => void;
}

/** The lead's page: what has to be done now, then honest numbers of this computer, each with what it is made of. */
export function LeadPage({ onLeave, onOpenContact }: LeadPageProps) {
  const { data: pack } = useQuery({ queryKey: ['packs', 'current'], queryFn: () => api.packs.current() });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={classes.page} data-pane="measures">
      <header className={classes.header}>
        <h1 ref={heading} tabIndex={-1}>
          How it goes
        </h1>
        <Button onPress={onLeave}>Back to the desk</Button>
      </header>
      <Worklist onDesk={onLeave} />
      <Alarm />
      {pack ? <Numbers pack={pack} onOpenContact={onOpenContact} /> : null}
    </div>
  );
}

function Numbers({ pack, onOpenContact }: { pack: Pack; onOpenContact: (contact: Id) => void }) {
  const [looking, setLooking] = useState<Looking>({ span: spans[1], back: 0, split: null, code: null });
  const [opened, setOpened] = useState<Opened | null>(null);
  const asked = askedFor(looking);
  const { data: page } = useMeasures(asked);
  const open: OpenNumber = (title, number) => setOpened({ title, number, asked });
  const openPeriod = (period: CivilDate, ...[title, number]: Parameters<OpenNumber>) =>
    setOpened({ title, number, asked: { ...asked, from: period, to: period } });
  const time = `${plainDate(asked.from)} to ${plainDate(asked.to)}`;
  const part = asked.only ? codeInWords(asked.only.split, asked.only.code, pack) : '';
  return (
    <>
      <Controls
        looking={looking}
        asked={asked}
        pack={pack}
        onChange={(change) => setLooking((before) => ({ ...before, ...change }))}
      />
      {page && page.waiting > 0 ? (
        <p role="status" className={classes.waiting}>
          {page.waiting.toLocaleString('en-GB')} conversations are being counted anew. Until then the numbers are too
          low.
        </p>
      ) : null}
      {page && isNothing(page) ? (
        <section className={`${classes.card} ${classes.nothing}`} aria-label="Nothing closed">
          <h2>Nothing was closed in this time{part === '' ? '' : `: ${part}`}</h2>
          <p>
            A figure stands here once a conversation closes, and a chart once there are six periods of them. To see
            something older, press Earlier{part === '' ? '' : ', or choose all conversations again'}.
          </p>
        </section>
      ) : null}
      {page && !isNothing(page) ? (
        <>
          <Charts page={page} asked={asked} part={part} pack={pack} onOpen={openPeriod} />
          <section className={classes.card} aria-label="Every measure">
            <h2>Every measure</h2>
            <MeasuresTable page={page} pack={pack} onOpen={open} />
            <TakeOut table={measuresModel(page, time)} isInsideOnly />
          </section>
          <div className={classes.cards}>
            <section className={classes.card} aria-label="Where every request ended">
              <h2>Where every request ended</h2>
              <EndedTable page={page} pack={pack} time={time} onOpen={open} />
            </section>
            <SplitTable
              asked={asked}
              time={time}
              pack={pack}
              onOpen={(part, title, number) => setOpened({ title, number, asked: part })}
            />
            <ManyTable
              title="What new people took up"
              empty="Nothing has been accepted in this time."
              rows={page.tiers}
              part="tier"
              inWords={(code) => codeInWords('tier', code, pack)}
              time={time}
              onOpen={open}
            />
            <ManyTable
              title="Where nothing suitable exists"
              empty="Nobody has noted a gap in this time."
              rows={page.unmet}
              part="unmet"
              inWords={(code) => codeInWords('topic', code, pack)}
              time={time}
              onOpen={open}
            />
            <ManyTable
              title="What follow-ups found"
              empty="No follow-up has a result in this time."
              rows={page.results}
              part="result"
              inWords={(code) => pack.follow_up_results[code]?.label ?? code}
              time={time}
              onOpen={open}
            />
          </div>
        </>
      ) : null}
      <TeamTotals pack={pack} />
      <MonthlyReport />
      <Elsewhere pack={pack} />
      <BehindDialog opened={opened} pack={pack} onClose={() => setOpened(null)} onOpen={onOpenContact} />
    </>
  );
}

/** Whether not one conversation was closed in the time that is looked at. */
function isNothing({ ended, left }: MeasuresPage): boolean {
  return ended.length + left.length === 0;
}

function askedFor({ span, back, split, code }: Looking): MeasuresAsked {
  const days = daysOf(span, civilDateOf(clock.now()), back);
  return { grain: span.grain, ...days, only: split !== null && code !== null ? { split, code } : null };
}

function Elsewhere({ pack: { measure_list: list } }: { pack: Pack }) {
  return (
    <section className={classes.card} aria-label="What this computer cannot know">
      <h2>What this computer cannot know</h2>
      <p className={classes.quiet}>
        Everything above was recorded on this computer, and returns are those seen on it.
        {list.elsewhere.length > 0 ? ' These come from somewhere else:' : null}
      </p>
      <ul className={classes.elsewhere}>
        {list.elsewhere.map(({ place, title, from }) => (
          <li key={title}>
            {place ? <span className={classes.quiet}>{place} </span> : null}
            {title}: {from}
          </li>
        ))}
      </ul>
    </section>
  );
}
