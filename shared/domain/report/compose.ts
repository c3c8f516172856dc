import { fewestPoints } from '../../charts/xmr.ts';
import { profileOf } from '../../counts/disclosure/profile.ts';
import type { Pack } from '../../pack/schema.ts';
import { momentOnPaper } from '../hand-over/words.ts';
import { measures } from '../measures/catalogue.ts';
import { type ChangeOfChart, chartInputOf } from '../measures/chart-input-of.ts';
import type { MeasureId } from '../measures/definition.ts';
import type { MeasuresPage } from '../measures/measures-page.ts';
import { numberInWords } from '../measures/reading-in-words.ts';
import type { Instant } from '../time.ts';
import type { ReportAsked, ReportDocument, ReportSection } from './document.ts';
import {
  type ByCode,
  exactEnded,
  exactLocalities,
  exactMany,
  exactMeasures,
  nameOf,
  row,
  wordColumn,
} from './in-tables.ts';
import { monthOnPaper } from './month.ts';
import { partsOfNew } from './outside-readings.ts';
import {
  outsideEnded,
  outsideLocalities,
  outsideMany,
  outsideMeasures,
  outsideTiers,
  shownByMonth,
  totalsOf,
} from './outside-tables.ts';

/** What a report is made of. */
export interface Reported extends ReportAsked {
  readonly madeAt: Instant;
  readonly pack: Pack;
  /** The numbers of the month alone. */
  readonly page: MeasuresPage;
  /** Those of the months up to it, by month. */
  readonly months: MeasuresPage;
  /** What was settled at close, by locality. */
  readonly byLocality: ByCode;
  readonly rebases: readonly ChangeOfChart[];
}

const charted: readonly MeasureId[] = [
  ...(['first-contact-at-close', 'first-contact-net', 'first-contact-confirmed'] as const),
  ...(['passed-to-assessment', 'returns-short'] as const),
];
const empty = { words: [], table: null, charts: [], notes: [] } satisfies Partial<ReportSection>;
const leftWords: Readonly<Record<string, string>> = {
  uncounted: 'no request (a quick question, a lost call, a duplicate)',
  elsewhere: 'for another authority',
};
const stays = 'This table stays inside the service this month: beside the others it would give a small count away.';

/** Puts the report of a month together. Nothing of it is about anybody; of the kind that leaves, no small count is in it. */
export function composeReport(reported: Reported): ReportDocument {
  const { month, kind, madeAt, pack } = reported;
  const sections = kind === 'inside' ? insideSections(reported) : outsideSections(reported);
  return {
    ...{ month, kind, madeAt, council: pack.council },
    about: [
      `What was recorded on one computer, of requests that came in ${monthOnPaper(month)}. Made on ${momentOnPaper(madeAt)}; what closes or is put right later is not in it.`,
      kind === 'inside'
        ? 'For use inside the service only: the numbers are exact, and small ones may tell who somebody is. Do not pass it on or publish it.'
        : 'Made to leave the service: small counts are hidden and others rounded.',
    ],
    sections: [...sections, annexOf(reported.page, pack), elsewhereOf(pack)],
  };
}

function insideSections(reported: Reported): ReportSection[] {
  const { page, pack, byLocality } = reported;
  const total = totalsOf(page).get('first-contact-at-close');
  const left = page.left.map(({ code, n }) => `${leftWords[code] ?? code} ${numberInWords(n)}`).join('; ');
  return [
    { ...empty, title: 'Key measures', table: exactMeasures(page, pack) },
    {
      ...{ ...empty, title: 'Where every request ended', table: exactEnded(page, pack) },
      notes: [`Left out: ${left === '' ? 'nothing' : left}.`],
    },
    ...(total
      ? [
          {
            ...empty,
            title: 'Settled at the first contact, by locality',
            table: exactLocalities(byLocality, total, pack),
          },
        ]
      : []),
    manySection('What new people took up', 'Nothing was taken up.', {
      ...{ isEmpty: page.tiers.length === 0 },
      table: exactMany(page.tiers, { split: 'tier', pack, label: 'What was taken up', hasTotal: false }),
    }),
    manySection('Where nothing suitable exists', 'Nobody noted a gap.', {
      ...{ isEmpty: page.unmet.length === 0 },
      table: exactMany(page.unmet, { split: 'topic', pack, label: 'Topic', hasTotal: true }),
    }),
    {
      ...{ ...empty, title: 'Month by month' },
      charts: charted.map((id) => trimmed(chartOf(id, reported))),
    },
  ];
}

function outsideSections(reported: Reported): ReportSection[] {
  const { page, pack, byLocality } = reported;
  const profile = profileOf(pack.suppression);
  const parts = partsOfNew(totalsOf(page), profile);
  const total = totalsOf(page).get('first-contact-at-close');
  const localities = total ? outsideLocalities(byLocality, total, { pack, parts, profile }) : null;
  const shown = shownByMonth(reported.months, profile);
  const mayGo = (id: MeasureId) => isTellable(id, reported.months, shown);
  const kept = charted.filter((id) => !mayGo(id)).map((id) => nameOf(id, page.windows, pack));
  return [
    {
      ...{ ...empty, title: 'Key measures', table: outsideMeasures(page, pack, profile) },
      notes: [
        `In every table ${profile.marker} stands for a count from 1 to ${profile.below - 1}, for a share of fewer than 10, or for what is hidden so that such a count cannot be worked out.`,
        ...(profile.roundTo > 1
          ? [`Other counts are rounded to ${profile.roundTo}, each by itself: they may not add up. 0 is 0.`]
          : []),
        'Percentages are worked out before rounding. What stands beside a measure, and what has not matured, stays inside.',
        'Let out one report of a month. Two that were made on different days can show together what neither shows.',
      ],
    },
    {
      ...{ ...empty, title: 'How new requests ended', table: outsideEnded(parts) },
      notes: ['People who have support already and people who leave hospital are not in this table.'],
    },
    {
      ...{ ...empty, title: 'Settled at the first contact, by locality', table: localities },
      words: localities === null ? [stays] : [],
    },
    manySection('What new people took up', 'Nothing was taken up.', {
      ...{ isEmpty: page.tiers.length === 0, table: outsideTiers(page, pack, profile) },
    }),
    manySection('Where nothing suitable exists', 'Nobody noted a gap.', {
      ...{ isEmpty: page.unmet.length === 0 },
      table: outsideMany(page.unmet, { split: 'topic', pack, label: 'Topic', hasTotal: true, profile }),
    }),
    {
      ...{ ...empty, title: 'Month by month' },
      words: [
        'In whole percent. A month is left out where it rests on fewer than 10, where it would give a small count away, or where it has not matured. The limits are reckoned from what is shown.',
        ...(kept.length > 0
          ? [
              `Not drawn, as too many of its months would have to be left out, and the others would tell a story of their own: ${kept.join('; ')}.`,
            ]
          : []),
      ],
      charts: charted.filter(mayGo).map((id) => outsideChart(id, reported, shown)),
    },
  ];
}

function manySection(
  title: string,
  otherwise: string,
  { isEmpty, table }: { isEmpty: boolean; table: ReportSection['table'] },
): ReportSection {
  return { ...empty, title, words: isEmpty ? [otherwise] : [], table: isEmpty ? null : table };
}

function chartOf(id: MeasureId, { months, pack, rebases }: Reported): ReportSection['charts'][number] {
  return chartInputOf(id, months, { asked: { grain: 'month', only: null }, part: '', pack, rebases });
}

/** The months before the first of which anything is known are no gap: there was nothing yet. */
function trimmed(chart: ReportSection['charts'][number]): ReportSection['charts'][number] {
  const first = chart.points.findIndex(({ value }) => value !== null);
  return { ...chart, points: first < 0 ? [] : chart.points.slice(first) };
}

/**
 * Whether enough of the months of a measure may leave. A month is left out by how it came out: where that is many of
 * them, the rest would say something else than all of them do.
 */
function isTellable(id: MeasureId, { measures: all }: MeasuresPage, shown: readonly ReadonlySet<MeasureId>[]): boolean {
  const points = all.find((one) => one.id === id)?.points ?? [];
  const known = points.flatMap((point, at) => (point === null || point.value === null ? [] : [at]));
  const going = known.filter((at) => shown[at]?.has(id)).length;
  return going >= fewestPoints && going * 4 >= known.length * 3;
}

/** In whole percent, without what a share is made of, and without the words that somebody wrote. */
function outsideChart(
  id: MeasureId,
  reported: Reported,
  shown: readonly ReadonlySet<MeasureId>[],
): ReportSection['charts'][number] {
  const chart = chartOf(id, reported);
  const percent = (value: number | null) => (value === null ? null : Math.round(100 * value) / 100);
  return trimmed({
    ...chart,
    points: chart.points.map(({ label, from, value }, at) => ({
      ...{ label, from, value: shown[at]?.has(id) ? percent(value) : null },
    })),
    rebases: chart.rebases.map(({ from }) => ({ from, reason: 'Something was changed on purpose.' })),
  });
}

function annexOf({ windows }: MeasuresPage, pack: Pack): ReportSection {
  return {
    ...{ ...empty, title: 'How each measure is counted' },
    table: {
      columns: ['Measure', 'What is counted', 'Left out', 'What it cannot see'].map(wordColumn),
      rows: measures.map(({ id, counts, of, leftOut, blind }) =>
        row(nameOf(id, windows, pack), of === '' ? counts : `${counts}; of ${of}`, leftOut, blind),
      ),
    },
  };
}

function elsewhereOf({ measure_list: { elsewhere } }: Pack): ReportSection {
  const words = 'Everything above was recorded on this computer, and returns are those seen on it.';
  const section = { ...empty, title: 'What this computer cannot know' };
  if (elsewhere.length === 0) return { ...section, words: [words] };
  return {
    ...{ ...section, words: [`${words} These come from somewhere else:`] },
    table: {
      columns: ['Measure', 'Where it comes from'].map(wordColumn),
      rows: elsewhere.map(({ place, title, from }) => row(`${title}${place === '' ? '' : ` (${place})`}`, from)),
    },
  };
}
