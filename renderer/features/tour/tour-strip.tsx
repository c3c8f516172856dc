import { useEffect } from 'react';
import { useStore } from 'zustand';
import { findOnScreen } from '../../lib/panes.ts';
import { Button } from '../../ui/button.tsx';
import classes from './tour.module.css';
import { backInTour, endTour, leaveTour, nextInTour, tourState } from './tour-state.ts';
import { type TourStep, tourSteps } from './tour-steps.ts';

/** Where things are looked for that come and go: often enough to follow, and rarely enough to cost nothing. */
const lookAgainAfter = 400;

function pointAt({ at }: TourStep): () => void {
  let pointed: Element | null = null;
  const look = () => {
    const found = at.map(findOnScreen).find((element) => element !== null) ?? null;
    if (found === pointed) return;
    pointed?.removeAttribute('data-pointed');
    found?.setAttribute('data-pointed', '');
    pointed = found;
  };
  look();
  const again = setInterval(look, lookAgainAfter);
  return () => {
    clearInterval(again);
    pointed?.removeAttribute('data-pointed');
  };
}

const whereWords: Readonly<Record<TourStep['place'], string>> = {
  desk: 'Show me on the desk',
  contact: 'Show me in a conversation',
  measures: 'Show me',
};

interface TourStripProps {
  /** How the place of a step comes to the front; null where it is there, or there is none. */
  wayTo: (place: TourStep['place']) => (() => void) | null;
}

/**
 * The tour: a strip of its own below everything else, that points at the real thing. It lies over nothing, so that
 * whoever is in a conversation goes on with it.
 */
export function TourStrip({ wayTo }: TourStripProps) {
  const { step } = useStore(tourState);
  const now = step === null ? undefined : tourSteps[step];
  useEffect(() => (now ? pointAt(now) : undefined), [now]);
  if (!now || step === null) return null;
  const show = wayTo(now.place);
  const isLast = step === tourSteps.length - 1;
  return (
    <section className={classes.strip} aria-label="Tour" data-pane="tour">
      <div className={classes.words} aria-live="polite" aria-atomic>
        <h2>
          {now.title}{' '}
          <span className={classes.place}>
            Step {step + 1} of {tourSteps.length}
          </span>
        </h2>
        <p>{now.says}</p>
      </div>
      <div className={classes.buttons}>
        <Button look="main" onPress={nextInTour}>
          {isLast ? 'Finish' : 'Next'}
        </Button>
        <Button isDisabled={step === 0} onPress={backInTour}>
          Back
        </Button>
        {show ? <Button onPress={show}>{whereWords[now.place]}</Button> : null}
        {isLast ? null : <Button onPress={leaveTour}>Later</Button>}
        {isLast ? null : <Button onPress={endTour}>End the tour</Button>}
      </div>
    </section>
  );
}
