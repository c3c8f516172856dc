import { waysToReach } from '../../../shared/domain/follow-up/ways.ts';
import { saysSomething } from '../../../shared/domain/guide/says-something.ts';
import { followUpMethodWords, refusedWords } from '../../lib/follow-up-words.ts';
import { KeyedChoices } from '../../ui/keyed-choices.tsx';
import { TextField } from '../../ui/text-field.tsx';
import classes from './follow-ups.module.css';
import { methodOf } from './note-actions.ts';
import { useDraft } from './use-draft.ts';
import type { FollowUpVisit } from './visits.ts';

/** Whom to reach, and how it is safe. A number is only shown where it may be used. */
export function HowToReach({ visit, isEnded }: { visit: FollowUpVisit; isEnded: boolean }) {
  const { view, own, saver } = visit;
  const { draft } = useDraft(visit);
  const ways = waysToReach(view.contact.fields, own);
  const method = methodOf(visit);
  const way = ways.ways.find((one) => one.method === method);
  const isRefused = way?.refusal !== null && !saysSomething(draft.reason);
  const { requesterRelationship, personName } = view.contact.fields;
  return (
    <section aria-label="Whom to reach, and how" className={classes.section}>
      <h2>Whom to reach, and how</h2>
      <p>
        <strong>{ways.name}</strong>
        {ways.isPerson
          ? ', the person'
          : `${saysSomething(requesterRelationship) ? `, ${requesterRelationship.trim()}` : ''}, about ${personName || 'the person'}`}
        {ways.agreed === null ? '' : `. Agreed: by ${followUpMethodWords[ways.agreed].toLowerCase()}`}.
      </p>
      {ways.binds.length > 0 ? <p className={classes.binds}>{ways.binds.join(' ')}</p> : null}
      {isEnded ? null : (
        <>
          <KeyedChoices
            label="How you try"
            options={ways.ways.map((one) => ({
              value: one.method,
              label: [followUpMethodWords[one.method], one.refusedAs === null ? '' : refusedWords[one.refusedAs]]
                .filter(saysSomething)
                .join(', '),
            }))}
            value={method}
            onChoose={(next) => saver.put({ method: next })}
          />
          {way && way.refusal !== null ? (
            <div data-question-text>
              <TextField
                label={`Why by ${followUpMethodWords[method].toLowerCase()} all the same?`}
                value={draft.reason}
                longest={500}
                onType={(reason) => saver.put({ reason })}
                onLeave={() => void saver.flush()}
                warning={isRefused}
                hint={isRefused ? way.refusal : undefined}
              />
            </div>
          ) : null}
          {way && !isRefused && (method === 'phone' || method === 'text') ? (
            <p className={classes.number}>{saysSomething(way.number) ? way.number : 'No number is on record.'}</p>
          ) : null}
        </>
      )}
    </section>
  );
}
