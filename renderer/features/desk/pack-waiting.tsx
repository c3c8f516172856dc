import { useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { plainDate } from '../../lib/dates.ts';
import { Button } from '../../ui/button.tsx';
import classes from './pack-waiting.module.css';

/** How often it is looked whether a pack has come. */
const refetchInterval = 60_000;

/** Says that a council pack has come and waits. For whoever may decide about it. */
export function PackWaiting({ onLook }: { onLook: () => void }) {
  const { data } = useQuery({
    queryKey: ['packs', 'versions'],
    queryFn: () => api.packs.versions(),
    refetchInterval,
  });
  const waiting = data?.versions.find(({ state }) => state === 'waiting');
  if (!waiting) return null;
  return (
    <section className={classes.waiting} aria-label="A new council pack has come">
      <p>
        <strong>A new council pack has come</strong>, of {plainDate(waiting.version.slice(0, 10))}. It waits until
        somebody uses it.
      </p>
      <Button onPress={onLook}>See what it changes</Button>
    </section>
  );
}
