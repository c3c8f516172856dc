import type { Pack } from '../../pack/schema.ts';
import { entryOf } from '../guide/entry-of.ts';
import { lineCues } from '../guide/line-cues.ts';
import { isAbuseTrigger } from './abuse-worry.ts';

/** True where words could show whoever reads them that abuse or neglect was spoken about. */
export function tellsOfAbuse(text: string, pack: Pack): boolean {
  return lineCues(text, pack).some(
    ({ suggests }) =>
      ('trigger' in suggests && isAbuseTrigger(suggests.trigger, pack)) ||
      ('topic' in suggests && entryOf(pack.topics, suggests.topic)?.abuse === true),
  );
}

/** True where words raise any worry about safety. */
export function raisesSafety(text: string, pack: Pack): boolean {
  return lineCues(text, pack).some(({ suggests }) => 'trigger' in suggests) || tellsOfAbuse(text, pack);
}
