import { type DisclosureProfile, isSmall } from '../../counts/disclosure/profile.ts';
import { type Released, releaseTable } from '../../counts/disclosure/release.ts';
import { measures } from '../measures/catalogue.ts';
import type { Measure, MeasureId } from '../measures/definition.ts';
import type { Reading } from '../measures/reading.ts';

/** What measures came to in one stretch of time; one that has not matured is not there. */
export type Readings = ReadonlyMap<MeasureId, Reading>;

/** The new requests in three parts that make them up, as they may leave. */
export interface Parts {
  readonly released: Released;
  readonly isSettledShown: boolean;
  readonly isAllShown: boolean;
}

type Known = ReadonlyMap<string, number>;

/** A share of fewer is not said. */
const leastOf = 10;

/**
 * A whole and what is part of it, where a reader can take the one from the other: what is left has to be nobody, or
 * enough.
 */
const between: readonly { readonly whole: string; readonly parts: readonly string[] }[] = [
  { whole: 'first-contact-at-close.of', parts: ['first-contact-net.of'] },
  { whole: 'first-contact-at-close.n', parts: ['first-contact-net.n'] },
  { whole: 'first-contact-net.of', parts: ['first-contact-net.n', 'passed-to-assessment.n'] },
  { whole: 'first-contact-net.of', parts: ['first-contact-at-close.n', 'passed-to-assessment.n'] },
  { whole: 'first-contact-net.of', parts: ['first-contact-confirmed.of'] },
  { whole: 'first-contact-net.n', parts: ['first-contact-confirmed.n'] },
  { whole: 'first-contact-at-close.n', parts: ['first-contact-confirmed.n'] },
  { whole: 'first-contact-at-close.of', parts: ['first-contact-confirmed.of'] },
  { whole: 'returns-short.of', parts: ['first-contact-at-close.n'] },
  { whole: 'returns-middle.of', parts: ['first-contact-at-close.n'] },
  { whole: 'returns-long.of', parts: ['first-contact-at-close.n'] },
  { whole: 'returns-short.of', parts: ['returns-middle.of'] },
  { whole: 'returns-middle.of', parts: ['returns-long.of'] },
  { whole: 'returns-short.of', parts: ['returns-long.of'] },
  { whole: 'returns-middle.n', parts: ['returns-short.n'] },
  { whole: 'returns-long.n', parts: ['returns-middle.n'] },
  { whole: 'returns-long.n', parts: ['returns-short.n'] },
  { whole: 'follow-up-response.n', parts: ['solved.of'] },
  { whole: 'follow-up-response.n', parts: ['listened-to.of'] },
  { whole: 'map-use.of', parts: ['first-contact-at-close.of'] },
  { whole: 'map-use.of', parts: ['returns-short.of'] },
  { whole: 'map-use.of', parts: ['returns-middle.of'] },
  { whole: 'map-use.of', parts: ['returns-long.of'] },
  { whole: 'map-use.of', parts: ['follow-up-response.of'] },
  { whole: 'map-use.of', parts: ['professional-online.of'] },
  { whole: 'map-use.of', parts: ['visits.n'] },
  { whole: 'map-use.of', parts: ['overrides.n'] },
];

/** New requests: settled at the first contact, passed on for an assessment, and all others. */
export function partsOfNew(readings: Readings, profile: DisclosureProfile): Parts {
  const [first, passed] = [readings.get('first-contact-at-close'), readings.get('passed-to-assessment')];
  const [all, settled, assessed] = [first?.of ?? 0, first?.n ?? 0, passed?.n ?? 0];
  const cells = [[settled, assessed, Math.max(0, all - settled - assessed)]];
  const shares = [
    { part: 0, of: 3 },
    { part: 1, of: 3 },
  ];
  const table = { cells, rowTotals: true, columnTotals: false, unshown: [] };
  const released = releaseTable(table, profile, { shares });
  const isShown = (column: number) => released.shown({ row: 0, column }) !== profile.marker;
  return { released, isSettledShown: isShown(0), isAllShown: isShown(3) };
}

/**
 * Which measures may leave together, the first of the catalogue first. A share only of ten or more, with neither small
 * nor all but a few; a number only where it is not small; and none that would give away, beside those before it, how
 * many few there are between them, by a reader who knew each count exactly. What has not matured wholly stays: made on
 * two days it would show who came back between them.
 */
export function outsideReadings(readings: Readings, profile: DisclosureProfile): ReadonlySet<MeasureId> {
  const parts = partsOfNew(readings, profile);
  const known = new Map<string, number>();
  const all = readings.get('first-contact-at-close')?.of ?? 0;
  if (parts.isAllShown) known.set('first-contact-at-close.of', all);
  if (parts.isSettledShown) known.set('first-contact-at-close.n', readings.get('first-contact-at-close')?.n ?? 0);
  if (parts.released.shown({ row: 0, column: 1 }) !== profile.marker) {
    known.set('passed-to-assessment.n', readings.get('passed-to-assessment')?.n ?? 0);
  }
  const shown = new Set<MeasureId>();
  for (const measure of measures) {
    const reading = readings.get(measure.id);
    if (!reading || !mayStandAlone(measure, reading, { parts, profile, all })) continue;
    const added = new Map([...known, ...countsOf(measure, reading)]);
    if (givesAway(added, profile)) continue;
    shown.add(measure.id);
    for (const [name, count] of added) known.set(name, count);
  }
  return shown;
}

function countsOf({ id }: Measure, { n, of }: Reading): [string, number][] {
  return [[`${id}.n`, n], ...(of === null ? [] : ([[`${id}.of`, of]] satisfies [string, number][]))];
}

function mayStandAlone(
  { id, unit, windowIndex }: Measure,
  { n, of, value, notYet }: Reading,
  { parts, profile, all }: { parts: Parts; profile: DisclosureProfile; all: number },
): boolean {
  if (id === 'first-contact-at-close') return typeof parts.released.percent(0, { part: 0, of: 3 }) === 'number';
  if (id === 'passed-to-assessment') return typeof parts.released.percent(0, { part: 1, of: 3 }) === 'number';
  if (unit === 'minutes') return value !== null && parts.isAllShown && all >= leastOf;
  if (windowIndex !== undefined && notYet > 0) return false;
  if (of === null) return !isSmall(n, profile);
  return of >= leastOf && !isSmall(n, profile) && !isSmall(of - n, profile);
}

function givesAway(known: Known, profile: DisclosureProfile): boolean {
  return between.some(({ whole, parts }) => {
    const [all, ...others] = [whole, ...parts].map((name) => known.get(name));
    if (all === undefined || others.some((count) => count === undefined)) return false;
    return isSmall(Math.abs(others.reduce<number>((left, count) => left - (count ?? 0), all)), profile);
  });
}
