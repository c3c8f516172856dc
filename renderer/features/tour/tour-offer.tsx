import { useQuery } from '@tanstack/react-query';
import { useStore } from 'zustand';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/button.tsx';
import classes from './tour.module.css';
import { endTour, startTour, tourShortcut, tourState } from './tour-state.ts';

/** Offers the tour at the foot of the desk, once, to somebody to whom everything is new. It never begins by itself. */
export function TourOffer() {
  const { step } = useStore(tourState);
  const standing = useQuery({ queryKey: ['tour', 'standing'], queryFn: () => api.tour.standing() });
  if (step !== null || !standing.data?.isOffered) return null;
  return (
    <section className={classes.offer} aria-label="A tour">
      <p>New here? A tour shows where things are: eight short steps, beside whatever you do.</p>
      <div className={classes.buttons}>
        <Button shortcut={tourShortcut} onPress={() => void startTour()}>
          Take the tour
        </Button>
        <Button onPress={endTour}>No, thank you</Button>
      </div>
    </section>
  );
}
