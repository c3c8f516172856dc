import type { LeftRequest } from '../../../../shared/contract/leaving.ts';
import type { UplinkStep } from '../../../../shared/contract/wire.ts';
import type { DayDocument } from '../../../../shared/counts/document.ts';
import type { HttpAnswer } from '../../../../shared/upstream/client/http-transport.ts';
import type { Circumstances } from '../../../../shared/upstream/client/settle.ts';

/** One request to the collector, and what is to be done with its answer. */
export interface Errand {
  readonly what: LeftRequest['what'];
  /** The id that it is put down with. */
  readonly id: string;
  /** The documents that go out with it: each is put down with its request, before that leaves. */
  readonly docs: readonly DayDocument[];
  readonly request: Extract<UplinkStep, { kind: 'ask' }>['request'];
  /** Takes the answer in, in one step with what was put down about the request. */
  readonly settle: (answer: HttpAnswer, at: Circumstances) => void;
}
