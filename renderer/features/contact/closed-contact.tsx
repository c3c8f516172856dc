import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Contact } from '../../../shared/domain/contact.ts';
import { routesTaken } from '../../../shared/domain/gates/routes-of.ts';
import { hasReply } from '../../../shared/domain/hand-over/reply.ts';
import { safetyMarksOf } from '../../../shared/domain/safety/safety-state.ts';
import type { Pack } from '../../../shared/pack/schema.ts';
import { api } from '../../lib/api.ts';
import { askWhom } from '../../lib/asking.ts';
import { openPack, packShortcut } from '../../lib/open-pack.ts';
import { openSheet, sheetShortcuts } from '../../lib/open-sheet.ts';
import { Button } from '../../ui/button.tsx';
import { SafetyBadge } from '../../ui/safety-badge.tsx';
import { SampleBadge } from '../../ui/sample-badge.tsx';
import { closedOnScreen } from './active-contact.ts';
import { CameBack } from './before/came-back.tsx';
import classes from './closed-contact.module.css';
import { recordShortcuts } from './contact-commands.ts';
import { CorrectForm } from './correction/correct-form.tsx';
import { isSomethingSetAside, type Visit } from './editor/visits.ts';
import { elsewhereIn, elsewhereInWords } from './elsewhere.ts';
import { ContactHistory } from './history/contact-history.tsx';
import { PassedAlarm } from './passed-alarm.tsx';
import { endInWords, RecordColumns, whenInWords } from './record-to-read.tsx';
import { contactTitle } from './titles.ts';

const isPassedOn = (contact: Contact, pack: Pack) =>
  routesTaken(contact, pack).some(({ route }) => route.class === 'passed');

interface ClosedContactProps {
  visit: Extract<Visit, { kind: 'reading' }>;
  onFollowUp: () => void;
}

/** A contact that has closed or was passed to a colleague, to read: what was said, how it ended, what was changed since. It can be corrected. */
export function ClosedContact({ visit, onFollowUp }: ClosedContactProps) {
  const { contact, pack } = visit;
  // Asked again where it is passed on or comes back while it is read.
  const { data: moves = visit.moves } = useQuery({
    queryKey: ['sealed', 'moves', contact.id],
    queryFn: () => api.sealed.moves({ contact: contact.id }),
  });
  const elsewhere = elsewhereIn(moves);
  const { passedTo, followUpWith, closedWith } = elsewhere;
  const { data: steps = visit.steps } = useQuery({
    queryKey: ['desks', 'steps', contact.id],
    queryFn: () => api.desks.steps({ contact: contact.id }),
  });
  const openWith = contact.closedAt === null && passedTo === null ? steps.owner.name : null;
  const isHere = passedTo === null && openWith === null;
  const mayCorrect = isHere && followUpWith === null && closedWith === null;
  const heading = useRef<HTMLHeadingElement>(null);
  const history = useRef<HTMLHeadingElement>(null);
  const [isAsking, setAsking] = useState(false);
  const { fields } = contact;
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    const correct = mayCorrect ? () => setAsking(true) : null;
    const actions = { correct, showHistory: () => history.current?.focus() };
    closedOnScreen.setState({ actions });
    return () => closedOnScreen.setState((state) => (state.actions === actions ? { actions: null } : state));
  }, [mayCorrect]);

  const askable = { contact: contact.id, title: contactTitle(fields), settle: () => Promise.resolve() };

  function cancel() {
    setAsking(false);
    heading.current?.focus();
  }

  return (
    <article className={classes.page} data-pane="closed">
      <header className={classes.header}>
        <h1 ref={heading} tabIndex={-1} data-start>
          {contactTitle(fields)}
        </h1>
        {contact.sample ? <SampleBadge /> : null}
        <span data-safety-marks>
          <SafetyBadge {...safetyMarksOf(contact, pack)} />
        </span>
        {passedTo === null ? null : <PassedAlarm contact={contact.id} />}
        <p>
          {passedTo === null
            ? openWith === null
              ? endInWords(contact, pack)
              : `With ${openWith} at this computer, who goes on with it`
            : `Passed to ${passedTo}, who goes on with it`}
        </p>
        <span className={classes.grow} />
        {contact.followUp === null ? null : <Button onPress={onFollowUp}>Follow-up</Button>}
        {isPassedOn(contact, pack) ? (
          <Button shortcut={sheetShortcuts['hand-over']} onPress={() => openSheet(contact.id, 'hand-over')}>
            Hand-over
          </Button>
        ) : null}
        {isHere ? (
          <Button shortcut={packShortcut} onPress={() => openPack(contact.id)}>
            Information pack
          </Button>
        ) : null}
        {isHere && hasReply(contact, pack) ? (
          <Button shortcut={sheetShortcuts.reply} onPress={() => openSheet(contact.id, 'reply')}>
            Reply
          </Button>
        ) : null}
        {openWith !== null && steps.mayHandOn ? (
          <Button onPress={() => askWhom({ ...askable, ofColleague: openWith })}>Hand it on…</Button>
        ) : null}
        {isAsking || !mayCorrect ? null : (
          <Button shortcut={recordShortcuts.correct} onPress={() => setAsking(true)}>
            Correct this record
          </Button>
        )}
        <p className={`${classes.quiet} ${classes.whole}`}>
          {whenInWords(contact)} To read only.{elsewhereInWords(elsewhere)}
          {openWith !== null && !steps.mayHandOn
            ? ` ${openWith} or a team lead can hand it to a colleague. Should they get in touch now, begin a new contact: it finds this one.`
            : ''}
        </p>
        <CameBack contact={contact.id} />
        {isSomethingSetAside(contact.id) ? (
          <p role="alert" className={classes.whole}>
            This conversation was closed in another place. What you typed here since is kept: correct this record, and
            it is put in.
          </p>
        ) : null}
        {isAsking ? <CorrectForm visit={visit} onCancel={cancel} /> : null}
      </header>
      <RecordColumns contact={contact} pack={pack} />
      <section className={classes.history} aria-label="History" data-pane="history">
        <h2 ref={history} tabIndex={-1} data-start>
          History
        </h2>
        <ContactHistory contact={contact.id} pack={pack} />
      </section>
    </article>
  );
}
