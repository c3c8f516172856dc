import type { Measure, MeasureId } from './definition.ts';
import { countOf, shareOf } from './reading.ts';
import { nearestRank } from './sums.ts';

function returnsIn(id: MeasureId, index: number): Measure {
  return {
    id,
    title: 'Back on a related matter',
    unit: 'percent',
    direction: 'down',
    counts:
      'Conversations that ended as resolved or signposted, after which the person got in touch again on a related matter',
    of: 'conversations that ended so, once the window has passed',
    leftOut: 'What has not matured yet. What we began ourselves, such as a follow-up, is no return.',
    blind:
      'Returns to other computers and other doors. “Told us” is counted by what people said about that, wherever they had spoken to us.',
    beside: { 'told-us': 'said they had told us before' },
    parts: { n: ['back'], of: ['end'] },
    windowIndex: index,
    windowWord: 'within',
    read: (sums, { windows }) => {
      const { days, begunBy: day } = windows[index] ?? { days: 0, begunBy: '' };
      const back = [...sums.under('back').keys()].filter((after) => Number(after) <= days);
      const of = sums.begunBy('end', day);
      return shareOf(
        back.reduce((sum, after) => sum + sums.begunBy(`back/${after}`, day), 0),
        of,
        { notYet: sums.of('end') - of, beside: { 'told-us': sums.of('told-us') } },
      );
    },
  };
}

/** Who came back, how long it took, and what people told us. */
export const laterMeasures: readonly Measure[] = [
  returnsIn('returns-short', 0),
  returnsIn('returns-middle', 1),
  returnsIn('returns-long', 2),
  {
    id: 'time-to-outcome',
    title: 'From the first word to an outcome',
    unit: 'minutes',
    direction: 'none',
    counts: 'The middle one of the elapsed minutes between receiving a request and closing it, by nearest rank',
    of: 'new requests, as for “at close”',
    leftOut: 'Whatever happens after the front door.',
    blind: 'Time in a telephone queue, and how long somebody waited for an assessment.',
    beside: {
      p90: 'minutes at most for nine of ten',
      days: 'working days for the middle one',
      'days-p90': 'working days at most for nine of ten',
    },
    parts: { n: ['new'], of: [] },
    read: (sums) => {
      const [minutes, days] = [sums.under('minutes'), sums.under('working-days')];
      return {
        ...countOf(sums.of('new')),
        value: nearestRank(minutes, 0.5),
        beside: {
          ...{ p90: nearestRank(minutes, 0.9), days: nearestRank(days, 0.5) },
          'days-p90': nearestRank(days, 0.9),
        },
      };
    },
  },
  {
    id: 'professional-online',
    title: 'Professionals who refer online',
    unit: 'percent',
    direction: 'up',
    counts: 'Requests from professionals that came by a form or by e-mail',
    of: 'requests from professionals online or by phone',
    leftOut: 'Letters and what was passed on inside the council.',
    blind: 'Forms that never reach this computer.',
    beside: { online: 'online', phone: 'by phone', urgent: 'urgent among all of them' },
    parts: { n: ['referral/online'], of: ['referral/online', 'referral/phone'] },
    read: (sums) => {
      const [online, phone] = [sums.of('referral/online'), sums.of('referral/phone')];
      const urgent = [...sums.under('referral-urgent').values()].reduce((sum, n) => sum + n, 0);
      return shareOf(online, online + phone, { beside: { online, phone, urgent } });
    },
  },
  {
    id: 'follow-up-response',
    title: 'Follow-ups that were answered',
    unit: 'percent',
    direction: 'up',
    counts: 'Follow-ups in which somebody told us how it went',
    of: 'follow-ups that were agreed and are over',
    leftOut: 'Those that are not over yet.',
    blind: 'Who did not want a follow-up. No reply is never counted as success.',
    beside: {},
    parts: { n: ['follow-up/answered'], of: ['follow-up/answered', 'follow-up/ended'] },
    read: (sums) => {
      const answered = sums.of('follow-up/answered');
      return shareOf(answered, answered + sums.of('follow-up/ended'), { notYet: sums.of('follow-up/open') });
    },
  },
  {
    id: 'solved',
    title: 'Told us that it is solved',
    unit: 'percent',
    direction: 'up',
    counts: 'People who said at the follow-up that what they came with is solved',
    of: 'people who answered that question',
    leftOut: 'Whoever was not reached or did not say.',
    blind: 'Complaints: they are counted elsewhere. Read it beside how many answered.',
    beside: { partly: 'solved in part', no: 'not solved' },
    parts: { n: ['solved/yes'], of: ['solved/yes', 'solved/partly', 'solved/no'] },
    read: (sums) => {
      const [yes, partly, no] = [sums.of('solved/yes'), sums.of('solved/partly'), sums.of('solved/no')];
      return shareOf(yes, yes + partly + no, { beside: { partly, no } });
    },
  },
  {
    id: 'listened-to',
    title: 'Felt listened to',
    unit: 'percent',
    direction: 'up',
    counts: 'People who gave 4 or 5 of 5 when asked whether they felt listened to',
    of: 'people who answered that question',
    leftOut: 'Whoever was not reached or did not say.',
    blind: 'Read it beside how many answered: those who felt unheard answer less.',
    beside: {},
    parts: {
      n: ['listened/4', 'listened/5'],
      of: ['listened/1', 'listened/2', 'listened/3', 'listened/4', 'listened/5'],
    },
    read: (sums) => {
      const all = [...sums.under('listened').values()].reduce((sum, n) => sum + n, 0);
      return shareOf(sums.of('listened/4') + sums.of('listened/5'), all);
    },
  },
  {
    id: 'unmet',
    title: 'Nothing suitable exists',
    unit: 'count',
    direction: 'none',
    counts: 'Topics for which an adviser noted that nothing suitable exists where the person lives',
    of: '',
    leftOut: '',
    blind: 'What nobody looked for. The list under it says which topics, and by locality where.',
    beside: {},
    parts: { n: ['unmet'], of: [] },
    read: (sums) => countOf([...sums.under('unmet').values()].reduce((sum, n) => sum + n, 0)),
  },
  {
    id: 'map-use',
    title: 'The directory was used',
    unit: 'percent',
    direction: 'up',
    counts: 'Closed conversations in which an entry of the directory was accepted',
    of: 'all closed conversations',
    leftOut: '',
    blind: 'Visits to the council’s own map on the web: this stands in for them.',
    beside: {},
    parts: { n: ['with-service'], of: ['closed'] },
    read: (sums) => shareOf(sums.of('with-service'), sums.of('closed')),
  },
  {
    id: 'visits',
    title: 'People who came to us',
    unit: 'count',
    direction: 'none',
    counts: 'Conversations at drop-ins, centres and visits, and the people at sessions who gave no details',
    of: '',
    leftOut: '',
    blind: 'Sessions recorded elsewhere. Whoever gave no details stands in no conversation that could be opened.',
    beside: { 'no-details': 'gave no details', casual: 'quick questions, however they came' },
    parts: { n: ['visit'], of: [] },
    read: (sums) => {
      const of = (start: string) => [...sums.under(start).values()].reduce((sum, n) => sum + n, 0);
      const without = of('attended');
      return countOf(of('visit') + without, { 'no-details': without, casual: sums.of('casual') });
    },
  },
  {
    id: 'overrides',
    title: 'Closed over a gate with a reason',
    unit: 'count',
    direction: 'none',
    counts: 'Conversations that were closed although a gate was shut, with a reason from the council’s list',
    of: '',
    leftOut: '',
    blind: 'Whether the reason was right: a lead reads each one.',
    beside: {},
    parts: { n: ['override'], of: [] },
    read: (sums) => countOf(sums.of('override')),
  },
];
