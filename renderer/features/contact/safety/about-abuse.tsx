import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { kindsHeard } from '../../../../shared/domain/safety/kinds-heard.ts';
import type { Pack } from '../../../../shared/pack/schema.ts';
import { focusInto } from '../../../lib/panes.ts';
import { Button } from '../../../ui/button.tsx';
import { yesOrNo } from '../../../ui/choice.ts';
import { PlusIcon } from '../../../ui/icons.tsx';
import { PickMany } from '../../../ui/pick-many.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useChosen, useEditor, useOpenContact, useTyped } from '../editor/use-editor.ts';
import { labelOf, packChoices } from '../pack-choices.ts';
import report from './report-questions.module.css';
import classes from './safety.module.css';

/** Kinds that the talk speaks of: one press chooses one, and nothing is chosen by itself. */
function KindsHeard({ onAdd }: { onAdd: (kind: string) => void }) {
  const { pack } = useEditor();
  const place = useRef<HTMLDivElement>(null);
  const contact = useOpenContact((state) => state.contact);
  const heard = kindsHeard(contact, pack);

  /** The button goes with what it does: the hand goes on to the next one, or to the list that it has filled. */
  function add(kind: string) {
    const list = place.current?.parentElement?.querySelector('[role="combobox"]') ?? null;
    flushSync(() => onAdd(kind));
    focusInto(place.current?.querySelector('button') ?? list);
  }

  if (heard.length === 0) return null;
  return (
    <div ref={place} className={report.heardKinds}>
      {heard.map(({ kind, words }) => (
        <Button key={kind} onPress={() => add(kind)}>
          <PlusIcon size={11} /> {labelOf(pack.abuse_types, kind)}, from “{words}”
        </Button>
      ))}
    </div>
  );
}

/** A kind with what it is in plain words, until it is chosen: then its name will do. */
function kindChoices(kinds: Pack['abuse_types'], chosen: readonly string[]) {
  return packChoices(kinds, chosen).map(({ value, label }) => {
    const plain = kinds[value]?.plain ?? '';
    return { value, label: plain === '' || chosen.includes(value) ? label : `${label}: ${plain}` };
  });
}

/** What whoever looks into abuse or neglect will ask first: what kind, from whom, when next, and how to reach them safely. */
export function AboutAbuse() {
  const { pack } = useEditor();
  const { value: types, ...onTypes } = useChosen('abuseTypes');
  const { place: _place, ...safe } = useChosen('safeToContact');
  const { place: _other, ...safeTime } = useTyped('safeTime');
  return (
    <div className={classes.form}>
      <PickMany
        label="Kind of abuse or neglect"
        placeholder="Add a kind"
        options={kindChoices(pack.abuse_types, types)}
        values={types}
        {...onTypes}
      />
      <KindsHeard onAdd={(kind) => onTypes.onChoose([...types, kind])} />
      <div className={classes.pair}>
        <TextField label="From whom or what" {...useTyped('sourceOfRisk')} />
        <TextField label="When next" {...useTyped('whenNext')} />
      </div>
      <div className={classes.pair}>
        <Segmented label="Safe to contact the person" options={yesOrNo} {...safe} />
        <TextField label="Safe time and way" {...safeTime} />
      </div>
    </div>
  );
}
