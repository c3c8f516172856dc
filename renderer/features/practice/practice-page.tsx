import type { Id } from '../../../shared/domain/ids.ts';
import { isPracticeDesk } from '../../lib/practice-desk.ts';
import { CallerList } from './caller-list.tsx';
import { OpenPractice } from './open-practice.tsx';
import { ScoreScreen } from './score-screen.tsx';

interface PracticePageProps {
  /** The conversation whose score is looked at; null for the callers. */
  readonly contact: Id | null;
  readonly onLeave: () => void;
  readonly onOpenContact: (contact: Id) => void;
  readonly onCallers: () => void;
  readonly onScore: (contact: Id) => void;
}

/** Practice, in the desk's place: on the real desk the way there, at the practice desk the callers and how it went. */
export function PracticePage({ contact, onLeave, onOpenContact, onCallers, onScore }: PracticePageProps) {
  if (!isPracticeDesk) return <OpenPractice onLeave={onLeave} />;
  if (contact !== null) return <ScoreScreen contact={contact} onCallers={onCallers} onOpenContact={onOpenContact} />;
  return <CallerList onOpenContact={onOpenContact} onScore={onScore} />;
}
