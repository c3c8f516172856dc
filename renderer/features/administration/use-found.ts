import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FoundRecord, RecordStanding } from '../../../shared/contract/retention.ts';
import { api } from '../../lib/api.ts';
import { type Choice, choiceOf } from './choosing.ts';

const none: ReadonlySet<string> = new Set();

/** What was found under a name, and what of it was chosen. It is gone when the page is left. */
export interface Found {
  /** Null until somebody has looked. */
  readonly rows: readonly FoundRecord[] | null;
  readonly standing: readonly RecordStanding[];
  readonly chosen: ReadonlySet<string>;
  readonly choice: Choice;
  /** @throws AppError as the record refuses it */
  find(name: string): Promise<void>;
  choose(keys: readonly string[], isChosen: boolean): void;
  /** Takes conversations out of the list: their names have gone. */
  forget(contacts: readonly string[]): void;
}

/** See {@link Found}. */
export function useFound(): Found {
  const [rows, setRows] = useState<readonly FoundRecord[] | null>(null);
  const [chosen, setChosen] = useState(none);
  const contacts = [...new Set((rows ?? []).map(({ contact }) => contact))];
  const { data: standing = [] } = useQuery({
    queryKey: ['retention', 'standing', { contacts }],
    queryFn: () => api.retention.standing({ contacts }),
    enabled: contacts.length > 0,
    placeholderData: (before) => before,
  });
  return {
    rows,
    standing,
    chosen,
    choice: choiceOf(rows ?? [], chosen),
    find: async (name) => {
      setRows(await api.retention.find({ name }));
      setChosen(none);
    },
    choose: (keys, isChosen) =>
      setChosen((before) => {
        const after = new Set(before);
        for (const key of keys) {
          if (isChosen) after.add(key);
          else after.delete(key);
        }
        return after;
      }),
    forget: (gone) => {
      setRows((before) => before?.filter(({ contact }) => !gone.includes(contact)) ?? null);
      setChosen(none);
    },
  };
}
