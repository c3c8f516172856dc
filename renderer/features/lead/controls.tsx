import { useRef } from 'react';
import { codesOfSplit, splitWords } from '../../../shared/domain/measures/codes-in-words.ts';
import type { SplitName } from '../../../shared/domain/measures/fact.ts';
import { splitNames } from '../../../shared/domain/measures/fact.ts';
import type { MeasuresAsked } from '../../../shared/domain/measures/measures-page.ts';
import type { Pack } from '../../../shared/pack/schema.ts';
import { plainDate } from '../../lib/dates.ts';
import { Button } from '../../ui/button.tsx';
import { Pick } from '../../ui/pick.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import classes from './lead.module.css';
import { type Span, spans } from './span.ts';

/** What somebody has chosen to look at. */
export interface Looking {
  readonly span: Span;
  /** How many whole spans before the one that holds today. */
  readonly back: number;
  readonly split: SplitName | null;
  readonly code: string | null;
}

interface ControlsProps {
  looking: Looking;
  asked: MeasuresAsked;
  pack: Pack;
  onChange: (change: Partial<Looking>) => void;
}

const someWords = {
  locality: 'Of one locality',
  channel: 'By one channel',
  topic: 'On one main topic',
  requesters: 'From some people only',
  tier: 'Where one thing was taken up',
} as const satisfies Record<SplitName, string>;

/** Which time and which part of the conversations is looked at: buttons and lists, nothing to drag. */
export function Controls({ looking: { span, back, split, code }, asked, pack, onChange }: ControlsProps) {
  const move = useRef<HTMLDivElement>(null);

  function later() {
    onChange({ back: Math.max(0, back - 1) });
    // A button that is switched off under the focus would lose it.
    if (back === 1) move.current?.querySelector('button')?.focus();
  }

  return (
    <div className={classes.controls}>
      <Segmented
        label="Time"
        isLabelHidden
        options={spans.map((value) => ({ value, label: value.label }))}
        value={span}
        onChoose={(chosen) => onChange({ span: chosen ?? span, back: 0 })}
      />
      <div ref={move} className={classes.move}>
        <Button aria-label={`Earlier ${span.label}`} onPress={() => onChange({ back: back + 1 })}>
          Earlier
        </Button>
        <span role="status">
          {plainDate(asked.from)} to {plainDate(asked.to)}
        </span>
        <Button aria-label={`Later ${span.label}`} isDisabled={back === 0} onPress={later}>
          Later
        </Button>
      </div>
      <div className={classes.picks}>
        <Pick
          label="Which conversations"
          placeholder="All of them"
          options={splitNames.map((value) => ({ value, label: someWords[value] }))}
          value={split}
          onChoose={(value) => onChange({ split: splitNames.find((name) => name === value) ?? null, code: null })}
        />
        {split === null ? null : (
          <Pick
            label={splitWords[split]}
            placeholder="Choose one"
            options={codesOfSplit(split, pack)}
            value={code}
            onChoose={(value) => onChange({ code: value })}
          />
        )}
      </div>
    </div>
  );
}
