import { outcomeClasses } from '../../../../shared/domain/contact-fields.ts';
import { factOf } from '../../../../shared/domain/guide/facts.ts';
import { choicesOf, yesOrNo } from '../../../ui/choice.ts';
import { Pick } from '../../../ui/pick.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { useChosen, useEditor, useOpenContact } from '../editor/use-editor.ts';
import { packChoices } from '../pack-choices.ts';
import { AddRoute } from './add-route.tsx';
import { GateList } from './gate-list.tsx';
import classes from './outcome.module.css';
import { Routes } from './routes.tsx';

/** Professionals who referred somebody hear what became of it. */
function ReplyToReferrer() {
  const { pack } = useEditor();
  const reply = useChosen('replyToReferrer');
  const isProfessional = useOpenContact(({ contact }) => factOf('requesterGroup', contact, pack) === 'professional');
  if (!isProfessional && reply.value === null) return null;
  return <Segmented label="Reply to the referrer" options={yesOrNo} {...reply} />;
}

/** How it ended: the class, the route, and what has to be on record before it can close. */
export function OutcomePane() {
  const editor = useEditor();
  const { outcomes, outcome_labels: labels } = editor.pack;
  const chosen = useChosen('outcomeClass');
  const route = useChosen('outcomeRoute');
  const routes = packChoices(outcomes, [route.value]).filter(
    ({ value }) => chosen.value === null || outcomes[value]?.class === chosen.value,
  );

  /** A route belongs to one class: either choice brings the other into line. */
  function choose(outcomeClass: typeof chosen.value, outcomeRoute: string | null) {
    const fits = outcomeRoute !== null && outcomes[outcomeRoute]?.class === outcomeClass;
    editor.choose(
      'How it ended is as it was.',
      { field: 'outcomeClass', value: outcomeClass },
      { field: 'outcomeRoute', value: fits ? outcomeRoute : null },
    );
  }

  return (
    <section className={classes.outcome} data-pane="outcome" aria-label="How it ended">
      <Segmented
        label="How it ended"
        isLabelHidden
        size="large"
        options={choicesOf(outcomeClasses, labels)}
        value={chosen.value}
        onChoose={(outcomeClass) => choose(outcomeClass, route.value)}
        place={chosen.place}
      />
      <Pick
        label="Route"
        isLabelHidden
        placeholder="Which way did it go?"
        options={routes}
        value={route.value}
        onChoose={(id) => choose((id !== null && outcomes[id]?.class) || chosen.value, id)}
        place={route.place}
      />
      <AddRoute />
      <ReplyToReferrer />
      <Routes />
      <GateList />
    </section>
  );
}
