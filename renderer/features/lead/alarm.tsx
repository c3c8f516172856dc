import { useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import classes from './lead.module.css';

/** What speaks against a first contact resolution that rises; nothing is shown while nothing does. */
export function Alarm() {
  const { data } = useQuery({ queryKey: ['measures', 'alarm'], queryFn: () => api.measures.alarm() });
  if (data?.state !== 'alarm') return null;
  return (
    <section className={classes.waiting} aria-label="Look before you are glad">
      {data.words.map((words) => (
        <p key={words}>{words}</p>
      ))}
    </section>
  );
}
