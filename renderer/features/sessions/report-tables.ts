import type { TableModel } from '../../../shared/counts/table-model.ts';
import type { SessionReport } from '../../../shared/domain/sessions/report.ts';
import type { Pack } from '../../../shared/pack/schema.ts';
import { timesOf } from './words.ts';

/** What became of everybody, in the order of a reckoning. */
export function becameOf({ numbers }: Pick<SessionReport, 'numbers'>): readonly (readonly [string, number])[] {
  return [
    ['Recorded', numbers.recorded],
    ['Still open, to be written down in full', numbers.draft],
    ['Gave no details', numbers.stroke],
    ['Left without being seen', numbers.gone],
    ...(numbers.seeing === 0 ? [] : [['Being seen', numbers.seeing] as const]),
    ...(numbers.waiting === 0 ? [] : [['Waiting', numbers.waiting] as const]),
  ];
}

/** The reckoning of a session as a table. */
export function reckoningTable(report: SessionReport): TableModel {
  return {
    title: `${report.session.venue}, ${timesOf(report.session)}: who came`,
    columns: [
      { id: 'what', label: 'What became of them', kind: 'code' },
      { id: 'people', label: 'People', kind: 'count' },
    ],
    rows: [
      ...becameOf(report).map(([what, people]) => ({ cells: { what, people } })),
      { cells: { what: 'Came', people: report.numbers.came }, isTotal: true },
    ],
  };
}

/** How the conversations of a session ended, by what they were about, as a table. */
export function endedTable({ session, ended, numbers }: SessionReport, pack: Pack): TableModel {
  return {
    title: `${session.venue}, ${timesOf(session)}: how it ended`,
    columns: [
      { id: 'topic', label: 'About', kind: 'code' },
      { id: 'route', label: 'How it ended', kind: 'code' },
      { id: 'people', label: 'Conversations', kind: 'count' },
    ],
    rows: [
      ...ended.map(({ topic, route, n }) => ({
        cells: {
          topic: topic === null ? 'Not said' : (pack.topics[topic]?.label ?? topic),
          route: route === null ? '' : (pack.outcomes[route]?.label ?? route),
          people: n,
        },
      })),
      { cells: { topic: 'All', route: '', people: numbers.recorded }, isTotal: true },
    ],
  };
}
