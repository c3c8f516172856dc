import type { Change } from '../../../shared/domain/changes.ts';
import type { ContactFields } from '../../../shared/domain/contact-fields.ts';
import type { Pack } from '../../../shared/pack/schema.ts';
import type { Choice } from '../../ui/choice.ts';

/** True where a contact ends as a question that is only tallied. */
export function isQuickQuestion({ outcomeRoute }: Pick<ContactFields, 'outcomeRoute'>, pack: Pack): boolean {
  return outcomeRoute !== null && pack.outcomes[outcomeRoute]?.tally === true;
}

/** What makes a contact a quick question from the start; nothing where the pack has no such end. */
export function asQuickQuestion(pack: Pack): Change[] {
  const [id, route] = Object.entries(pack.outcomes).find(([, { tally, retired }]) => tally && !retired) ?? [];
  if (id === undefined || route === undefined) return [];
  return [
    { field: 'personAnonymous', value: true },
    { field: 'outcomeClass', value: route.class },
    { field: 'outcomeRoute', value: id },
  ];
}

/** Topics with those first that show no need by themselves: a quick question is about one of them. */
export function quickTopicsFirst(topics: readonly Choice<string>[], pack: Pack): Choice<string>[] {
  const isQuick = ({ value }: Choice<string>) => pack.topics[value]?.need === false;
  return [...topics.filter(isQuick), ...topics.filter((topic) => !isQuick(topic))];
}
