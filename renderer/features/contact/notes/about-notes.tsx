import { useMemo } from 'react';
import { findOnScreen, focusInto } from '../../../lib/panes.ts';
import { yesOrNo } from '../../../ui/choice.ts';
import { PickMany } from '../../../ui/pick-many.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { useChosen, useEditor, useOpenContact } from '../editor/use-editor.ts';
import { packChoices } from '../pack-choices.ts';
import { isQuickQuestion, quickTopicsFirst } from '../quick-question.ts';
import classes from './about-notes.module.css';

function Topics() {
  const editor = useEditor();
  const main = useOpenContact(({ contact }) => contact.fields.topicMain);
  const also = useOpenContact(({ contact }) => contact.fields.topicsAlso);
  const isQuick = useOpenContact(({ contact }) => isQuickQuestion(contact.fields, editor.pack));
  const values = useMemo(() => (main === null ? also : [main, ...also]), [main, also]);

  function choose(next: readonly string[], wanted: string | null) {
    const topicMain = wanted !== null && next.includes(wanted) ? wanted : (next[0] ?? null);
    editor.choose(
      'The topics are as they were.',
      { field: 'topicMain', value: topicMain },
      { field: 'topicsAlso', value: next.filter((topic) => topic !== topicMain) },
    );
    // A quick question has nothing else to choose: the hand goes on to what is said.
    if (isQuick && main === null && topicMain !== null) {
      requestAnimationFrame(() => focusInto(findOnScreen('[data-place="notes"]')));
    }
  }

  const options = packChoices(editor.pack.topics, values);
  return (
    <PickMany
      label="Topics, ★ the main one"
      placeholder="Add a topic"
      options={isQuick ? quickTopicsFirst(options, editor.pack) : options}
      values={values}
      onChoose={(next) => choose(next, main)}
      main={{ value: main, onChoose: (wanted) => choose(values, wanted) }}
      place="topicMain"
      isLabelBeside
    />
  );
}

function Strengths() {
  const { pack } = useEditor();
  const { value, ...strengths } = useChosen('strengths');
  return (
    <PickMany
      label="Strengths"
      placeholder="Add a strength"
      options={packChoices(pack.strengths, value)}
      values={value}
      isLabelBeside
      {...strengths}
    />
  );
}

/** What the notes are about: topics, strengths, and whether somebody cares unpaid. */
export function AboutNotes() {
  return (
    <div className={classes.about}>
      <Topics />
      <Strengths />
      <div className={classes.carer}>
        <Segmented label="Somebody helps unpaid" options={yesOrNo} {...useChosen('carerNoticed')} />
      </div>
    </div>
  );
}
