import { Disclosure } from '../../../ui/disclosure.tsx';
import { PickMany } from '../../../ui/pick-many.tsx';
import { useChosen, useEditor } from '../editor/use-editor.ts';
import { packChoices } from '../pack-choices.ts';

/** What nothing suitable exists for where the person lives: counted by topic and locality as what the area lacks. */
export function Lacking() {
  const { pack } = useEditor();
  const { value, ...unmet } = useChosen('unmetTopics');
  return (
    <Disclosure label="Nothing suitable exists" isFilled={value.length > 0} isLazy>
      <PickMany
        label="Nothing suitable exists here for"
        placeholder="Topic…"
        options={packChoices(pack.topics, value)}
        values={value}
        {...unmet}
      />
    </Disclosure>
  );
}
