import { useId, useState } from 'react';
import type { ReportWay } from '../../../shared/contract/reports.ts';
import type { ReportKind } from '../../../shared/domain/report/document.ts';
import { lastWholeMonth, monthOnPaper, monthsFrom } from '../../../shared/domain/report/month.ts';
import { civilDateOf } from '../../../shared/domain/time.ts';
import { api } from '../../lib/api.ts';
import { clock } from '../../lib/clock.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import classes from './lead.module.css';

const kinds: readonly { value: ReportKind; label: string }[] = [
  { value: 'outside', label: 'To leave the service' },
  { value: 'inside', label: 'Inside the service' },
];

const kindNotes: Readonly<Record<ReportKind, string>> = {
  outside:
    'Small counts are hidden and others rounded; charts show whole percent, and leave out what would rest on too few.',
  inside: 'Exact numbers, some of which may tell who somebody is. Do not pass it on or publish it.',
};

const saidOf: Readonly<Record<ReportWay, string>> = {
  pdf: 'The report is saved, and that it is is kept.',
  print: 'The report is with the printer, and that it is is kept.',
};

/** The report of a month: which month and for whom is chosen by buttons, and it leaves as a PDF or on paper. */
export function MonthlyReport() {
  const titleId = useId();
  const last = lastWholeMonth(civilDateOf(clock.now()));
  const [back, setBack] = useState(0);
  const [kind, setKind] = useState<ReportKind>('outside');
  const [said, setSaid] = useState('');
  const [trouble, setTrouble] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const month = monthsFrom(last, -back);
  const deliver = async (way: ReportWay) => {
    setSaid('');
    setTrouble('');
    setIsBusy(true);
    try {
      const { isOut } = await api.reports.deliver({ month, kind, way });
      if (isOut) setSaid(saidOf[way]);
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : String(error));
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <section className={classes.card} aria-labelledby={titleId}>
      <h2 id={titleId}>Monthly report</h2>
      <div className={classes.move}>
        <Button aria-label="Earlier month" onPress={() => setBack(back + 1)}>
          Earlier
        </Button>
        <span role="status">{monthOnPaper(month)}</span>
        <Button aria-label="Later month" isDisabled={back === 0} onPress={() => setBack(Math.max(0, back - 1))}>
          Later
        </Button>
      </div>
      <Segmented label="Where it goes" options={kinds} value={kind} onChoose={(next) => setKind(next ?? kind)} />
      <p className={kind === 'inside' ? classes.waiting : classes.quiet}>{kindNotes[kind]}</p>
      <div className={classes.move}>
        <Button isDisabled={isBusy} onPress={() => void deliver('pdf')}>
          Save a PDF…
        </Button>
        <Button isDisabled={isBusy} onPress={() => void deliver('print')}>
          Print…
        </Button>
      </div>
      <p role="status">{said}</p>
      {trouble === '' ? null : (
        <p role="alert" className={classes.red}>
          {trouble}
        </p>
      )}
    </section>
  );
}
