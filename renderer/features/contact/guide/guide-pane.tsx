import { Disclosure } from '../../../ui/disclosure.tsx';
import { Keys } from '../../../ui/keys.tsx';
import { moveAlongStops } from '../../../ui/roving.ts';
import { paneShortcuts } from '../contact-commands.ts';
import { useEditor, useOpenContact } from '../editor/use-editor.ts';
import { ContactHistory } from '../history/contact-history.tsx';
import workspace from '../workspace.module.css';
import { useWorkspaceUi, useWorkspaceUiStore } from '../workspace-ui.ts';
import classes from './guide.module.css';
import { ShortPath } from './short-path.tsx';
import { StageItem } from './stage-item.tsx';

/** The guide: every stage with what has come up and what has not. It follows the talk, and locks nothing. */
export function GuidePane() {
  const { pack } = useEditor();
  const { stages } = pack.guide;
  const contactId = useOpenContact(({ contact }) => contact.id);
  const following = useOpenContact((state) => state.following);
  const ui = useWorkspaceUiStore();
  const chosen = useWorkspaceUi(({ guide }) => guide);
  const place = chosen ?? (following.next === null ? null : { stage: following.next, prompt: 0 });
  const gaps = following.stages.filter(({ state }) => state === 'gap').length;

  // A stage that is open by itself, as the next one, is turned to as any other: what was put off there is asked again.
  function turnTo(stage: string) {
    const keys = new Set(following.asks.flatMap((ask) => (ask.stage === stage ? ask.key : [])));
    const isLeft = chosen?.stage === stage;
    ui.setState(({ later }) => ({
      guide: isLeft ? null : { stage, prompt: 0 },
      later: isLeft ? later : new Set([...later].filter((key) => !keys.has(key))),
    }));
  }

  const spokenPrompt = chosen
    ? following.stages.find(({ id }) => id === chosen.stage)?.prompts[chosen.prompt]
    : undefined;

  return (
    <section className={workspace.pane} data-pane="guide" aria-label="Guide">
      <header className={workspace.paneHeader}>
        <h2>Guide</h2>
        <span className={workspace.quiet}>
          {gaps === 0 ? 'no gaps' : `${gaps} ${gaps === 1 ? 'gap' : 'gaps'}`} <Keys of={paneShortcuts.guide} />
        </span>
      </header>
      <ShortPath />
      <ol className={classes.stages} aria-label="Stages" onKeyDown={moveAlongStops}>
        {stages.map((stage, index) => (
          <StageItem
            key={stage.id}
            stage={stage}
            state={following.stages[index]?.state ?? 'gap'}
            prompts={following.stages[index]?.prompts ?? []}
            prompt={place?.stage === stage.id ? place.prompt : null}
            isStop={place === null ? index === 0 : place.stage === stage.id}
            onToggle={() => turnTo(stage.id)}
          />
        ))}
      </ol>
      <div data-place="history" className={classes.history}>
        <Disclosure label="History" isFilled={false} isLazy>
          <ContactHistory contact={contactId} pack={pack} />
        </Disclosure>
      </div>
      <div role="status" className="for-screen-readers">
        {spokenPrompt?.say}
      </div>
    </section>
  );
}
