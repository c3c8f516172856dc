import type { AboutPostcodes } from '../../../../shared/contract/postcodes.ts';
import {
  lookUpPostcode,
  type PostcodeFinding,
  type PostcodeList,
} from '../../../../shared/domain/postcodes/finding.ts';
import type { ReadContext } from '../../context.ts';
import type { OpenFile } from '../../db/file-shelf.ts';
import { findListedOutcode, findListedPostcode, getAbout, hasListedArea } from '../../queries/postcode-list.ts';

/** The list in use with what it was made from, or why there is none. A damaged list must not look like a damaged store. */
function openList({ postcodes }: ReadContext): { open: OpenFile; about: AboutPostcodes } | 'none' | 'unreadable' {
  try {
    const open = postcodes.current();
    return open === null ? 'none' : { open, about: getAbout(open.db) };
  } catch {
    return 'unreadable';
  }
}

/** What the list on this computer says about a postcode. Nothing of it is kept. */
export function findPostcode(context: ReadContext, { postcode }: { postcode: string }): PostcodeFinding {
  const found = openList(context);
  if (typeof found === 'string') return lookUpPostcode(null, postcode);
  const { db } = found.open;
  const list: PostcodeList = {
    edition: found.about.edition,
    findPostcode: (number) => findListedPostcode(db, number),
    findOutcode: (outcode) => findListedOutcode(db, outcode),
    hasArea: (letters) => hasListedArea(db, letters),
  };
  try {
    return lookUpPostcode(list, postcode);
  } catch {
    return lookUpPostcode(null, postcode);
  }
}

/** The list in use: what it was made from and how big it is. */
export function showPostcodeList(
  context: ReadContext,
): { state: 'none' | 'unreadable' } | { state: 'ready'; about: AboutPostcodes; bytes: number } {
  const found = openList(context);
  if (typeof found === 'string') return { state: found };
  return { state: 'ready', about: found.about, bytes: found.open.bytes };
}
