import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reconcile } from '../../../shared/domain/sessions/reconcile.ts';
import { reportOf } from '../../../shared/domain/sessions/report.ts';
import { afterStep, canEnd, rowSteps } from '../../../shared/domain/sessions/row-steps.ts';
import { nothingEntered, type SessionRow } from '../../../shared/domain/sessions/session.ts';
import { seeded } from '../../support/seeded.ts';

const id = '019a9d2e-7c4d-7a4c-8d63-1b2c3d4e5f65';

function arrived(at = '2026-03-26T10:00:00.000Z'): SessionRow {
  return {
    ...{ id, called: 'Bo', arrivedAt: at, state: 'waiting', seenFrom: null, rev: 0, entered: nothingEntered },
    ...{ contact: null, stroke: null },
  };
}

const steps = ['come', 'stroke', 'record', 'full', 'close-draft', 'stroke-row', 'undo', ...rowSteps] as const;
const anyHistory = fc.array(fc.record({ step: fc.constantFrom(...steps), at: fc.nat(30) }), { maxLength: 80 });

test('everybody who came is in one number of the reckoning, and in one only, after any history', () => {
  fc.assert(
    fc.property(anyHistory, (history) => {
      const rows: SessionRow[] = [];
      let loose = 0;
      // Counted beside it, as somebody with pencil and paper would.
      const paper = { came: 0, recorded: 0, draft: 0, stroke: 0 };
      for (const { step, at } of history) {
        const index = rows.length === 0 ? -1 : at % rows.length;
        const row = rows[index];
        const contact = { id, isClosed: false, topic: null, route: null };
        if (step === 'come') {
          paper.came += 1;
          rows.push(arrived());
        } else if (step === 'stroke') {
          paper.came += 1;
          paper.stroke += 1;
          loose += 1;
        } else if (row === undefined) continue;
        else if (step === 'record' || step === 'full' || step === 'stroke-row') {
          if (!canEnd(row)) continue;
          const isClosed = step === 'record';
          paper[step === 'record' ? 'recorded' : step === 'full' ? 'draft' : 'stroke'] += 1;
          rows[index] =
            step === 'stroke-row'
              ? { ...row, state: 'seen', stroke: id }
              : { ...row, state: 'seen', contact: { ...contact, isClosed } };
        } else if (step === 'close-draft') {
          if (row.contact === null || row.contact.isClosed) continue;
          paper.draft -= 1;
          paper.recorded += 1;
          rows[index] = { ...row, contact: { ...row.contact, isClosed: true } };
        } else if (step === 'undo') {
          if (row.stroke === null) continue;
          paper.stroke -= 1;
          rows[index] = { ...row, state: 'seeing', stroke: null };
        } else {
          const to = afterStep(row, step);
          if (to !== null) rows[index] = { ...row, state: to };
        }
      }
      const { came, seen, waiting, seeing, recorded, draft, stroke, gone, isOver } = reconcile({
        rows,
        strokes: { n: loose, last: null },
      });
      expect({ came, recorded, draft, stroke }).toEqual(paper);
      expect(waiting + seeing + recorded + draft + stroke + gone).toBe(came);
      expect(seen).toBe(recorded + draft + stroke);
      expect(isOver).toBe(seen + gone === came);
    }),
    seeded(500),
  );
});

test('whoever is written down or counted is not moved, recorded or counted again', () => {
  const contact = { id, isClosed: false, topic: null, route: null };
  for (const ended of [
    { ...arrived(), state: 'seen' as const, contact },
    { ...arrived(), state: 'seen' as const, stroke: id },
  ]) {
    expect(canEnd(ended)).toBe(false);
    expect(rowSteps.map((step) => afterStep(ended, step))).toEqual([null, null, null]);
  }
  const gone = { ...arrived(), state: 'gone' as const };
  expect(canEnd(gone)).toBe(false);
  expect(rowSteps.map((step) => afterStep(gone, step))).toEqual([null, 'waiting', null]);
});

describe('the report of a session', () => {
  const session = {
    ...{ id, venue: 'Talking Café', venueType: 'cafe', channel: 'walk-in', locality: null, staff: 'Ana' },
    ...{ plannedEnd: null, day: '2026-03-26', openedAt: '2026-03-26T10:00:00.000Z', closedAt: null },
  };
  const seen = (minute: string): SessionRow => ({
    ...arrived(),
    ...{ state: 'seeing', seenFrom: `2026-03-26T10:${minute}:00.000Z` },
  });

  test('says how long people waited, as far as they were spoken to', () => {
    const rows = [seen('00'), seen('04'), seen('31'), arrived()];
    const { waits, numbers } = reportOf({ session, rows, strokes: { n: 0, last: null } }, [], null);
    expect(waits).toEqual({ middle: 4, longest: 31 });
    expect(numbers).toMatchObject({ came: 4, seeing: 3, waiting: 1 });
    expect(reportOf({ session, rows: [], strokes: { n: 0, last: null } }, [], 3).waits).toEqual({
      ...{ middle: null, longest: null },
    });
  });

  test('lets nobody wait for less than nothing where the clock was put back', () => {
    const row = { ...seen('04'), arrivedAt: '2026-03-26T10:30:00.000Z' };
    expect(reportOf({ session, rows: [row], strokes: { n: 0, last: null } }, [], null).waits.longest).toBe(0);
  });
});
