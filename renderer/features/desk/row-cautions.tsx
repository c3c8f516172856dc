import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { DeskDay } from '../../../shared/domain/desk-day.ts';
import type { Cautions } from '../../../shared/domain/follow-up/cautions.ts';
import type { WaitingRow } from '../../../shared/domain/hand-over/view.ts';
import type { Id } from '../../../shared/domain/ids.ts';
import type { WaitingPack } from '../../../shared/domain/information-pack/view.ts';
import { api } from '../../lib/api.ts';
import { CautionBadge } from '../../ui/caution-badge.tsx';
import { wayInWords } from './rows.ts';

const CautionsContext = createContext<ReadonlyMap<Id, Cautions> | undefined>(undefined);

interface CautionsOfTheDayProps {
  day: DeskDay;
  /** Hand-overs that wait, and information packs to give. */
  waiting: readonly WaitingRow[];
  packs: readonly WaitingPack[];
  children: ReactNode;
}

/** Asks what has to be known before the people of the day's rows are reached, and tells the rows. */
export function CautionsOfTheDay({ day, waiting, packs, children }: CautionsOfTheDayProps) {
  const contacts = useMemo(() => {
    const rows = [day.drafts, day.callBacks, day.due, day.correcting, day.closed].flat();
    const others = [day.promises, waiting, packs].flat().map(({ contact }) => contact);
    return [...new Set([...rows.map(({ id }) => id), ...others])].toSorted();
  }, [day, waiting, packs]);
  const { data } = useQuery({
    queryKey: ['contacts', 'cautions', { contacts }],
    queryFn: () => api.contacts.cautions({ contacts }),
    placeholderData: keepPreviousData,
    // Each day's rows ask anew: what was asked before is not kept.
    gcTime: 10_000,
  });
  const byContact = useMemo(() => data && new Map(data.map((found) => [found.contact, found])), [data]);
  return <CautionsContext value={byContact}>{children}</CautionsContext>;
}

/** The colleague to whom a contact or its follow-up was passed; null where nobody has it, or while that is being read. */
export function usePassedTo(): (contact: Id) => string | null {
  const all = useContext(CautionsContext);
  return (contact) => all?.get(contact)?.passedTo ?? null;
}

/** Says beside a name that they are not safe to contact, or how they do not want to be; else nothing. */
export function RowCautions({ of: contact }: { of: Id }) {
  const found = useContext(CautionsContext)?.get(contact);
  if (!found) return null;
  return (
    <>
      {found.isUnsafe ? <CautionBadge>Not safe to contact</CautionBadge> : null}{' '}
      {found.unwanted.map((label) => (
        <CautionBadge key={label}>{label}</CautionBadge>
      ))}
    </>
  );
}

/** How the follow-up of a row goes; nothing while that is still being read. */
export function FollowUpWay({ of: contact }: { of: Id }) {
  const all = useContext(CautionsContext);
  return <>{all ? wayInWords(all.get(contact)?.way ?? null) : ''}</>;
}
