import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { ServiceCard } from '../../../../shared/domain/directory/card.ts';
import { keyText } from '../../../../shared/domain/directory/key-text.ts';
import { saidWords } from '../../../../shared/domain/directory/said-words.ts';
import { saysSomething } from '../../../../shared/domain/guide/says-something.ts';
import { looksLikeOutcode, looksLikePostcode, tidyPostcode } from '../../../../shared/domain/postcode.ts';
import { ageOn, civilDateOf } from '../../../../shared/domain/time.ts';
import { clock } from '../../../lib/clock.ts';
import { useEditor, useOpenContact } from '../editor/use-editor.ts';
import { useWorkspaceUiStore } from '../workspace-ui.ts';
import { type Proposed, proposeServices, type Sought, searchServices } from './propose-services.ts';

const codesIn = (text: string) => (text === '' ? [] : text.split(' '));

/** What the conversation says so far; half a postcode that is still being typed says nothing. */
function useSought(): Sought {
  const values = useOpenContact(
    useShallow(({ contact: { fields } }) => {
      const postcode = tidyPostcode(fields.personPostcode);
      const born = fields.personBorn;
      return {
        topics: [fields.topicMain, ...fields.topicsAlso].filter((topic) => topic !== null).join(' '),
        adjustments: fields.adjustments.join(' '),
        locality: fields.locality,
        postcode: looksLikePostcode(postcode) || looksLikeOutcode(postcode) ? postcode : '',
        age: born === null ? null : Math.max(0, ageOn(born, civilDateOf(clock.now()))),
      };
    }),
  );
  const { pack } = useEditor();
  const notes = useOpenContact(({ contact }) => contact.notes);
  return useMemo(() => {
    const topics = codesIn(values.topics);
    return { ...values, topics, said: saidWords(notes, topics, pack), adjustments: codesIn(values.adjustments) };
  }, [values, notes, pack]);
}

const notAsked: Proposed = { state: 'not-asked', cards: [] };

/**
 * The services to propose, or those that somebody looks for by words, without the ones that were offered already. What
 * the keys act on is told to the screen of the contact.
 */
export function useProposals(text: string): Proposed {
  const editor = useEditor();
  const ui = useWorkspaceUiStore();
  const sought = useSought();
  const isSearch = saysSomething(text);
  const { data = notAsked } = useQuery({
    queryKey: ['directory', 'proposals', editor.pack.version, isSearch ? text : null, sought],
    queryFn: () => (isSearch ? searchServices(text, sought) : proposeServices(sought)),
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  });
  const taken = useOpenContact(
    useShallow(({ contact }) => contact.solutions.flatMap(({ service }) => (service ? [keyText(service)] : []))),
  );
  const cards = useMemo(() => {
    const isLeft = ({ key }: ServiceCard) => !taken.includes(keyText(key));
    return data.cards.filter(isLeft);
  }, [data, taken]);
  useEffect(() => {
    ui.setState({ proposals: cards });
    return () => ui.setState({ proposals: [] });
  }, [ui, cards]);
  return { state: data.state, cards };
}
