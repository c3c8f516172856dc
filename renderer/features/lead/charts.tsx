import { useState } from 'react';
import { measures } from '../../../shared/domain/measures/catalogue.ts';
import type { MeasureId } from '../../../shared/domain/measures/definition.ts';
import type { MeasuresAsked, MeasuresPage } from '../../../shared/domain/measures/measures-page.ts';
import { titleFor } from '../../../shared/domain/measures/title-for.ts';
import type { CivilDate } from '../../../shared/domain/time.ts';
import type { Pack } from '../../../shared/pack/schema.ts';
import { Pick } from '../../ui/pick.tsx';
import classes from './lead.module.css';
import { MeasureChart } from './measure-chart.tsx';
import type { OpenNumber } from './measures-table.tsx';

const always: readonly MeasureId[] = [
  'first-contact-confirmed',
  'first-contact-at-close',
  'passed-to-assessment',
  'returns-short',
];

interface ChartsProps {
  page: MeasuresPage;
  asked: MeasuresAsked;
  part: string;
  pack: Pack;
  onOpen: (period: CivilDate, ...number: Parameters<OpenNumber>) => void;
}

/** The charts that a lead looks at first, and one that they choose. */
export function Charts(props: ChartsProps) {
  const [another, setAnother] = useState<MeasureId | null>(null);
  const shown = another === null ? always : [...always, another];
  const others = measures.filter(({ id }) => !always.includes(id));
  return (
    <>
      <h2 className="for-screen-readers">Charts</h2>
      <div className={`${classes.cards} ${classes.charts}`}>
        {shown.map((id) => (
          <MeasureChart key={id} id={id} {...props} />
        ))}
      </div>
      <div className={classes.picks}>
        <Pick
          label="Chart of another measure"
          placeholder="Choose one"
          options={others.map((measure) => ({ value: measure.id, label: titleFor(measure, props.page.windows) }))}
          value={another}
          onChoose={(value) => setAnother(others.find(({ id }) => id === value)?.id ?? null)}
        />
      </div>
    </>
  );
}
