import type { RowState, SessionRow } from './session.ts';

/** What may happen to somebody in the queue, beside being written down. */
export const rowSteps = ['see', 'back-to-queue', 'leave'] as const;
/** See {@link rowSteps}. */
export type RowStep = (typeof rowSteps)[number];

type Standing = Pick<SessionRow, 'state' | 'contact' | 'stroke'>;

const isOpen = ({ state, contact, stroke }: Standing) =>
  (state === 'waiting' || state === 'seeing') && contact === null && stroke === null;

/** Where a step leads from where somebody stands, or null where it cannot be taken from there. */
export function afterStep(row: Standing, step: RowStep): RowState | null {
  if (step === 'back-to-queue' && row.state === 'gone') return 'waiting';
  if (!isOpen(row)) return null;
  if (step === 'see') return 'seeing';
  return step === 'leave' ? 'gone' : 'waiting';
}

/** Whether somebody may still become a conversation or a stroke: once, and never both. */
export function canEnd(row: Standing): boolean {
  return isOpen(row);
}
