import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Id } from '../../../shared/domain/ids.ts';
import { measuredElsewhere } from '../../../shared/domain/measures/catalogue.ts';
import type { MeasuresAsked } from '../../../shared/domain/measures/measures-page.ts';
import { type CivilDate, civilDateOf } from '../../../shared/domain/time.ts';
import type { Pack } from '../../../shared/pack/schema.ts';
import { api } from '../../lib/api.ts';
import { clock } from '../../lib/clock.ts';
import { Button } from '../../ui/button.tsx';
import { BehindDialog, type Opened } from './behind-dialog.tsx';
import { Charts } from './charts.tsx';
import { codeInWords } from './codes-in-words.ts';
import { Controls, type Looking } from './controls.tsx';
import { EndedTable } from './ended-table.tsx';
import classes from './lead.module.css';
import { ManyTable } from './many-table.tsx';
import { MeasuresTable, type OpenNumber } from './measures-table.tsx';
import { MonthlyReport } from './monthly-report.tsx';
import { daysOf, spans } from './span.ts';
import { SplitTable } from './split-table.tsx';
import { useMeasures } from './use-measures.ts';
import { Worklist } from './worklist.tsx';

interface LeadPageProps {
  onLeave: () => void;
  onOpenContact: (contact: Id) => void;
}

/** The lead's page: what has to be done now, then honest numbers of this computer, each with what it is made of. */
export function LeadPage({ onLeave, onOpenContact }: LeadPageProps) {
  const { data: pack } = useQuery({ queryKey: ['packs', 'current'], queryFn: () => api.packs.current() });
  return (
    <div className={classes.page} data-pane="measures">
      <header className={classes.header}>
        <h1>How it goes</h1>
        <Button onPress={onLeave}>Back to the desk</Button>
      </header>
      <Worklist onDesk={onLeave} />
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
      {page ? (
        <>
          <Charts page={page} asked={asked} part={part} pack={pack} onOpen={openPeriod} />
          <section className={classes.card} aria-label="Every measure">
            <h2>Every measure</h2>
            <MeasuresTable page={page} onOpen={open} />
          </section>
          <div className={classes.cards}>
            <section className={classes.card} aria-label="Where every request ended">
              <h2>Where every request ended</h2>
              <EndedTable page={page} onOpen={open} />
            </section>
            <SplitTable asked={asked} pack={pack} />
            <ManyTable
              title="What new people took up"
              empty="Nothing has been accepted in this time."
              rows={page.tiers}
              part="tier"
              inWords={(code) => codeInWords('tier', code, pack)}
              onOpen={open}
            />
            <ManyTable
              title="Where nothing suitable exists"
              empty="Nobody has noted a gap in this time."
              rows={page.unmet}
              part="unmet"
              inWords={(code) => codeInWords('topic', code, pack)}
              onOpen={open}
            />
            <ManyTable
              title="What follow-ups found"
              empty="No follow-up has a result in this time."
              rows={page.results}
              part="result"
              inWords={(code) => pack.follow_up_results[code]?.label ?? code}
              onOpen={open}
            />
          </div>
        </>
      ) : null}
      <MonthlyReport />
      <Elsewhere />
      <BehindDialog opened={opened} pack={pack} onClose={() => setOpened(null)} onOpen={onOpenContact} />
    </>
  );
}

function askedFor({ span, back, split, code }: Looking): MeasuresAsked {
  const days = daysOf(span, civilDateOf(clock.now()), back);
  return { grain: span.grain, ...days, only: split !== null && code !== null ? { split, code } : null };
}

function Elsewhere() {
  return (
    <section className={classes.card} aria-label="What this computer cannot know">
      <h2>What this computer cannot know</h2>
      <p className={classes.quiet}>
        Everything above was recorded on this computer, and returns are those seen on it. These come from somewhere
        else:
      </p>
      <ul className={classes.elsewhere}>
        {measuredElsewhere.map(({ place, title, from }) => (
          <li key={title}>
            {place ? <span className={classes.quiet}>{place} </span> : null}
            {title}: {from}
          </li>
        ))}
      </ul>
    </section>
  );
}
