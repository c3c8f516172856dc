import { yesOrNo } from '../../../ui/choice.ts';
import { PickMany } from '../../../ui/pick-many.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useChosen, useEditor, useTyped } from '../editor/use-editor.ts';
import { packChoices } from '../pack-choices.ts';
import classes from './safety.module.css';

/** What whoever looks into abuse or neglect will ask first: what kind, from whom, when next, and how to reach them safely. */
export function AboutAbuse() {
  const { pack } = useEditor();
  const { value: types, ...onTypes } = useChosen('abuseTypes');
  const { place: _place, ...safe } = useChosen('safeToContact');
  return (
    <div className={classes.form}>
      <PickMany
        label="Kind of abuse or neglect"
        placeholder="Add a kind"
        options={packChoices(pack.abuse_types, types)}
        values={types}
        {...onTypes}
      />
      <div className={classes.pair}>
        <TextField label="From whom or what" {...useTyped('sourceOfRisk')} />
        <TextField label="When next" {...useTyped('whenNext')} />
      </div>
      <Segmented label="Safe to contact the person" options={yesOrNo} {...safe} />
    </div>
  );
}
