import { useQuery } from '@tanstack/react-query';
import type { DraftRequest } from '../../../../shared/domain/desks/drafts.ts';
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

/** Who was asked to finish it at this computer, and what came of that. */
function requestInWords({ askedBy, from, to, ending, why, answer }: DraftRequest): string {
  const whose = askedBy.id === from.id ? '' : `, for ${from.name}`;
  const asked = `${askedBy.name} asked ${to.name} to finish it${whose}: “${why}”`;
  switch (ending) {
    case 'taken':
      return `${asked} ${to.name} took it.`;
    case 'given-back':
      return `${asked} ${to.name} gave it back: “${answer}”`;
    case 'withdrawn':
      return `${asked} It was taken back.`;
    case null:
      return asked;
  }
}

/** How a conversation went from one colleague to another at this computer; nothing where it stayed with one. */
export function DeskSteps({ contact }: { contact: Id }) {
  const { data } = useQuery({
    queryKey: ['desks', 'steps', contact],
    queryFn: () => api.desks.steps({ contact }),
  });
  if (!data || data.requests.length === 0) return null;
  return (
    <ol className={classes.entries} aria-label="Between colleagues at this computer">
      {data.requests.map((request) => (
        <li key={request.id} className={classes.entry}>
          <time className={classes.when} dateTime={request.at}>
            {shortMoment(request.at)}
          </time>
          <strong>{requestInWords(request)}</strong>
        </li>
      ))}
    </ol>
  );
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
