import { whoMayHear } from '../../../../shared/domain/who-may-hear.ts';
import { Keys } from '../../../ui/keys.tsx';
import { SpokenBefore } from '../before/spoken-before.tsx';
import { paneShortcuts } from '../contact-commands.ts';
import { useEditor, useOpenContact } from '../editor/use-editor.ts';
import { SafetyMark } from '../safety/safety-mark.tsx';
import { AboutCall } from './about-call.tsx';
import { AboutCaller } from './about-caller.tsx';
import { AboutPerson } from './about-person.tsx';
import { MoreAbout } from './more-about.tsx';
import classes from './who.module.css';

/** Who the person is, who is speaking, how they reached us, and who may hear what. */
export function WhoPane() {
  const { pack } = useEditor();
  const sentence = useOpenContact(({ contact }) => whoMayHear(contact, pack));
  return (
    <section className={classes.who} data-pane="who" aria-label="Who">
      <AboutPerson />
      <SpokenBefore place="who" />
      <AboutCaller />
      <AboutCall />
      <p className={classes.hear}>
        <SafetyMark /> {sentence} <Keys of={paneShortcuts.who} />
      </p>
      <MoreAbout />
    </section>
  );
}
