import { type KeyboardEvent, useRef, useState } from 'react';
import { Autocomplete, Header, Input, Label, Menu, MenuItem, MenuSection, SearchField } from 'react-aria-components';
import type { PracticeRun } from '../../../shared/contract/practice.ts';
import { type Askable, questionsFor } from '../../../shared/domain/practice/questions-of.ts';
import type { Pack } from '../../../shared/pack/schema.ts';
import { isMatch } from '../../ui/choice.ts';
import fieldClasses from '../../ui/field.module.css';
import { Keys } from '../../ui/keys.tsx';
import classes from './beside-caller.module.css';
import { callerShortcut } from './practice-commands.ts';

/** The questions by the stages of the guide, in its order; in each those of this caller first. */
function byStage({ practice, guide }: Pack, caller: string): { title: string; id: string; questions: Askable[] }[] {
  const all = questionsFor(practice, caller);
  return guide.stages
    .map(({ id, title }) => ({ id, title, questions: all.filter(({ stage }) => stage === id) }))
    .filter(({ questions }) => questions.length > 0);
}

interface QuestionListProps {
  readonly run: PracticeRun;
  readonly pack: Pack;
  readonly onAsk: (question: string) => void;
}

/** What the caller can be asked: a few letters find a question, Enter asks it. */
export function QuestionList({ run, pack, onAsk }: QuestionListProps) {
  const [typed, setTyped] = useState('');
  const stages = byStage(pack, run.caller);
  const list = useRef<HTMLDivElement>(null);
  const asked = new Set(run.asked);

  function ask(question: string) {
    setTyped('');
    onAsk(question);
  }

  /** Enter asks what is marked, and else the first that matches: a fast hand does not wait for the mark. */
  function askOnEnter(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key !== 'Enter' || event.ctrlKey || event.altKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    const marked = document.getElementById(event.currentTarget.getAttribute('aria-activedescendant') ?? '');
    const item = marked ?? list.current?.querySelector<HTMLElement>('[role="menuitem"]');
    const key = item?.dataset.key;
    if (key !== undefined && (typed !== '' || marked)) ask(key);
  }

  return (
    <Autocomplete filter={isMatch} inputValue={typed} onInputChange={setTyped}>
      <SearchField className={`${fieldClasses.field} ${classes.ask}`} data-place="practice-question">
        <Label className={fieldClasses.label ?? ''}>
          Ask <Keys of={callerShortcut} />
        </Label>
        <Input
          className={fieldClasses.input ?? ''}
          placeholder="Type a few letters, or ↓"
          onKeyDownCapture={askOnEnter}
        />
      </SearchField>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it */}
      <section className={classes.questions} tabIndex={0} aria-label="Every question">
        <Menu
          ref={list}
          className={classes.list ?? ''}
          aria-label="Questions"
          onAction={(key) => ask(String(key))}
          renderEmptyState={() => 'No question has a word that begins like that'}
        >
          {stages.map(({ id, title, questions }) => (
            <MenuSection key={id} id={`stage ${id}`}>
              <Header className={classes.stage ?? ''}>{title}</Header>
              {questions.map((question) => (
                <MenuItem
                  key={question.id}
                  id={question.id}
                  textValue={question.ask}
                  className={classes.question ?? ''}
                  data-asked={asked.has(question.id)}
                >
                  {question.ask}
                  {asked.has(question.id) ? <span className="for-screen-readers"> (asked before)</span> : null}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </section>
    </Autocomplete>
  );
}
