import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ChartWay } from '../../../shared/contract/charts.ts';
import { newId } from '../../../shared/domain/ids.ts';
import { measureOf } from '../../../shared/domain/measures/catalogue.ts';
import { chartInputOf, splitCodeOf } from '../../../shared/domain/measures/chart-input-of.ts';
import type { Measure, MeasureId } from '../../../shared/domain/measures/definition.ts';
import type { MeasuresAsked, MeasuresPage } from '../../../shared/domain/measures/measures-page.ts';
import type { Reading } from '../../../shared/domain/measures/reading.ts';
import { besideInWords, numberInWords, valueInWords } from '../../../shared/domain/measures/reading-in-words.ts';
import type { CivilDate } from '../../../shared/domain/time.ts';
import type { Pack } from '../../../shared/pack/schema.ts';
import { api } from '../../lib/api.ts';
import { say } from '../../lib/notices.ts';
import { Button } from '../../ui/button.tsx';
import { ChartChanges } from '../../ui/control-chart/chart-changes.tsx';
import { ControlChart } from '../../ui/control-chart/control-chart.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import classes from './lead.module.css';
import type { OpenNumber } from './measures-table.tsx';

interface MeasureChartProps {
  id: MeasureId;
  page: MeasuresPage;
  asked: MeasuresAsked;
  /** What alone is looked at, in words; empty for everything. */
  part: string;
  pack: Pack;
  /** Opens the conversations behind a period. */
  onOpen: (period: CivilDate, ...number: Parameters<OpenNumber>) => void;
}

const ways: readonly { way: ChartWay; label: string; does: string }[] = [
  { way: 'print', label: 'Print', does: 'Print' },
  { way: 'png', label: 'PNG', does: 'Save as PNG' },
  { way: 'svg', label: 'SVG', does: 'Save as SVG' },
];

/** A measure over time, with what changed on purpose, and the ways on which it leaves. */
export function MeasureChart({ id, page, asked, part, pack, onOpen }: MeasureChartProps) {
  const { data: rebases = [] } = useQuery({ queryKey: ['rebases', 'list'], queryFn: () => api.rebases.list() });
  const input = useMemo(
    () => chartInputOf(id, page, { asked, part, pack, rebases }),
    [id, page, asked, part, pack, rebases],
  );
  const measure = measureOf(id);
  const total = page.measures.find((one) => one.id === id)?.total;
  const split = splitCodeOf(asked.only);
  const standing = rebases.filter((one) => one.undone === null && one.measure === id && one.split === split);

  async function deliver(way: ChartWay, label: string) {
    const { isOut } = await api.charts.deliver({ measure: id, way, chart: input });
    if (isOut) say(way === 'print' ? 'The chart is with the printer.' : `The chart is saved as ${label}.`);
  }

  return (
    <div className={classes.card}>
      <ControlChart
        input={input}
        figure={total ? figureOf(measure, total) : undefined}
        onOpen={(point) => onOpen(point.from, `${input.title}: ${point.label}`, { measure: id, which: 'n' })}
        more={
          <Disclosure label="What was changed on purpose" isFilled={false} isLazy className={classes.folded}>
            <ChartChanges
              changes={standing}
              today={page.today}
              onAdd={({ from, reason }) => void api.rebases.add({ rebase: newId(), measure: id, split, from, reason })}
              onUndo={(rebase) => void api.rebases.undo({ rebase })}
            />
          </Disclosure>
        }
        actions={ways.map(({ way, label, does }) => (
          <Button
            key={way}
            look="quiet"
            aria-label={`${does}: ${input.title}`}
            onPress={() => void deliver(way, label)}
          >
            {label}
          </Button>
        ))}
      />
    </div>
  );
}

/** A number does not part from what it counts. */
const together = (words: string) => words.replace(' ', '\u00a0');

/** The large figure, and below what it is made of: nothing is said twice, and where there is nothing no row of noughts. */
function figureOf(measure: Measure, total: Reading): { value: string; note: string } {
  const { n, of, notYet } = total;
  const value = valueInWords(measure, total);
  const share = of === null ? '' : `${numberInWords(n)} of ${numberInWords(of)}`;
  const made =
    total.value === null ? [] : [share === value ? '' : share, ...besideInWords(measure, total).map(together)];
  const waits = notYet > 0 ? `${numberInWords(notYet)} not matured yet` : '';
  return { value, note: [...made, waits].filter((words) => words !== '').join(' · ') };
}
