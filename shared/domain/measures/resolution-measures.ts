import type { Measure } from './definition.ts';
import { shareOf } from './reading.ts';

const newRequests = 'new requests to this council from the community, about people without long-term support';
const outside =
  'Quick questions, lost calls and duplicates; requests for another authority; people leaving hospital; people who already have support. Conversations of one person within four days are one request.';

/** First contact resolution three ways, always with the split beside it, and what was passed on. */
export const resolutionMeasures: readonly Measure[] = [
  {
    id: 'first-contact-at-close',
    title: 'Settled at the first contact, at close',
    unit: 'percent',
    direction: 'up',
    target: 'first_contact_resolution',
    counts: 'Requests that ended as resolved, or as signposted where the council counts that',
    of: newRequests,
    leftOut: outside,
    blind: 'Whether it worked: that is what “confirmed” is for. Somebody who gave up looks settled here.',
    beside: {
      resolved: 'resolved',
      signposted: 'signposted',
      people: 'if each person counts once',
      unchecked: 'with support not checked',
    },
    parts: { n: ['first'], of: ['new'] },
    read: (sums, { from }) =>
      shareOf(sums.of('first'), sums.of('new'), {
        beside: {
          resolved: sums.of('ended/new/resolved'),
          signposted: sums.of('ended/new/signposted'),
          people: sums.of('new') - sums.begunFrom('again', from),
          unchecked: sums.of('unchecked'),
        },
      }),
  },
  {
    id: 'first-contact-net',
    title: 'Settled at the first contact, net',
    unit: 'percent',
    direction: 'up',
    counts: 'Requests that ended as resolved, or as signposted where the council counts that',
    of: `${newRequests}, without those that can never be settled at the front door`,
    leftOut: `What went to safeguarding or under the Mental Health Act. ${outside}`,
    blind: 'Whether it worked.',
    beside: { 'left-out': 'can never be settled here' },
    parts: { n: ['first-net'], of: ['net'] },
    read: (sums) => shareOf(sums.of('first-net'), sums.of('net'), { beside: { 'left-out': sums.of('net-out') } }),
  },
  {
    id: 'first-contact-confirmed',
    title: 'Settled at the first contact, confirmed',
    unit: 'percent',
    direction: 'up',
    counts:
      'Of those settled, the ones that a follow-up did not disprove and who did not come back on a related matter within the window',
    of: `${newRequests}, as for net, once the window has passed since they ended`,
    leftOut: `What has not matured yet. ${outside}`,
    blind: 'Somebody who came back to another computer or another door. Nobody asked those who are “not back”.',
    beside: { told: 'told us it worked', 'not-back': 'not back, nobody asked', withdrawn: 'withdrawn' },
    parts: { n: ['stands/told', 'stands/not-back'], of: ['net'] },
    windowIndex: 0,
    windowWord: 'after',
    read: (sums, { windows }) => {
      const day = windows[0]?.begunBy ?? '';
      const [told, notBack] = [sums.begunBy('stands/told', day), sums.begunBy('stands/not-back', day)];
      const of = sums.begunBy('net', day);
      return shareOf(told + notBack, of, {
        notYet: sums.of('net') - of,
        beside: { told, 'not-back': notBack, withdrawn: sums.begunBy('stands/withdrawn', day) },
      });
    },
  },
  {
    id: 'passed-to-assessment',
    title: 'Passed on for an assessment',
    unit: 'percent',
    direction: 'none',
    target: 'passed_to_assessment',
    counts: 'Requests passed on by a route that leads to an assessment, of the person or of a carer',
    of: newRequests,
    leftOut: `Urgent support and safeguarding are shown beside it. ${outside}`,
    blind: 'Whether the assessment was received and made. A lower figure is not better: it has no pass or fail.',
    beside: {
      people: 'if each person counts once',
      urgent: 'to urgent support',
      protection: 'to safeguarding or Mental Health Act',
    },
    parts: { n: ['ended/new/assessment'], of: ['new'] },
    read: (sums, { from }) =>
      shareOf(sums.of('ended/new/assessment'), sums.of('new'), {
        beside: {
          people: sums.of('ended/new/assessment') - sums.begunFrom('again/assessment', from),
          urgent: sums.of('ended/new/urgent'),
          protection: sums.of('ended/new/protection'),
        },
      }),
  },
  {
    id: 'signposting',
    title: 'Something in the community was taken up',
    unit: 'percent',
    direction: 'up',
    counts:
      'Requests in which the person accepted something of the nearer tiers of the council’s list, from their own plan on (tiers 1 to 9)',
    of: newRequests,
    leftOut: outside,
    blind: 'Whether they went: the follow-up asks that.',
    beside: {},
    parts: { n: ['signpost'], of: ['new'] },
    read: (sums) => shareOf(sums.of('signpost'), sums.of('new')),
  },
];
