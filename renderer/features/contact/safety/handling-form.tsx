import { useQuery } from '@tanstack/react-query';
import type { Safety } from '../../../../shared/domain/safety/safety-of.ts';
import { api } from '../../../lib/api.ts';
import { clock } from '../../../lib/clock.ts';
import { Button } from '../../../ui/button.tsx';
import { MomentField } from '../../../ui/moment-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { sameShortcut } from '../contact-commands.ts';
import { useEditor, useOpenContact } from '../editor/use-editor.ts';
import { type Handling, missingWords, withHandling } from './concern-edits.ts';
import classes from './safety.module.css';
import { handlingOffered, offeredInWords } from './same-again.ts';
import { takeForTrigger } from './take-offered.ts';

const nothingYet: Handling = { done: '', by: '', whom: '', at: null, answer: '' };

/** What was done about a worry: what, by whom, the answer, and whom they rang and when. Saved as it is typed. */
export function HandlingForm({ safety }: { safety: Safety }) {
  const editor = useEditor();
  const { data: me } = useQuery({ queryKey: ['profiles', 'me'], queryFn: () => api.profiles.me() });
  const handling = safety.concern && !safety.concern.notSo ? safety.concern : nothingYet;
  const missing = missingWords(safety.concern);
  const offered = handlingOffered(
    useOpenContact(({ contact }) => contact),
    safety,
  );
  const type = (part: Partial<Handling>) => editor.type({ concern: withHandling(safety, part, clock.now()) });
  const onLeave = () => void editor.flush();
  const choose = (part: Partial<Handling>) =>
    editor.choose('What was done is as it was.', { concern: withHandling(safety, part, clock.now()) });

  return (
    <div className={classes.form} data-safety-start>
      <TextField
        label="What was done"
        lines="many"
        longest={1_000}
        value={handling.done}
        onType={(done) => type({ done })}
        onLeave={onLeave}
      />
      <div className={classes.pair}>
        <div className={classes.withMe}>
          <TextField
            label="Who did it, or rang"
            longest={200}
            value={handling.by}
            onType={(by) => type({ by })}
            onLeave={onLeave}
          />
          {me ? (
            <Button aria-label={`Who did it: me, ${me.name}`} onPress={() => choose({ by: me.name })}>
              Me
            </Button>
          ) : null}
        </div>
        <TextField
          label="The answer"
          longest={1_000}
          value={handling.answer}
          onType={(answer) => type({ answer })}
          onLeave={onLeave}
        />
      </div>
      <div className={classes.pair}>
        <TextField
          label="Whom they rang"
          longest={200}
          value={handling.whom}
          onType={(whom) => type({ whom })}
          onLeave={onLeave}
        />
        <MomentField
          label="When"
          lies="past"
          value={handling.at}
          onType={(at) => type({ at })}
          onLeave={onLeave}
          onNow={() => choose({ at: clock.now() })}
        />
      </div>
      {offered ? (
        <span data-offered>
          <Button shortcut={sameShortcut} onPress={() => takeForTrigger(editor, safety.trigger)}>
            As written down: {offeredInWords(offered, clock.now())}
          </Button>
        </span>
      ) : null}
      <p role="status" className={missing.length === 0 ? classes.isHandled : classes.missing}>
        {missing.length === 0 ? 'Handled: everything is written down.' : `Still to write down: ${missing.join(', ')}.`}
      </p>
    </div>
  );
}
