import { useMemo } from 'react';
import { type ChartRow, chartColumns, chartRows, filledColumns } from '../../../shared/charts/chart-rows.ts';
import type { ChartedPoint, ControlChart } from '../../../shared/charts/control-chart.ts';
import { moveAlongStops } from '../roving.ts';
import classes from './chart-table.module.css';

/** The table behind a chart. */
export interface ChartTableProps {
  chart: ControlChart;
  onOpen?: ((point: ChartedPoint) => void) | undefined;
}

const isText = (key: keyof ChartRow) => key === 'label' || key === 'flags';

/** Every point of a chart as a row. One stop for Tab: the arrow keys go from period to period, Enter opens one. */
export function ChartTable({ chart, onOpen }: ChartTableProps) {
  const rows = useMemo(() => chartRows(chart), [chart]);
  const columns = filledColumns(rows).filter((key) => key !== 'label');
  const latest = chart.latest ? chart.points.indexOf(chart.latest) : 0;
  return (
    <>
      {onOpen ? <p className={classes.hint}>A period opens its conversations: Enter on it, or a click.</p> : null}
      <section
        className={classes.frame}
        aria-label={`Table: ${chart.title}`}
        onKeyDown={onOpen ? moveAlongStops : undefined}
        // It scrolls: the keyboard has to reach it where nothing in it is a stop.
        {...(onOpen ? {} : { tabIndex: 0 })}
      >
        <table className={classes.table}>
          <thead>
            <tr>
              {['label' as const, ...columns].map((key) => (
                <th key={key} scope="col" data-text={isText(key)}>
                  {chartColumns[key]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {chart.points.map((point, index) => {
              const row = rows[index];
              return (
                <tr key={point.from}>
                  <th scope="row">
                    {onOpen && point.value !== null ? (
                      <button
                        type="button"
                        className={classes.open}
                        data-stop
                        tabIndex={index === latest ? 0 : -1}
                        onClick={() => onOpen(point)}
                      >
                        {point.label}
                      </button>
                    ) : (
                      point.label
                    )}
                  </th>
                  {columns.map((key) => (
                    <td key={key} data-text={isText(key)}>
                      {row?.[key]}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </>
  );
}
