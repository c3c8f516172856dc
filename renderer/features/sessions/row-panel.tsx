import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import { toldBeforeAnswers } from '../../../shared/domain/contact-fields.ts';
import type { Gate } from '../../../shared/domain/gates/gate.ts';
import type { Id } from '../../../shared/domain/ids.ts';
import { gatesOfRow } from '../../../shared/domain/sessions/entered-as-changes.ts';
import type { Session, SessionRow } from '../../../shared/domain/sessions/session.ts';
import type { Pack } from '../../../shared/pack/schema.ts';
import { focusInto } from '../../lib/panes.ts';
import { Button } from '../../ui/button.tsx';
import { choicesOf } from '../../ui/choice.ts';
import { Pick } from '../../ui/pick.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { recordInHand, stepInHand, strokeFor, writeInFull } from './room-actions.ts';
import { rowSaver } from './row-savers.ts';
import classes from './sessions.module.css';
import { roomKeys } from './sessions-commands.ts';

const decisions = choicesOf(['not-now', 'declined'], { 'not-now': 'Not now', declined: 'No, thank you' });
const alone = [
  { value: true, label: 'Rather not be contacted' },
  { value: false, label: 'Yes: agreed in full' },
];
const told = choicesOf(toldBeforeAnswers, {
  ...{ no: 'No', 'same-matter': 'Yes, about this', 'another-matter': 'Yes, about something else' },
  'not-known': 'Not known',
});

const inUse = (list: Readonly<Record<string, { label: string; retired: boolean }>>) =>
  Object.entries(list).flatMap(([value, { label, retired }]) => (retired ? [] : [{ value, label }]));

/** The ends that a row can have by itself; whoever is passed on has a story, which is written down in full. */
function endsOfRow(pack: Pack) {
  const own = Object.entries(pack.outcomes).filter(
    ([, route]) => route.class !== 'passed' && !route.receipt && !route.call_back && route.counts !== 'elsewhere',
  );
  return inUse(Object.fromEntries(own));
}

const placeOf: Partial<Record<Gate['at'], string>> = {
  ...{ topicMain: 'row-topic', outcomeClass: 'row-route', outcomeRoute: 'row-route', followUpAgreed: 'row-alone' },
  ...{ assessmentDecision: 'row-decision', assessmentWords: 'row-words' },
};

interface RowPanelProps {
  row: SessionRow;
  session: Session;
  pack: Pack;
  onOpen: (contact: Id) => void;
}

/** Whoever is in hand: what it was about and how it ended, and whatever that takes. The rest is written down in full. */
export function RowPanel({ row, session, pack, onOpen }: RowPanelProps) {
  const place = useRef<HTMLElement>(null);
  const [hasTried, setTried] = useState(false);
  const saver = rowSaver(row);
  const { draft, save } = useStore(saver.state);
  const { topic, route, toldBefore, locality, decision, words, isLeftAlone } = draft;
  const gates = gatesOfRow(
    { called: row.called, entered: draft, since: row.seenFrom ?? row.arrivedAt },
    session.channel,
    pack,
  );
  const isAsked = (...fields: readonly Gate['at'][]) => gates.some(({ at }) => fields.includes(at));
  const worries = gates.filter(({ at }) => at === 'concerns');
  const isSafety = worries.length > 0;
  const isMore = gates.some(({ at }) => placeOf[at] === undefined) || isLeftAlone === false;
  const full = () => void writeInFull(onOpen);

  function record() {
    const [gate] = gates;
    if (gate === undefined) return recordInHand();
    setTried(true);
    const at = placeOf[gate.at];
    focusInto(
      place.current?.querySelector(at === undefined ? '[data-room-action="full"]' : `[data-place="${at}"]`) ?? null,
    );
  }

  return (
    <section ref={place} className={classes.panel} aria-label={`With ${row.called}`} data-pane="row">
      <header className={classes.panelHeader}>
        <h2>With {row.called}</h2>
        <span className={classes.quiet} role="status">
          {save === 'saved' ? 'Saved' : save === 'saving' ? 'Saving…' : 'Not saved yet'}
        </span>
      </header>
      <Pick
        label="What it was about"
        options={inUse(pack.topics)}
        value={topic}
        onChoose={(next) => saver.put({ topic: next })}
        place="row-topic"
      />
      <Pick
        label="How it ended"
        options={endsOfRow(pack)}
        value={route}
        onChoose={(next) => saver.put({ route: next })}
        place="row-route"
      />
      {isAsked('assessmentDecision', 'assessmentWords') || decision !== null ? (
        <>
          <Segmented
            label="An assessment: their own answer"
            options={decisions}
            value={decision}
            onChoose={(next) => saver.put({ decision: next })}
            place="row-decision"
          />
          <TextField
            label="In their words"
            value={words}
            onType={(next) => saver.put({ words: next })}
            onLeave={() => void saver.flush()}
            longest={500}
            place="row-words"
          />
        </>
      ) : null}
      {isSafety ? (
        <ul className={classes.alarm} role="alert">
          {worries.map(({ id, sentence }) => (
            <li key={id}>{sentence}</li>
          ))}
          <li>Write this down in full, with what was done: {roomKeys.full.replace('+', ' ')}.</li>
        </ul>
      ) : null}
      {isAsked('followUpAgreed') || isLeftAlone !== null ? (
        <Segmented
          label="Shall we check later that it worked?"
          options={alone}
          value={isLeftAlone}
          onChoose={(next) => saver.put({ isLeftAlone: next })}
          place="row-alone"
        />
      ) : null}
      <Segmented
        label="Told us before? (if it came up)"
        options={told}
        value={toldBefore}
        onChoose={(next) => saver.put({ toldBefore: next })}
      />
      <Pick
        label="Where they live (if it came up)"
        options={inUse(pack.localities)}
        value={locality}
        onChoose={(next) => saver.put({ locality: next })}
      />
      {!isSafety && (hasTried || isMore) ? (
        <ul className={classes.needed}>
          {gates.map(({ id, sentence }) => (
            <li key={id}>{sentence}</li>
          ))}
          {isMore ? <li>Write this down in full: what is here comes along.</li> : null}
        </ul>
      ) : null}
      <div className={classes.buttons}>
        <Button look="main" shortcut={roomKeys.record} onPress={record} data-room-action="record">
          Record
        </Button>
        <Button look={isSafety ? 'alarm' : 'plain'} shortcut={roomKeys.full} onPress={full} data-room-action="full">
          In full
        </Button>
        <Button shortcut={roomKeys.nothing} onPress={() => strokeFor(row)}>
          Gave no details
        </Button>
        <Button shortcut={roomKeys.left} onPress={() => stepInHand('leave')}>
          Left
        </Button>
        <Button look="quiet" shortcut={roomKeys.back} onPress={() => stepInHand('back-to-queue')}>
          Back to the queue
        </Button>
      </div>
      <p className={classes.quiet}>
        The person speaks for themselves. A worry about safety, somebody else speaking, or somebody to pass on: in full.
      </p>
    </section>
  );
}
