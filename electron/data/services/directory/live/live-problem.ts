import { AppError } from '../../../../../shared/errors.ts';

const stays = 'The directory in use has not been changed.';
const goesOn = 'What was fetched is kept for a day: import again, and it goes on from there.';

const sentences = {
  'no-answer': `The address does not answer. Check that this computer is connected and that the address is right, or try again later. ${goesOn} ${stays}`,
  fails: `The publisher’s computer fails again and again. Try again later, or tell the publisher. ${goesOn} ${stays}`,
  wait: `The publisher asks to be left alone for longer than a few minutes. Try again later. ${goesOn} ${stays}`,
  refused: `The publisher refuses to answer: the address may need a sign-in, or be meant for others. Ask the publisher. ${stays}`,
  'not-found': `There is nothing at this address. Copy it again as the publisher gives it: it is the beginning of the addresses, before “/services”. ${stays}`,
  'leads-elsewhere': `The address leads on to another one, which was not asked. If it is the publisher’s, keep that one with the source. ${stays}`,
  'html-not-json': `The address answers with a web page and not with data. Often it is the publisher’s page of an error or a sign-in. Ask the publisher for the address of the API. ${stays}`,
  'not-json': `What the address answers cannot be read: it is not well-formed, or only half there. Try again later, or tell the publisher. ${goesOn} ${stays}`,
  'not-a-feed': `The address answers, but not with a list of services in a form that is known here. Ask the publisher for the address of the Open Referral UK API. ${stays}`,
  'too-big': `The answer is far larger than a page of services. It was not read to its end. Tell the publisher. ${stays}`,
  loops: `The address gives the same page of services again and again, so nobody can know when it has given all. Tell the publisher. ${stays}`,
  endless: `The address gives page after page without an end: many more services than it says that it has. Tell the publisher. ${stays}`,
  empty: `The address answers with an empty list. Ask the publisher whether it is meant to be empty. ${stays}`,
  'no-details': `The list of services is there, but the details of most of them are not. Tell the publisher. ${goesOn} ${stays}`,
  'other-service': `The address answers with another service than the one that was asked for. Tell the publisher. ${stays}`,
} as const;

/** What can be wrong with a live API. */
export type LiveTrouble = keyof typeof sentences;

/** The error for it: what is wrong, what to do, and that nothing has been lost. */
export function liveProblem(trouble: LiveTrouble, cause?: unknown): AppError {
  return new AppError('external', sentences[trouble], { cause, details: { problem: trouble } });
}
