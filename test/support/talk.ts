import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { applyChange, type Change, change } from '../../shared/domain/changes.ts';
import type { Concern, Solution } from '../../shared/domain/contact.ts';
import { type ContactFields, emptyFields } from '../../shared/domain/contact-fields.ts';
import type { Record } from '../../shared/domain/guide/facts.ts';
import type { Following } from '../../shared/domain/guide/follow.ts';
import { newId } from '../../shared/domain/ids.ts';
import type { SafetyState } from '../../shared/domain/safety/safety-of.ts';
import type { Scope } from '../../shared/domain/scope-of.ts';
import type { Pack } from '../../shared/pack/schema.ts';
import { composePack } from './compose-pack.ts';
import { type Engine, realEngine } from './engine.ts';

/** A pack of this repository, as the app would load it. */
export function packOf(name: string): Pack {
  const folder = join(import.meta.dirname, '../../packs', name);
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  return composePack(files.map((file) => ({ name: file, content: parse(readFileSync(join(folder, file), 'utf8')) })));
}

/** A conversation taken down capture by capture, as an adviser would. */
export interface Talk {
  readonly record: () => Record;
  readonly follow: () => Following;
  /** Gates still shut, by name. */
  readonly gates: () => string[];
  /** What the words suggest and nobody has answered, as `trigger abuse` or `topic memory`. */
  readonly cues: () => string[];
  /** The stages that are gaps. */
  readonly gaps: () => string[];
  /** Where every trigger stands that came up. */
  readonly safety: () => { [trigger: string]: SafetyState };
  readonly scope: () => Scope;
  /** A line is kept. */
  line(text: string, tag?: Record['notes'][number]['tag']): Talk;
  /** A line that was kept is written anew, or taken out: the first one is 0. */
  reword(which: number, text: string): Talk;
  remove(which: number): Talk;
  set(fields: Partial<ContactFields>): Talk;
  /** A concern is put on record just as it is given. */
  put(concern: Partial<Concern> & { trigger: string }): Talk;
  solve(solution: Partial<Solution>): Talk;
  /** Puts the words for a trigger away: asked, and not so. */
  notSo(trigger: string): Talk;
  /** Puts the words for every trigger away but those named. */
  putAway(but?: readonly string[]): Talk;
  /** A trigger is raised by hand. */
  raise(trigger: string): Talk;
  /** A trigger was looked at and nothing else. */
  see(trigger: string): Talk;
  /** A trigger is handled: what was done, by whom, when, and the answer. */
  handle(trigger: string, done: Partial<Concern>): Talk;
}

const now = '2026-03-23T10:12:00.000Z';

/** Begins a talk. */
export function talk(pack: Pack, channel: string, engine: Engine = realEngine): Talk {
  const { follow } = engine;
  let record: Record = { fields: emptyFields(now, channel), notes: [], solutions: [], concerns: [] };
  const apply = (...edits: Change[]): Talk => {
    record = engine.soundEdits(record, edits, pack, now).reduce<Record>(applyChange, record);
    return self;
  };
  const safety = (trigger: string) => follow(record, pack).safety.find((known) => known.trigger === trigger);
  const blank = (trigger: string): Concern => ({
    ...{ id: newId(), trigger, raisedAt: now, seenAt: null, notSo: false, covers: [] },
    ...{ done: '', by: '', whom: '', at: null, answer: '' },
  });
  const concern = (trigger: string, changes: Partial<Concern>): Talk => {
    const known = safety(trigger)?.concern;
    return apply({ concern: { ...(known && !known.notSo ? known : blank(trigger)), ...changes } });
  };
  const self: Talk = {
    record: () => record,
    follow: () => follow(record, pack),
    gates: () => self.follow().gates.shut.map(({ id }) => id),
    cues: () => self.follow().cues.map(({ kind, id }) => `${kind} ${id}`),
    gaps: () => self.follow().stages.flatMap(({ id, state }) => (state === 'gap' ? id : [])),
    safety: () => Object.fromEntries(self.follow().safety.map(({ trigger, state }) => [trigger, state])),
    scope: () => engine.scopeOf(record, pack),
    line: (text, tag = null) => apply({ note: { id: newId(), at: now, text, tag } }),
    reword: (which, text) =>
      apply(...record.notes.slice(which, which + 1).map((note) => ({ note: { ...note, text } }))),
    remove: (which) => apply(...record.notes.slice(which, which + 1).map(({ id }) => ({ removedNote: id }))),
    put: (given) => apply({ concern: { ...blank(given.trigger), ...given } }),
    set: (fields) => {
      for (const [field, value] of Object.entries(fields)) apply(change.parse({ field, value }));
      return self;
    },
    solve: (solution) =>
      apply({
        solution: {
          ...{ id: newId(), tier: '', words: '', offered: true, accepted: true, declineReason: null },
          ...{ connected: null, promise: null },
          ...solution,
        },
      }),
    notSo: (trigger) => concern(trigger, { notSo: true, covers: [...(safety(trigger)?.unanswered ?? [])] }),
    putAway: (but = []) => {
      for (const { kind, id } of self.follow().cues) if (kind === 'trigger' && !but.includes(id)) self.notSo(id);
      return self;
    },
    raise: (trigger) => concern(trigger, {}),
    see: (trigger) => concern(trigger, { seenAt: now }),
    handle: (trigger, done) => concern(trigger, { seenAt: now, at: now, ...done }),
  };
  return self;
}
