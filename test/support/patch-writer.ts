import { contract } from '../../shared/contract/index.ts';
import { applyChange, type Change } from '../../shared/domain/changes.ts';
import type { Contact } from '../../shared/domain/contact.ts';
import { newId } from '../../shared/domain/ids.ts';
import { soundEdits } from '../../shared/domain/safety/sound-edits.ts';
import type { HostChild, HostReply } from './host-child.ts';
import { somerset } from './packs.ts';
import type { Random } from './random.ts';
import { changesOf } from './reference-contact.ts';

/** What a writer sent and what it was told is saved. */
export interface Written {
  readonly contact: string;
  readonly visit: string;
  /** The contact as it began; null where nobody said that it had. */
  begun: Contact | null;
  /** Every patch that was sent, the first with the number 1. */
  readonly sent: Change[][];
  /** The last one that was acknowledged. */
  acknowledged: number;
}

const words = ['Mum', 'has', 'hardly', 'been', 'out', 'since', 'November', 'and', 'she’d', 'love', 'company'];

/** Some changes as somebody types them: a line that grows, and now and then a note. */
export function someChanges(random: Random, lines: string[]): Change[] {
  const text = Array.from({ length: 1 + random.whole(40) }, () => words[random.whole(words.length)]).join(' ');
  const typed = changesOf({ unfinishedLine: text, personName: text.slice(0, 60) });
  if (random.whole(3) > 0) return typed;
  const id = lines.length > 0 && random.whole(2) === 0 ? (lines[random.whole(lines.length)] ?? newId()) : newId();
  if (!lines.includes(id)) lines.push(id);
  return [...typed, { note: { id, at: '2026-03-23T10:13:00.000Z', text, tag: 'worry' } }];
}

/**
 * Types into a new contact as fast as it is acknowledged, until the host is gone or so many patches are written.
 *
 * @param onSaved called with the number of each patch that was acknowledged; 0 is the start of the contact
 */
export async function writePatches(
  host: HostChild,
  random: Random,
  written: Written,
  onSaved: (seq: number) => void,
  most = 10_000,
): Promise<void> {
  const { contact, visit } = written;
  const call = (channel: string, input: unknown) => host.ask({ type: 'call', channel, input, profile: null });
  const started = await call('contacts:start', { id: contact, channel: 'phone-in' });
  if (started === null) return;
  written.begun = contract.contacts.start.output.parse(acceptedValue(started));
  onSaved(0);
  const opened = await call('contacts:open', { contact, visit });
  if (opened === null) return;
  acceptedValue(opened);
  const lines: string[] = [];
  for (let seq = 1; seq <= most; seq += 1) {
    const changes = someChanges(random, lines);
    written.sent.push(changes);
    const answer = await call('contacts:patch', { contact, visit, seq, changes });
    if (answer === null) return;
    acceptedValue(answer);
    written.acknowledged = seq;
    onSaved(seq);
  }
}

/** What a host answered, where it did not refuse. @throws where it did: a writer must not stop unseen */
export function acceptedValue(answer: HostReply): unknown {
  if (!answer.ok) throw new Error(`The host refused: ${answer.error.code} ${answer.error.message}`);
  return answer.value;
}

/** The contact after the first so many patches. */
export function contactAfter({ begun, sent }: Written, patches: number): Contact | null {
  if (!begun) return null;
  return sent
    .slice(0, patches)
    .reduce(
      (contact, changes) => soundEdits(contact, changes, somerset, contact.openedAt).reduce(applyChange, contact),
      begun,
    );
}

/** Nothing written yet. */
export function nothingWritten(): Written {
  return { contact: newId(), visit: newId(), begun: null, sent: [], acknowledged: 0 };
}
