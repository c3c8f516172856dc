import { useMemo, useRef } from 'react';
import { describeChart } from '../../../shared/charts/chart-in-words.ts';
import { chartRows } from '../../../shared/charts/chart-rows.ts';
import type { ChartedPoint, ControlChart } from '../../../shared/charts/control-chart.ts';
import { drawChart, type PointMark } from '../../../shared/charts/draw-chart.ts';
import { latestRing } from '../../../shared/charts/point-shape.ts';
import classes from './chart-picture.module.css';
import { useWidth } from './use-width.ts';

/** A drawn chart. */
export interface ChartPictureProps {
  chart: ControlChart;
  /** In pixels; as wide as there is room. */
  height: number;
  /** A click on a point; the keyboard has the table for it. */
  onOpen?: ((point: ChartedPoint) => void) | undefined;
}

/** How wide a chart is before it is known. */
const usualWidth = 400;

/** A chart as one picture with a name and a description in words. Its texts keep their size however wide it is. */
export function ChartPicture({ chart, height, onOpen }: ChartPictureProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, usualWidth);
  const { paths, points, texts } = useMemo(() => drawChart(chart, { width, height }), [chart, width, height]);
  const rows = useMemo(() => chartRows(chart), [chart]);

  function hintOf({ index }: PointMark): string {
    const row = rows[index];
    const share = row?.denominator ? `, ${row.numerator} of ${row.denominator}` : '';
    return row ? `${row.label}: ${row.value}${share}${row.flags ? `. ${row.flags}` : ''}` : '';
  }

  function open({ index }: PointMark) {
    const point = chart.points[index];
    if (point) onOpen?.(point);
  }

  return (
    <div ref={frame} className={classes.frame} style={{ height }}>
      <svg
        className={classes.picture}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`Chart: ${chart.title}`}
        aria-description={describeChart(chart)}
      >
        {paths.map(({ role, d }) => (
          <path key={`${role} ${d}`} className={classes[role]} d={d} />
        ))}
        {points.map((mark) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the table behind has a button for each point
          <g key={mark.index} data-opens={onOpen !== undefined} onClick={() => open(mark)}>
            <title>{hintOf(mark)}</title>
            <circle className={classes.reach} cx={mark.x} cy={mark.y} r="10" />
            <path className={classes.point} data-tone={mark.tone} data-hollow={mark.isHollow} d={mark.d} />
            {mark.isLatest ? <path className={classes.latest} d={latestRing(mark.x, mark.y)} /> : null}
          </g>
        ))}
        {texts.map(({ role, x, y, anchor, text }) => (
          <text key={`${role} ${x} ${y}`} className={classes.text} data-role={role} x={x} y={y} textAnchor={anchor}>
            {text}
          </text>
        ))}
      </svg>
    </div>
  );
}
