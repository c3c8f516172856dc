import { Button } from '../../ui/button.tsx';
import { activeFollowUp } from './active-follow-up.ts';
import { followUpShortcuts } from './follow-up-commands.ts';
import classes from './follow-ups.module.css';

/** A follow-up that a colleague goes on with: who that is, and what to do where they get in touch here all the same. */
export function WithColleague({ name }: { name: string }) {
  return (
    <section aria-label={`With ${name}`} className={classes.column}>
      <h2>With {name}</h2>
      <p>This follow-up was passed to {name}, who goes on with it. Do not try to reach them from here.</p>
      <p>
        If they get in touch with you, begin a conversation: it knows who they are and what was tried. Keep what they
        say in it, and tell {name}.
      </p>
      <span className={classes.buttons}>
        <Button
          look="main"
          shortcut={followUpShortcuts.begin}
          onPress={() => activeFollowUp.getState().actions?.begin()}
        >
          They got in touch: begin a conversation
        </Button>
      </span>
    </section>
  );
}
