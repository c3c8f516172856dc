import { openPack, packShortcut } from '../../../lib/open-pack.ts';
import { findOnScreen, focusInto } from '../../../lib/panes.ts';
import { Button } from '../../../ui/button.tsx';
import { Pick } from '../../../ui/pick.tsx';
import { useEditor, useOpenContact } from '../editor/use-editor.ts';
import { packChoices } from '../pack-choices.ts';
import classes from './help.module.css';
import { SolutionCard } from './solution-card.tsx';
import { byTier, newSolution } from './solution-edits.ts';

/** What could help, community first: what was talked about, and the place to add more. */
export function Solutions() {
  const editor = useEditor();
  const solutions = useOpenContact(({ contact }) => contact.solutions);
  const contact = useOpenContact(({ contact: { id } }) => id);

  function add(tier: string | null) {
    if (tier === null) return;
    const solution = newSolution(tier);
    editor.choose('What could help is as it was.', { solution });
    // After the key that chose it: Tab would otherwise carry the focus on from the new card.
    requestAnimationFrame(() => focusInto(findOnScreen(`[data-solution="${solution.id}"] textarea`)));
  }

  return (
    <div data-place="solutions" className={classes.section}>
      <ul className={classes.cards} aria-label="What could help">
        {byTier(solutions, editor.pack).map((solution) => (
          <SolutionCard key={solution.id} solution={solution} />
        ))}
      </ul>
      {/* A new box each time: it is for adding, and keeps nothing. */}
      <Pick
        key={solutions.length}
        label="Add what could help"
        placeholder="Own plan, family, a local group…"
        options={packChoices(editor.pack.solution_tiers)}
        value={null}
        onChoose={add}
        place="add-solution"
      />
      {solutions.some(({ accepted, offered }) => accepted ?? offered) ? (
        <div>
          <Button look="quiet" shortcut={packShortcut} onPress={() => openPack(contact)}>
            Information pack
          </Button>
        </div>
      ) : null}
    </div>
  );
}
