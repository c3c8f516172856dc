import { useState } from 'react';
import { saysSomething } from '../../../shared/domain/guide/says-something.ts';
import { newId } from '../../../shared/domain/ids.ts';
import { type SentHow, sentHows } from '../../../shared/domain/information-pack/document.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { api } from '../../lib/api.ts';
import { clock } from '../../lib/clock.ts';
import { say } from '../../lib/notices.ts';
import { Button } from '../../ui/button.tsx';
import page from '../../ui/document-page.module.css';
import { KeyedChoices } from '../../ui/keyed-choices.tsx';
import { MomentField } from '../../ui/moment-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { note } from './pack-actions.ts';
import type { PackVisit } from './pack-visits.ts';

/** How a pack was given, after “given”. */
export const howWords: Readonly<Record<SentHow, string>> = {
  post: 'by post',
  email: 'by e-mail',
  text: 'by text message',
  'by-hand': 'into their hands',
};

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

interface GivenFormProps {
  visit: PackVisit;
  /** The pack that waits; null where none was promised. */
  pack: string | null;
  /** Gives the focus to what stays when what had it goes away. */
  onDone: () => void;
}

/** Puts down that it was given: how, by whom and when. What stands against a way is said before it is chosen for good. */
export function GivenForm({ visit, pack, onDone }: GivenFormProps) {
  const { contact, view, saver } = visit;
  const [how, setHow] = useState<SentHow | null>(null);
  const [who, setWho] = useState('');
  const [at, setAt] = useState<Instant | null>(null);
  const refusal = how === null ? null : view.refusals[how];
  const isRefused = refusal !== null && !saysSomething(saver.state.getState().draft.reason);

  async function give(chosen: SentHow) {
    const input = { contact, pack: pack ?? newId(), how: chosen, who: who.trim(), at: at ?? clock.now() };
    const isDone = await note(visit, () => api.infopacks.markSent(input), `Given ${howWords[chosen]}. It is put down.`);
    if (!isDone) return;
    setHow(null);
    setWho('');
    setAt(null);
    onDone();
  }

  return (
    <form
      className={page.result}
      aria-label="It was given"
      onSubmit={(event) => {
        event.preventDefault();
        if (how === null) return say('How was it given? Choose one first.');
        // What cannot be read as a moment is never taken for “now”.
        if (event.currentTarget.querySelector('[data-unread]')) return say('When was that? Write it as 13:00.');
        void give(how);
      }}
    >
      <KeyedChoices
        label="How it was given"
        options={sentHows.map((value) => ({ value, label: capital(howWords[value]) }))}
        value={how}
        onChoose={setHow}
        hint={refusal !== null && isRefused ? refusal : undefined}
      />
      {how === null ? null : (
        <div className={page.receipt}>
          <TextField label="Who gave it" longest={200} value={who} onType={setWho} placeholder="me" />
          <MomentField label="When" value={at} onType={setAt} lies="past" placeholder="now" />
          <Button type="submit">It was given</Button>
        </div>
      )}
    </form>
  );
}
