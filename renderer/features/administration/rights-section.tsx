import { api } from '../../lib/api.ts';
import { Button } from '../../ui/button.tsx';
import classes from './administration.module.css';
import { mostAtOnce } from './choosing.ts';
import { Decide } from './decide.tsx';
import { FindRecords } from './find-records.tsx';
import { GiveParts } from './give-parts.tsx';
import { HoldThem } from './hold-them.tsx';
import { conversations } from './retention-words.ts';
import { type Found, useFound } from './use-found.ts';
import { Said, useOutcome } from './use-outcome.tsx';

function Give({ found, own }: { found: Found; own: readonly string[] }) {
  const outcome = useOutcome();
  const standing = found.standing.filter(({ contact }) => own.includes(contact));
  const days = new Map((found.rows ?? []).map(({ contact, day }) => [contact, day]));
  const save = async () => {
    const { isSaved } = await api.retention.saveExport({ contacts: [...own] });
    return isSaved
      ? 'Saved. The file is yours to look after now: read it before it leaves the building, a person’s own words may speak of others.'
      : null;
  };
  return (
    <>
      <h3>Give it to them</h3>
      <p className={classes.quiet}>
        A file has everything on this computer about the person; ask at the others too. What is not ticked stays out of
        it: read it, and tick what you have decided may be given.
      </p>
      <GiveParts standing={standing} days={days} outcome={outcome} />
      <div className={classes.buttons}>
        <Button onPress={() => void outcome.run(save)}>{`Save ${conversations(own.length)} as a file…`}</Button>
      </div>
      <Said of={outcome} />
    </>
  );
}

/** What somebody may ask for about themselves: to know what is kept, and to have it removed. */
export function RightsSection() {
  const found = useFound();
  const outcome = useOutcome();
  const { all, own, others } = found.choice;
  const isTooMany = all.length > mostAtOnce;
  return (
    <>
      <p>
        Two people may have one name: look at the birth date and the postcode. Look under other spellings too. That you
        looked is kept, the name is not.
      </p>
      <FindRecords found={found} label="Name of who asks" />
      {isTooMany ? <p>Choose at most {mostAtOnce} at once.</p> : null}
      {others.length > 0 ? (
        <p className={classes.trouble}>
          {conversations(others.length)} {others.length === 1 ? 'is' : 'are'} chosen by who got in touch or is in it,
          not by whom it is about. It can be held. A file leaves it out, and so does removing: that record is another
          person’s.
        </p>
      ) : null}
      {all.length > 0 && !isTooMany ? (
        <>
          <h3>Keep it meanwhile</h3>
          <HoldThem contacts={all} usual="access-request" />
        </>
      ) : null}
      {own.length > 0 && !isTooMany ? (
        <>
          <Give found={found} own={own} />
          <h3>They ask for it to be removed</h3>
          <Decide contacts={own} standing={found.standing} outcome={outcome} onRemoved={() => found.forget(own)} />
        </>
      ) : null}
      <Said of={outcome} />
    </>
  );
}
