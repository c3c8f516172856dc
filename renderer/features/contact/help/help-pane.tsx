import { Keys } from '../../../ui/keys.tsx';
import { SpokenBefore } from '../before/spoken-before.tsx';
import { paneShortcuts } from '../contact-commands.ts';
import { ServicesPanel } from '../services/services-panel.tsx';
import workspace from '../workspace.module.css';
import { FollowUpPlan } from './follow-up-plan.tsx';
import classes from './help.module.css';
import { OtherAssessment } from './other-assessment.tsx';
import { RightToAssessment } from './right-to-assessment.tsx';
import { Solutions } from './solutions.tsx';
import { TriedBefore } from './tried-before.tsx';

/** What could help, the right to an assessment, and coming back to see that it worked. */
export function HelpPane() {
  return (
    <section
      className={`${workspace.pane} ${classes.pane}`}
      data-pane="help"
      aria-label="What could help, and what is agreed"
    >
      <SpokenBefore place="help" />
      <header className={workspace.paneHeader}>
        <h2>What could help, community first</h2>
        <Keys of={paneShortcuts.help} />
      </header>
      <TriedBefore />
      <Solutions />
      <ServicesPanel />
      <RightToAssessment />
      <OtherAssessment />
      <FollowUpPlan />
    </section>
  );
}
