import type { PostcodeFinding } from '../../../../shared/domain/postcodes/finding.ts';
import { whoseArea } from '../../../../shared/domain/postcodes/whose-area.ts';
import type { Pack } from '../../../../shared/pack/schema.ts';
import { monthInWords } from '../../../lib/dates.ts';

/** What is said about a postcode under its field, and the locality that it speaks for. */
export interface PostcodeWords {
  readonly text: string;
  /** Something to look at again; nothing is refused for it. */
  readonly isWarning: boolean;
  /** A locality of the pack to suggest, an id; it is never set by itself. */
  readonly locality: string | null;
}

/** What a look-up comes to in words. Empty where there is nothing worth saying. Pure. */
export function postcodeWords(finding: PostcodeFinding, pack: Pack): PostcodeWords {
  const say = (text: string, isWarning = false, locality: string | null = null) => ({ text, isWarning, locality });
  const list = (edition: string | null) => (edition === null ? 'the list' : `the list of ${monthInWords(edition)}`);
  switch (finding.kind) {
    case 'no-shape':
      return say('');
    case 'no-list':
      // It would stand under every postcode of every conversation, and only an administrator can do anything about it.
      return say('');
    case 'not-covered':
      return say(`Not checked: no ${finding.area} in the list`);
    case 'not-listed':
      return say(`Not in ${list(finding.edition)}: check it`, true);
    case 'approximate': {
      const area = areaWords(finding.council, pack);
      return say(`Not in ${list(finding.edition)}: check it.${area ? ` Around it: ${area.text}` : ''}`, true);
    }
    case 'first-half': {
      const area = areaWords(finding.council, pack);
      return say(area ? `${area.text}, by its first half` : '', false, area?.locality);
    }
    case 'exact': {
      const area = areaWords(finding.council, pack);
      const ended = finding.ended === null ? [] : [`Out of use since ${monthInWords(finding.ended)}`];
      const text = [...(area ? [area.text] : []), ...ended].join('. ');
      return say(text, ended.length > 0 || area?.isElsewhere, area?.locality);
    }
  }
}

function areaWords(council: Extract<PostcodeFinding, { kind: 'exact' }>['council'], pack: Pack) {
  const area = whoseArea(council, pack);
  if (area === null) return null;
  const { standing, name, code, locality } = area;
  const isElsewhere = standing === 'elsewhere';
  const own = locality === null ? pack.council : (pack.localities[locality]?.label ?? pack.council);
  const text = isElsewhere ? `${name ?? `Council ${code}`}: not in ${pack.council}’s area` : own;
  return { text, isElsewhere, locality };
}
