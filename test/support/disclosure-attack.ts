import { type Constraint, solve } from 'yalps';
import type { Place } from '../../shared/counts/disclosure/count-table.ts';

/** What somebody reads at a place of a table that was let out: a number, a marker and what they think of it, or nothing. */
export type Read = { readonly low: number; readonly high: number; readonly isHidden: boolean };

/** A table as its reader has it: cells by row and column, with the totals in the last row and column. */
export interface ReadTable {
  readonly reads: readonly (readonly Read[])[];
  /** Counts that are there at the least: the reader's own, or those of a release before. */
  readonly atLeast?: readonly (readonly number[])[];
}

/** How tables hang together: every total of a column is the same in both, or no cell is less than in the one before. */
export type Link = 'one' | 'same-columns' | 'later';

/**
 * Solves what was let out, as a linear program of its own that knows nothing of how counts are hidden: the least and the
 * greatest count at each hidden place. Those that come out as one whole number are found.
 */
export function attack(tables: readonly ReadTable[], link: Link = 'one'): { table: number; place: Place }[] {
  const { constraints, variables, hidden } = programOf(tables, link);
  return hidden.filter(({ objective }) => {
    const end = (direction: 'minimize' | 'maximize') => {
      const solved = solve({ direction, objective, constraints, variables }, { includeZeroVariables: false });
      if (solved.status === 'unbounded') return direction === 'minimize' ? 0 : Number.POSITIVE_INFINITY;
      if (solved.status !== 'optimal') throw new Error(`The attack has no answer: ${solved.status}.`);
      return solved.result;
    };
    const least = Math.ceil(end('minimize') - 1e-6);
    return Math.floor(end('maximize') + 1e-6) <= least;
  });
}

function programOf(tables: readonly ReadTable[], link: Link) {
  const constraints = new Map<string, Constraint>();
  const variables = new Map<string, Map<string, number>>();
  const hidden: { table: number; place: Place; objective: string }[] = [];
  const add = (variable: string, sum: string, times = 1) => {
    const sums = variables.get(variable) ?? new Map<string, number>();
    sums.set(sum, (sums.get(sum) ?? 0) + times);
    variables.set(variable, sums);
  };
  tables.forEach(({ reads, atLeast }, table) => {
    const [rows, columns] = [reads.length - 1, (reads[0]?.length ?? 1) - 1];
    reads.forEach((line, row) => {
      line.forEach((read, column) => {
        const name = `${table}:${row},${column}`;
        const low = Math.max(read.low, atLeast?.[row]?.[column] ?? 0);
        constraints.set(name, Number.isFinite(read.high) ? { min: low, max: read.high } : { min: low });
        if (read.isHidden && low < read.high) hidden.push({ table, place: { row, column }, objective: name });
      });
    });
    for (let row = 0; row < rows; row += 1) {
      for (let column = 0; column < columns; column += 1) {
        const sums = [`${row},${column}`, `${row},${columns}`, `${rows},${column}`, `${rows},${columns}`];
        // A later table is the one before and what has come since.
        const own = `${table}-${row},${column}`;
        for (const sum of sums) {
          add(own, `${table}:${sum}`);
          if (link === 'later' && table === 0) add(own, `1:${sum}`);
        }
        if (link === 'same-columns') {
          add(own, `same:${column}`, table === 0 ? 1 : -1);
          constraints.set(`same:${column}`, { equal: 0 });
        }
      }
    }
  });
  return { constraints, variables, hidden };
}
