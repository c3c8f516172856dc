import type { StoreApi } from 'zustand/vanilla';
import type { Change } from '../../../../shared/domain/changes.ts';
import { saysSomething } from '../../../../shared/domain/guide/says-something.ts';
import type { Instant } from '../../../../shared/domain/time.ts';
import type { Pack } from '../../../../shared/pack/schema.ts';
import { clock } from '../../../lib/clock.ts';
import { shortMoment } from '../../../lib/dates.ts';
import { sayHere } from '../../../lib/notices.ts';
import { parseMoment } from '../../../lib/parse-moment.ts';
import { isMatch } from '../../../ui/choice.ts';
import type { ContactEditor } from '../editor/contact-editor.ts';
import { goToPlace } from '../go-to-place.ts';
import { labelOf } from '../pack-choices.ts';
import type { WorkspaceUi } from '../workspace-ui.ts';

/** How and when a contact came in, out of one typed line. What was not in it is null. */
export interface Arrival {
  readonly channel: string | null;
  readonly at: Instant | null;
  /** What was typed besides, in its order. */
  readonly rest: readonly string[];
}

/** The one channel that a word may mean; null where it means none, or could mean several. */
function channelOf(typed: string, channels: Pack['channels']): string | null {
  const usable = Object.entries(channels).filter(([, { retired }]) => !retired);
  const meant = usable.filter(([, { label }]) => isMatch(label, typed));
  return meant.length === 1 ? (meant[0]?.[0] ?? null) : null;
}

/** Reads a line such as `email, 24 mar 11:40` or `drop-in`. Commas part it; nothing is dropped. */
export function readArrival(line: string, channels: Pack['channels'], now: Instant): Arrival {
  const rest: string[] = [];
  let channel: string | null = null;
  let at: Instant | null = null;
  for (const piece of line.split(/[,;\n]/).map((part) => part.trim())) {
    if (piece === '') continue;
    const moment: Instant | null = at === null ? parseMoment(piece, 'past', now) : null;
    const way: string | null = moment === null && channel === null ? channelOf(piece, channels) : null;
    if (moment !== null) at = moment;
    else if (way !== null) channel = way;
    else rest.push(piece);
  }
  return { channel, at, rest };
}

/** Takes the line that is being typed as how and when it came in; with nothing in it, goes to where that is typed. */
export function takeArrival(editor: ContactEditor, ui: StoreApi<WorkspaceUi>): void {
  const { unfinishedLine } = editor.store.getState().contact.fields;
  if (!saysSomething(unfinishedLine)) {
    goToPlace('channel', ui);
    return;
  }
  const { channels } = editor.pack;
  const { channel, at, rest } = readArrival(unfinishedLine, channels, clock.now());
  if (channel === null && at === null) {
    sayHere('Type how or when it came in first, such as: email, 24 mar 11:40.');
    return;
  }
  const edits: Change[] = [
    ...(channel === null ? [] : [{ field: 'channel', value: channel } as const]),
    ...(at === null ? [] : [{ field: 'receivedAt', value: at } as const]),
    { field: 'unfinishedLine', value: rest.join(', ') },
  ];
  editor.choose('The line is back.', ...edits);
  const words = [...(channel === null ? [] : [labelOf(channels, channel)]), ...(at === null ? [] : [shortMoment(at)])];
  sayHere(`Came in: ${words.join(', ')}.`);
}
