import { useQuery } from '@tanstack/react-query';
import type { Pack } from '../../../shared/pack/schema.ts';
import { api } from '../../lib/api.ts';
import { intervalInWords, successInWords } from '../../lib/service-words.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import classes from './directory.module.css';

/** How services did, by what people came about: only where at least five were asked. */
export function TopicResults({ pack }: { pack: Pack }) {
  const { data = [] } = useQuery({ queryKey: ['directory', 'success'], queryFn: () => api.directory.success() });
  if (data.length === 0) return null;
  return (
    <Disclosure label="What has helped, by topic" isFilled={false}>
      <ul className={classes.lines}>
        {data.map(({ topic, ...success }) => (
          <li key={topic}>
            {pack.topics[topic]?.label ?? topic}: {successInWords(success)};{' '}
            <span className={classes.quiet}>{intervalInWords(success)}</span>
          </li>
        ))}
      </ul>
      <p className={classes.quiet}>From follow-ups on this computer, of everything that was a service.</p>
    </Disclosure>
  );
}
