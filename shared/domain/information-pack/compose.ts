import type { Pack } from '../../pack/schema.ts';
import { entryOf } from '../guide/entry-of.ts';
import { tellsOfAbuse } from '../safety/raises-safety.ts';
import { civilDateOf } from '../time.ts';
import { sourcesOf } from './as-chosen.ts';
import { greetingText, isForPack, mattersText, mindText, nameOfSolution, nextLines, numbersText } from './blocks.ts';
import { isUnsafeAtHome } from './cautions.ts';
import type { PackBlock, PackDocument, PackLook } from './document.ts';
import { entryText } from './entry-text.ts';
import { entryOfWords } from './pack-entry.ts';
import type { PackRecord } from './pack-record.ts';

/** A pack as it is composed, and what was kept out of it, in words for whoever makes it. */
export interface ComposedPack {
  readonly document: PackDocument;
  readonly keptOut: readonly string[];
}

function lookFor({ contact }: PackRecord, pack: Pack): PackLook {
  const formats = contact.fields.adjustments.map((id) => entryOf(pack.adjustments, id)?.format);
  const isLarge = formats.includes('large-print');
  return { isLarge, isEasy: formats.includes('easy-read'), isHighContrast: isLarge };
}

/**
 * What a person takes home, composed from the record: what was offered or taken up, what happens next, whom to ring. It
 * says nothing of worries, risks, safety, notes of others or abuse. Pure, for any record.
 */
export function composePack(record: PackRecord, pack: Pack): ComposedPack {
  const { contact, entries, by, now } = record;
  const wanted = contact.solutions.filter(isForPack).map((solution) => {
    const known = entries.find((each) => each.solution === solution.id);
    const name = nameOfSolution(solution, pack);
    return { solution, known, name, entry: known?.entry ?? entryOfWords(name) };
  });
  const forbidden = wanted.filter(({ known }) => known?.mayBeHandedOn === false);
  const telling = wanted.filter(({ name, entry }) => tellsOfAbuse(`${name}. ${entry.name}. ${entry.words}`, pack));
  const fit = wanted.filter((each) => !forbidden.includes(each) && !telling.includes(each));

  const blockOf = (kind: PackBlock['kind'], title: string, text: string, isIn = true): PackBlock => ({
    ...{ id: kind, kind, title, text, isIn, entry: null, lines: null },
  });
  const things = fit.map(({ solution, entry }): PackBlock => {
    const isIn = solution.accepted === true;
    return { id: solution.id, kind: 'entry', title: entry.name, text: entryText(entry), isIn, entry, lines: null };
  });
  const lines = nextLines(
    record,
    fit.map(({ solution }) => solution),
    pack,
  );
  const shown = lines.filter(({ of }) => things.every(({ id, isIn }) => id !== of || isIn));
  const blocks = [
    blockOf('greeting', 'How it begins', greetingText(record)),
    blockOf('matters', 'What matters to you', mattersText(record, pack), false),
    ...things,
    { ...blockOf('next', 'What happens next', shown.map(({ text }) => text).join('\n')), lines },
    blockOf('numbers', 'If you need us', numbersText(pack)),
    blockOf('mind', 'You can change your mind', mindText),
    blockOf('sources', 'Where this comes from', sourcesOf(things)),
  ].filter(({ text, kind, lines: parts }) => text !== '' || kind === 'entry' || (parts?.length ?? 0) > 0);
  const isSilent = isUnsafeAtHome(contact, pack) && contact.fields.followUpAgreed === true;
  return {
    document: {
      ...{ form: 'frontdoor-information-pack-1', contact: contact.id, council: pack.council, madeAt: now, madeBy: by },
      ...{ day: civilDateOf(now), sample: contact.sample, blocks, look: lookFor(record, pack) },
    },
    keptOut: [
      ...forbidden.map(({ name }) => `${name}: its source may not be handed on. Tell them instead.`),
      ...telling.map(({ name }) => `${name}: whoever reads it could tell what was spoken about. Say it instead.`),
      ...(isSilent ? ['When we will be in touch: whoever reads it would know.'] : []),
    ],
  };
}
