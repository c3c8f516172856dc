import { useQuery } from '@tanstack/react-query';
import { numberInWords } from '../../../shared/domain/measures/reading-in-words.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/button.tsx';
import classes from './lead.module.css';

const refetchInterval = 60_000;
const limit = 200;
/** So many days without an end make a conversation old. */
const oldAfterMilliseconds = 3 * 86_400_000;

/** What has to be done before anybody looks at a chart, of everybody at this computer; the desk has the lists. */
export function Worklist({ onDesk }: { onDesk: () => void }) {
  const { data: desk } = useQuery({
    queryKey: ['contacts', 'desk', {}],
    queryFn: () => api.contacts.desk({}),
    refetchInterval,
  });
  const { data: overrides } = useQuery({
    queryKey: ['overrides', 'list'],
    queryFn: () => api.overrides.list(),
    refetchInterval,
  });
  const { data: waiting } = useQuery({
    queryKey: ['handovers', 'waiting', { limit }],
    queryFn: () => api.handovers.waiting({ limit }),
    refetchInterval,
  });
  if (!desk || !overrides || !waiting) return null;
  const red = [...desk.drafts, ...desk.correcting];
  const items: readonly { n: number; is: readonly [one: string, more: string]; isRed?: boolean }[] = [
    {
      n: red.reduce((sum, { alarms }) => sum + alarms.openSafety, 0),
      is: ['worry about safety open', 'worries about safety open'],
      isRed: true,
    },
    {
      n: red.reduce((sum, { alarms }) => sum + alarms.untaken, 0),
      is: ['urgent hand-over that nobody has taken', 'urgent hand-overs that nobody has taken'],
      isRed: true,
    },
    { n: waiting.total, is: ['hand-over waiting', 'hand-overs waiting'] },
    {
      n: overrides.unseen.length + overrides.moreUnseen,
      is: ['conversation closed with a reason to read', 'conversations closed with a reason to read'],
    },
    { n: desk.promises.length + desk.more.promises, is: ['promise due', 'promises due'] },
    { n: desk.due.length + desk.more.due, is: ['follow-up due', 'follow-ups due'] },
    { n: desk.callBacks.length + desk.more.callBacks, is: ['call-back owed', 'call-backs owed'] },
    {
      n: desk.drafts.filter(({ openedAt }) => Date.parse(desk.now) - Date.parse(openedAt) > oldAfterMilliseconds)
        .length,
      is: ['conversation open for more than three days', 'conversations open for more than three days'],
    },
  ];
  const open = items.filter(({ n }) => n > 0);
  return (
    <section className={classes.worklist} aria-label="To be done now">
      <h2>To be done now</h2>
      {open.length === 0 ? <p>Nothing waits on this computer.</p> : null}
      <ul>
        {open.map(({ n, is, isRed }) => (
          <li key={is[0]} className={isRed ? classes.red : undefined}>
            <strong>{numberInWords(n)}</strong> {is[n === 1 ? 0 : 1]}
          </li>
        ))}
      </ul>
      <Button look="quiet" onPress={onDesk}>
        Open the lists
      </Button>
    </section>
  );
}
