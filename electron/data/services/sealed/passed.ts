import type { Move, PassedRow } from '../../../../shared/domain/sealed/moves.ts';
import { addDays, civilDateOf, instantOf } from '../../../../shared/domain/time.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import {
  findPass,
  listMoves,
  listPassed,
  type StandingPass,
  updateConfirmed,
  updatePassEnded,
} from '../../queries/moves.ts';
import { recordAudit } from '../audit.ts';
import { alarmsNow } from '../contacts/with-alarms.ts';

/** What has arrived stays on the list for as many days, and then only in its own history. */
const daysShown = 14;
const mostShown = 200;

/** What was passed on and has not come back; what is red about it stays red until somebody has said that it arrived. */
export function showPassed(context: ReadContext): PassedRow[] {
  const since = instantOf(`${addDays(civilDateOf(context.clock.now()), -daysShown)}T00:00`);
  return listPassed(context.db, since, mostShown).map(({ confirmedBy, confirmedAt, ...row }) => ({
    ...row,
    confirmed: confirmedBy === null || confirmedAt === null ? null : { by: confirmedBy, at: confirmedAt },
    alarms: alarmsNow(context, row.contact, row.kind === 'draft' && confirmedAt === null),
  }));
}

/** The steps of a contact between computers. */
export function showMoves({ db }: ReadContext, { contact }: { contact: string }): Move[] {
  return listMoves(db, contact);
}

/** Notes who said that it has arrived: no receipt comes back by itself. @throws AppError `not-found` */
export function confirmPass(context: WriteContext, { seal, by }: { seal: string; by: string }): undefined {
  const { db, clock } = context;
  db.transaction(() => {
    const { contact, to } = standingPass(context, seal);
    updateConfirmed(db, seal, by.trim(), clock.now());
    recordAudit(context, 'passing-confirmed', `${contact} ${to}`);
  });
}

/** Takes back what was passed on: it goes on here. Again it does nothing. */
export function takeBack(context: WriteContext, { seal }: { seal: string }): undefined {
  const { db, clock } = context;
  db.transaction(() => {
    const pass = findPass(db, seal);
    if (!pass) return;
    updatePassEnded(db, seal, 'taken-back', clock.now());
    recordAudit(context, 'passing-taken-back', `${pass.contact} ${pass.to}`);
  });
}

function standingPass({ db }: ReadContext, seal: string): StandingPass {
  const pass = findPass(db, seal);
  if (pass) return pass;
  throw new AppError('not-found', 'This does not stand as passed on any more. Look at the desk.');
}
