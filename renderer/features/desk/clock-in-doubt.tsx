import type { ClockDoubt } from '../../../shared/domain/retention/clock-doubt.ts';
import { api } from '../../lib/api.ts';
import { longDate } from '../../lib/dates.ts';
import { say } from '../../lib/notices.ts';
import { findOnScreen } from '../../lib/panes.ts';
import { Button } from '../../ui/button.tsx';
import classes from './clock-in-doubt.module.css';

async function trust(today: string): Promise<void> {
  try {
    await api.retention.trustClock({ today });
    // The button goes with what it stood in: the hand goes to the top of the day.
    const top = findOnScreen('[data-pane="desk"] h1');
    if (top instanceof HTMLElement) top.focus();
    say('Noted: the clock is right.');
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
  }
}

/** Says that the clock of this computer may be wrong, why, and what to do: what falls due is shown by it. */
export function ClockInDoubt({ doubt }: { doubt: ClockDoubt }) {
  const { today } = doubt;
  return (
    <section className={classes.doubt} aria-label="The clock of this computer">
      <h2>Is it {longDate(today)}?</h2>
      {doubt.kind === 'behind' ? (
        <p>
          That is what the clock of this computer shows, but there are conversations here up to {longDate(doubt.latest)}
          . Nothing is lost. What falls due is shown by the clock, so something may be missing below. If the date is
          wrong, put the clock right, and look again. If it is right, those were recorded while it was wrong.
        </p>
      ) : (
        <p>
          The clock of this computer has gone forward by {doubt.days} days since Frontdoor was last in use. Nothing is
          lost. If the date is wrong, put the clock right before you begin: what is written down carries its date, and
          what falls due is shown by it.
        </p>
      )}
      <Button onPress={() => void trust(today)}>Yes, the date is right</Button>
    </section>
  );
}
