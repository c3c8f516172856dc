import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { Id } from '../../../shared/domain/ids.ts';
import { safetyMarksOf, safetyStateOf } from '../../../shared/domain/safety/safety-state.ts';
import { useOtherNamesHidden } from '../../lib/other-names.ts';
import { AlarmBadge } from '../../ui/alarm-badge.tsx';
import badge from '../../ui/badge.module.css';
import { ClosedIcon } from '../../ui/icons.tsx';
import { SafetyBadge } from '../../ui/safety-badge.tsx';
import classes from './contact-tab.module.css';
import type { ContactEditor } from './editor/contact-editor.ts';
import { useVisit } from './editor/use-visit.ts';
import { isUntaken } from './safety/open-safety.ts';
import { contactTitle, namelessTitle } from './titles.ts';

const stateWords = { saved: 'saved', saving: 'saving', 'not-saved': 'not saved yet', refused: 'not saved' } as const;

function DraftLabel({ editor, isNameless }: { editor: ContactEditor; isNameless: boolean }) {
  const title = useStore(editor.store, ({ contact }) =>
    isNameless ? namelessTitle(contact.openedAt) : contactTitle(contact.fields),
  );
  const save = useStore(editor.store, (state) => state.save.state);
  const isCorrecting = useStore(editor.store, ({ contact }) => contact.correction !== null);
  const marks = useStore(
    editor.store,
    useShallow(({ contact, following }) => ({
      ...safetyStateOf(following.safety),
      notSafe: contact.fields.safeToContact === false,
    })),
  );
  const untaken = useStore(editor.store, ({ following }) => following.gates.shut.filter(isUntaken).length);
  return (
    <>
      <SafetyBadge {...marks} isShort />
      {marks.open === 0 ? <AlarmBadge openSafety={0} untaken={untaken} /> : null}
      {isCorrecting ? <span className={badge.badge}>Correcting</span> : null}
      <span className={`${classes.dot} ${classes[save] ?? ''}`} title={stateWords[save]} />
      <span className={classes.title}>
        {title}
        {save === 'not-saved' || save === 'refused' ? `, ${stateWords[save]}` : ''}
      </span>
    </>
  );
}

/**
 * What stands on a contact's tab: its title, and whether all is safe, and whether everything in it is saved. One at the
 * back has no name while other people's names are hidden.
 */
export function ContactTab({ contactId, isFront }: { contactId: Id; isFront: boolean }) {
  const { data: visit } = useVisit(contactId);
  const isNameless = useOtherNamesHidden() && !isFront;
  if (!visit) return <>Opening…</>;
  if (visit.kind === 'editing') return <DraftLabel editor={visit.editor} isNameless={isNameless} />;
  const { state, open, notSafe } = safetyMarksOf(visit.contact, visit.pack);
  return (
    <>
      <ClosedIcon size={12} />
      <SafetyBadge {...{ state, open, notSafe }} isShort />
      <span className={classes.title}>
        {isNameless ? namelessTitle(visit.contact.openedAt) : contactTitle(visit.contact.fields)}
      </span>
    </>
  );
}
