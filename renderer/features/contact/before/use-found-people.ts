import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { saysSomething } from '../../../../shared/domain/guide/says-something.ts';
import { identifiersOf } from '../../../../shared/domain/match/identifiers.ts';
import type { FoundPeople, TypedIdentity } from '../../../../shared/domain/people.ts';
import { api } from '../../../lib/api.ts';
import { useOpenContact } from '../editor/use-editor.ts';

/** How long the hand has to rest before it is looked up: a card that comes and goes with each letter helps nobody. */
const restMilliseconds = 250;

function useRested<T>(typed: T): T {
  const [rested, setRested] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setRested(typed), restMilliseconds);
    return () => clearTimeout(timer);
  }, [typed]);
  return rested;
}

/** True where enough is known of somebody to say that they are not on this computer. */
export function isEnough({ name, born, phone, identifiers }: TypedIdentity): boolean {
  return /\S\s+\S/.test(name) || born !== null || saysSomething(phone) || identifiers.length > 0;
}

/** Who may be the person of the open contact, by the details as they are typed; undefined while nobody can be looked for. */
export function useFoundPeople(): { found: FoundPeople | undefined; typed: TypedIdentity } {
  const contact = useOpenContact((state) => state.contact.id);
  const { personNhsNumber, personRecordNumber, ...details } = useRested(
    useOpenContact(
      useShallow(({ contact: { fields } }) => ({
        ...{ name: fields.personName, born: fields.personBorn },
        ...{ postcode: fields.personPostcode, phone: fields.personPhone },
        ...{ personNhsNumber: fields.personNhsNumber, personRecordNumber: fields.personRecordNumber },
      })),
    ),
  );
  const typed = { ...details, identifiers: identifiersOf({ personNhsNumber, personRecordNumber }) };
  const { data } = useQuery({
    queryKey: ['people', 'find', { contact, typed }],
    queryFn: () => api.people.find({ contact, typed }),
    placeholderData: keepPreviousData,
    // What was typed on the way is not asked for again.
    gcTime: 10_000,
  });
  return { found: data, typed };
}
