import type { SplitName } from '../../../shared/domain/measures/fact.ts';
import { splitNames } from '../../../shared/domain/measures/fact.ts';
import type { MeasuresAsked } from '../../../shared/domain/measures/measures-page.ts';
import type { Pack } from '../../../shared/pack/schema.ts';
import { plainDate } from '../../lib/dates.ts';
import { Button } from '../../ui/button.tsx';
import { Pick } from '../../ui/pick.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { codesOfSplit, splitWords } from './codes-in-words.ts';
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

/** Which time and which part of the conversations is looked at: buttons and lists, nothing to drag. */
export function Controls({ looking: { span, back, split, code }, asked, pack, onChange }: ControlsProps) {
  return (
    <div className={classes.controls}>
      <Segmented
        label="Time"
        isLabelHidden
        options={spans.map((value) => ({ value, label: value.label }))}
        value={span}
        onChoose={(chosen) => onChange({ span: chosen ?? span, back: 0 })}
      />
      <div className={classes.move}>
        <Button onPress={() => onChange({ back: back + 1 })}>Earlier</Button>
        <span role="status">
          {plainDate(asked.from)} to {plainDate(asked.to)}
        </span>
        <Button isDisabled={back === 0} onPress={() => onChange({ back: Math.max(0, back - 1) })}>
          Later
        </Button>
      </div>
      <div className={classes.picks}>
        <Pick
          label="Only some, by"
          placeholder="everything"
          options={splitNames.map((value) => ({ value, label: splitWords[value] }))}
          value={split}
          onChoose={(value) => onChange({ split: splitNames.find((name) => name === value) ?? null, code: null })}
        />
        {split === null ? null : (
          <Pick
            label={splitWords[split]}
            placeholder="choose one"
            options={codesOfSplit(split, pack)}
            value={code}
            onChoose={(value) => onChange({ code: value })}
          />
        )}
      </div>
    </div>
  );
}
