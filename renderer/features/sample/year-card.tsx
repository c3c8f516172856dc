import { useQuery } from '@tanstack/react-query';
import { useStore } from 'zustand';
import type { SampleYear } from '../../../shared/contract/sample.ts';
import { api } from '../../lib/api.ts';
import { isPracticeDesk } from '../../lib/practice-desk.ts';
import { type FillingYear, fillingYear, fillYear, stopYear } from '../../lib/sample-year.ts';
import { Button } from '../../ui/button.tsx';
import classes from './sample.module.css';

const share = ({ done, of }: { done: number; of: number }) => `${Math.floor((100 * done) / of)} %`;
const count = (many: number) => many.toLocaleString('en-GB');

function whereItStands(now: FillingYear, year: SampleYear): string {
  if (now.state === 'running') {
    if (now.of === 0) return 'Making up a year of a team…';
    return `${share(now)} of it is there. You can look around meanwhile.`;
  }
  if (now.state === 'failed') return now.message;
  if (now.state === 'done') return `${count(now.conversations)} invented conversations are there.`;
  if (year.state === 'begun') return `It was stopped: ${share(year)} of it is there, and stays.`;
  return 'Two thousand invented conversations of a team, with follow-ups and everything that came after. Takes a minute or two; you can look around meanwhile.';
}

/** In a store of invented people: a year of a team to look at, how far it is, and how to stop it. Nothing elsewhere. */
export function YearCard({ onShowMeasures }: { onShowMeasures: () => void }) {
  const { now } = useStore(fillingYear);
  const year = useQuery({ queryKey: ['sample', 'year'], queryFn: () => api.sample.year() });
  const me = useQuery({ queryKey: ['profiles', 'me'], queryFn: () => api.profiles.me() });
  const roles = me.data?.roles ?? [];
  // Whoever came to practise is not to be led into a year of numbers.
  if (isPracticeDesk || !year.data || year.data.state === 'not-sample') return null;
  const isRunning = now.state === 'running';
  const isFilled = year.data.state === 'filled' && !isRunning;
  // Once it is there, and was not just made, there is nothing left to say.
  if (isFilled && now.state !== 'done') return null;
  if (!isRunning && !isFilled && !roles.includes('administrator')) return null;
  const hasEnded = now.state === 'done' || now.state === 'stopped';
  return (
    <section className={classes.card} aria-label="A sample year">
      <h2>A sample year for a team</h2>
      {hasEnded ? null : <p role={now.state === 'failed' ? 'alert' : undefined}>{whereItStands(now, year.data)}</p>}
      {isRunning ? <progress aria-label="The sample year" max={Math.max(1, now.of)} value={now.done} /> : null}
      <p role="status">{hasEnded ? whereItStands(now, year.data) : ''}</p>
      <div className={classes.buttons}>
        {isFilled ? null : (
          <Button onPress={isRunning ? stopYear : () => void fillYear()}>
            {isRunning ? 'Stop' : year.data.state === 'begun' ? 'Go on' : 'Fill with a sample year'}
          </Button>
        )}
        {roles.includes('lead') && (isRunning || isFilled) ? (
          <Button shortcut="Ctrl+Shift+H" onPress={onShowMeasures}>
            How it goes
          </Button>
        ) : null}
      </div>
    </section>
  );
}
