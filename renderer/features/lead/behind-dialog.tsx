import { useQuery } from '@tanstack/react-query';
import type { Id } from '../../../shared/domain/ids.ts';
import type { NumberAsked } from '../../../shared/domain/measures/is-behind.ts';
import type { MeasuresAsked } from '../../../shared/domain/measures/measures-page.ts';
import { civilDateOf } from '../../../shared/domain/time.ts';
import type { Pack } from '../../../shared/pack/schema.ts';
import { api } from '../../lib/api.ts';
import { plainDate } from '../../lib/dates.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { SampleBadge } from '../../ui/sample-badge.tsx';
import classes from './lead.module.css';

/** A number whose conversations somebody wants to see, with what it is called. */
export interface Opened {
  readonly title: string;
  readonly asked: MeasuresAsked;
  readonly number: NumberAsked;
}

/** The conversations behind a number; Enter opens one. Opening one is noted, as everywhere. */
export function BehindDialog(props: {
  opened: Opened | null;
  pack: Pack;
  onClose: () => void;
  onOpen: (contact: Id) => void;
}) {
  const { opened, onClose } = props;
  return (
    <Dialog title={opened?.title ?? ''} isOpen={opened !== null} onClose={onClose}>
      {opened ? <Behind {...props} opened={opened} /> : null}
    </Dialog>
  );
}

function Behind({ opened, pack, onOpen }: { opened: Opened; pack: Pack; onOpen: (contact: Id) => void }) {
  const input = { ...opened.asked, number: opened.number };
  const { data } = useQuery({
    queryKey: ['measures', 'behind', input],
    queryFn: () => api.measures.behind(input),
    gcTime: 0,
  });
  if (!data) return <p role="status">Looking …</p>;
  if (data.contacts.length === 0) return <p>There is none on this computer.</p>;
  return (
    <>
      <p className={classes.quiet}>
        Of this computer, the latest first. A request of several conversations stands here with its first, and what
        counts twice in one, for example two topics, stands here once.
        {data.isCut ? ` The first ${data.contacts.length} are shown: choose a shorter time to see the others.` : ''}
      </p>
      <ul className={classes.behind}>
        {data.contacts.map((row) => (
          <li key={row.id}>
            <button type="button" onClick={() => onOpen(row.id)}>
              <span>{plainDate(civilDateOf(row.receivedAt))}</span>
              <strong>{row.personName || row.requesterName || 'Nobody named'}</strong>
              <span>{row.topicMain === null ? '' : (pack.topics[row.topicMain]?.label ?? row.topicMain)}</span>
              <span>
                {row.outcomeRoute === null ? '' : (pack.outcomes[row.outcomeRoute]?.label ?? row.outcomeRoute)}{' '}
                {row.sample ? <SampleBadge /> : null}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
