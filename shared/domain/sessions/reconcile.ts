import type { Room, SessionRow } from './session.ts';

/** What became of somebody who came. */
export type WhatBecame = 'waiting' | 'seeing' | 'recorded' | 'draft' | 'stroke' | 'gone';

/** See {@link WhatBecame}. A conversation counts as recorded once it has closed, wherever that was done. */
export function whatBecame({ state, contact, stroke }: Pick<SessionRow, 'state' | 'contact' | 'stroke'>): WhatBecame {
  if (contact !== null) return contact.isClosed ? 'recorded' : 'draft';
  if (stroke !== null) return 'stroke';
  // Whoever was seen has left a trace; without one they still sit there.
  return state === 'seen' ? 'seeing' : state;
}

/** A session in numbers: `came` is the sum of the others, with nobody left over. */
export interface Reconciled {
  readonly came: number;
  readonly waiting: number;
  readonly seeing: number;
  readonly recorded: number;
  /** Conversations that are still open. */
  readonly draft: number;
  /** People who gave nothing, in the queue or not. */
  readonly stroke: number;
  readonly gone: number;
  /** Everybody who was spoken to, as far as that is over: recorded, still open as a draft, or a stroke. */
  readonly seen: number;
  /** Whether nobody waits or is spoken to any more: only then can the session close. */
  readonly isOver: boolean;
}

/** Reckons a session up. Everybody who came is in one of the numbers, and in one only. */
export function reconcile({ rows, strokes }: Pick<Room, 'rows' | 'strokes'>): Reconciled {
  const n = (what: WhatBecame) => rows.filter((row) => whatBecame(row) === what).length;
  const [waiting, seeing, recorded, draft, gone] = [n('waiting'), n('seeing'), n('recorded'), n('draft'), n('gone')];
  const stroke = n('stroke') + strokes.n;
  return {
    ...{ waiting, seeing, recorded, draft, stroke, gone },
    came: rows.length + strokes.n,
    seen: recorded + draft + stroke,
    isOver: waiting + seeing === 0,
  };
}
