import type { Finding } from '../finding.ts';
import type { Pack } from '../schema.ts';
import type { WrittenPack } from '../written-pack.ts';

/** A rule about what a council wrote. */
export type WrittenRule = (written: WrittenPack) => Finding[];

/** A rule about what the pack does once its named conditions stand in their places. */
export type PackRule = (pack: Pack) => Finding[];
