import { type ReactNode, useId, useMemo } from 'react';
import { assuranceLetter } from '../../../shared/charts/assurance.ts';
import {
  assuranceInWords,
  describeChart,
  findingInWords,
  numberedChanges,
  scaleOf,
  variationInWords,
} from '../../../shared/charts/chart-in-words.ts';
import type { ChartInput } from '../../../shared/charts/chart-input.ts';
import {
  type ChartedPoint,
  controlChart,
  type ControlChart as Reckoned,
} from '../../../shared/charts/control-chart.ts';
import { writeValue } from '../../../shared/charts/values-in-words.ts';
import { variationLetter } from '../../../shared/charts/variation.ts';
import { Disclosure } from '../disclosure.tsx';
import { ChartIcon } from './chart-icon.tsx';
import { ChartPicture } from './chart-picture.tsx';
import { ChartTable } from './chart-table.tsx';
import classes from './control-chart.module.css';

/** A measure over time. */
export interface ControlChartProps {
  input: ChartInput;
  /** What stands in large figures and below, where it is not the latest point: the figure of the whole period. */
  figure?: { readonly value: string; readonly note: string } | undefined;
  /** Opens the conversations behind a point, by a click on it or from its row in the table. */
  onOpen?: ((point: ChartedPoint) => void) | undefined;
  /** What else is known of it, folded away: stands at its foot. */
  more?: ReactNode;
  /** What can be done with the picture: stands at its foot, where there is one. */
  actions?: ReactNode;
  /** In pixels, of the picture alone. */
  height?: number;
}

const usualHeight = 160;
const assuranceTones = { pass: 'improvement', fail: 'concern', 'hit-and-miss': 'common' } as const;

function Verdicts({ chart }: { chart: Reckoned }) {
  const { variation, assurance, latest } = chart;
  const target = latest?.target ?? null;
  const expected = target === null ? '' : writeValue(target, scaleOf(chart));
  return (
    <div className={classes.verdicts}>
      {variation ? (
        <ChartIcon
          {...{ about: 'Change', letter: variationLetter(variation), tone: variation.tone }}
          word={variationInWords(variation)}
        />
      ) : null}
      {assurance ? (
        <ChartIcon
          {...{ about: `Target ${expected}`, letter: assuranceLetter[assurance], tone: assuranceTones[assurance] }}
          {...{ word: assuranceInWords(assurance), more: expected }}
        />
      ) : null}
    </div>
  );
}

function latestFigure({ latest }: Reckoned, chart: Reckoned): { value: string; note: string } {
  if (!latest || latest.value === null) return { value: '\u2013', note: 'no value yet' };
  const share = latest.denominator === undefined ? '' : `, ${latest.numerator ?? 0} of ${latest.denominator}`;
  return { value: writeValue(latest.value, scaleOf(chart)), note: `${latest.label}${share}` };
}

/**
 * An XmR chart with its verdicts, what it says in words, and the table behind it. Where there are too few points it has
 * no picture. It has no frame of its own. Nothing in it needs a mouse, and nothing is told by colour alone.
 */
export function ControlChart({ input, figure, onOpen, more, actions, height = usualHeight }: ControlChartProps) {
  const title = useId();
  const chart = useMemo(() => controlChart(input), [input]);
  const { value, note } = figure ?? latestFigure(chart, chart);
  const changes = numberedChanges(chart);
  return (
    <figure className={classes.chart} aria-labelledby={title}>
      <div className={classes.head}>
        <div className={classes.what}>
          <h3 id={title} className={classes.title}>
            {chart.title}
          </h3>
          <p className={classes.figure}>
            <b className={classes.value}>{value}</b> <span className={classes.note}>{note}</span>
          </p>
          <p className={classes.finding}>{findingInWords(chart)}</p>
        </div>
        <Verdicts chart={chart} />
      </div>
      {chart.isTooFew ? null : <ChartPicture chart={chart} height={height} onOpen={onOpen} />}
      {changes.length > 0 ? (
        <ol className={classes.changes} aria-label="Changes, after which the limits are reckoned anew">
          {changes.map((change, index) => (
            <li key={change}>
              <b>{index + 1}</b> {change}
            </li>
          ))}
        </ol>
      ) : null}
      <div className={classes.foot}>
        <Disclosure label="Table and words" isFilled={false} isLazy className={classes.behind}>
          <p className={classes.words}>{describeChart(chart)}</p>
          <ChartTable chart={chart} onOpen={onOpen} />
        </Disclosure>
        {more}
        {actions && !chart.isTooFew ? <div className={classes.actions}>{actions}</div> : null}
      </div>
    </figure>
  );
}
