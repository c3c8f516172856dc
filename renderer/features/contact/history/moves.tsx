import { useQuery } from '@tanstack/react-query';
import type { Id } from '../../../../shared/domain/ids.ts';
import type { Move } from '../../../../shared/domain/sealed/moves.ts';
import { api } from '../../../lib/api.ts';
import { shortMoment } from '../../../lib/dates.ts';
import classes from './history.module.css';

const endings = { 'taken-back': ', and taken back', 'came-back': ', and it came back' } as const;

function moveInWords({ way, kind, name, ending }: Move): string {
  const what = kind === 'draft' ? 'Conversation' : 'Follow-up';
  if (way === 'taken-over') return `${what} received from ${name}`;
  return `${what} passed to ${name}${ending === null ? '' : endings[ending]}`;
}

/** Which colleagues a conversation came from and was passed to; nothing where it stayed here. */
export function Moves({ contact }: { contact: Id }) {
  const { data = [] } = useQuery({
    queryKey: ['sealed', 'moves', contact],
    queryFn: () => api.sealed.moves({ contact }),
  });
  if (data.length === 0) return null;
  return (
    <ol className={classes.entries} aria-label="Between computers">
      {data.map((move) => (
        <li key={`${move.seal} ${move.way}`} className={classes.entry}>
          <time className={classes.when} dateTime={move.at}>
            {shortMoment(move.at)}
          </time>
          <strong>{moveInWords(move)}</strong>
        </li>
      ))}
    </ol>
  );
}
