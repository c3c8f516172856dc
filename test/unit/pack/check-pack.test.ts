import { describe, expect, test } from 'vitest';
import { followUpMethods } from '../../../shared/domain/contact-fields.ts';
import type { WrittenCondition } from '../../../shared/pack/condition-schema.ts';
import { type Changes, doneWhen, each, found, retired, said, stageWith } from '../../support/changed-pack.ts';

describe('conditions', () => {
  test.each<[string, WrittenCondition, string]>([
    ['an id that is not in its list', { fact: 'topicMain', is: 'walking' }, 'unknown-id at guide.stages.0.done.is'],
    ['a trigger that is not there', { fact: 'triggers', has: 'walking' }, 'unknown-id at guide.stages.0.done.has'],
    ['a route that is not there', { fact: 'furtherRoutes', has: 'walking' }, 'unknown-id at guide.stages.0.done.has'],
    ['a word that a field cannot be', { fact: 'existingSupport', is: 'maybe' }, 'unknown-id at guide.stages.0.done.is'],
    ['a group that does not exist', { fact: 'requesterGroup', is: 'family' }, 'unknown-id at guide.stages.0.done.is'],
    ['a tag that does not exist', { fact: 'noteTags', has: 'joy' }, 'unknown-id at guide.stages.0.done.has'],
    ['several things that are one', { fact: 'adjustments', is: 'bsl' }, 'never-holds at guide.stages.0.done.is'],
    ['one thing that has another', { fact: 'topicMain', has: 'transport' }, 'never-holds at guide.stages.0.done.has'],
    [
      'a topic that is at least three',
      { fact: 'topicMain', at_least: 3 },
      'never-holds at guide.stages.0.done.at_least',
    ],
    ['true in quotes', { fact: 'carerNoticed', is: 'true' }, 'never-holds at guide.stages.0.done.is'],
    ['a number in quotes', { fact: 'noteCount', is: '3' }, 'never-holds at guide.stages.0.done.is'],
    ['a text that is a number', { fact: 'safeTime', is: 3 }, 'never-holds at guide.stages.0.done.is'],
  ])('may not ask for %s', (_what, condition, finding) => {
    expect(
      found(doneWhen({ any: [{ known: 'topicMain' }, condition] })).map((each) => each.replace('.any.1', '')),
    ).toEqual([finding]);
  });

  test('are looked at where they are named, once', () => {
    const changes: Changes = ({ guide }) => ({ guide, conditions: { walks: { fact: 'topicMain', is: 'walking' } } });
    expect(found(changes)).toEqual(['unknown-id at conditions.walks.is']);
  });

  test('are taken together with what they use', () => {
    const changes: Changes = (written) => ({
      ...doneWhen({ all: [{ use: 'here' }, { not: { use: 'here' } }] })(written),
      conditions: { here: { known: 'topicMain' } },
    });
    expect(found(changes)).toEqual(['unreachable at guide.stages.0.done']);
  });
});

describe('ids', () => {
  test.each<[string, Changes, string]>([
    ['an element of a stage', stageWith(() => ({ elements: ['joy'] })), 'unknown-id at guide.stages.0.elements.0'],
    [
      'a topic of a cue',
      () => ({ cues: [{ suggests: { topic: 'joy' }, phrases: ['so glad'], unless: [], now_only: false }] }),
      'unknown-id at cues.0.suggests.topic',
    ],
    [
      'a strength of a cue',
      () => ({ cues: [{ suggests: { strength: 'joy' }, phrases: ['so glad'], unless: [], now_only: false }] }),
      'unknown-id at cues.0.suggests.strength',
    ],
    [
      'a trigger of a cue',
      () => ({ cues: [{ suggests: { trigger: 'joy' }, phrases: ['so glad'], unless: [], now_only: false }] }),
      'unknown-id at cues.0.suggests.trigger',
    ],
    ['a language of a translation', () => ({ translations: { welsh: {} } }), 'unknown-id at translations.welsh'],
  ])('are known: %s', (_what, changes, finding) => {
    expect(found(changes)).toEqual([finding]);
  });

  test('of what is retired are no longer used', () => {
    const changes: Changes = ({ elements, safety_triggers: triggers, topics }) => ({
      elements: each(elements, (entry, id) => (id === 'prevention' ? retired(entry) : entry)),
      safety_triggers: each(triggers, (entry, id) => (id === 'overheard' ? retired(entry) : entry)),
      topics: each(topics, (entry, id) => (id === 'support-failed' ? retired(entry) : entry)),
      cues: [{ suggests: { trigger: 'overheard' }, phrases: ['so glad'], unless: [], now_only: false }],
    });
    const places = found(changes);
    expect(new Set(places.map((place) => place.split(' ')[0]))).toEqual(new Set(['retired']));
    expect(places).toContain('retired at cues.0.suggests.trigger');
    expect(places).toContain('retired at guide.stages.0.prompts.0.when.has');
    expect(places.filter((place) => place.includes('elements'))).not.toEqual([]);
    expect(places.filter((place) => place.endsWith('.is'))).toHaveLength(1);
  });
});

describe('nothing is there twice', () => {
  test('no label within a list, whatever its capitals; a retired one does not count', () => {
    const withLabel =
      (change: { retired: boolean }): Changes =>
      ({ topics }) => ({
        topics: { ...topics, other: { label: 'LONELINESS ', need: true, abuse: false, helps: [], ...change } },
      });
    expect(found(withLabel({ retired: false }))).toEqual(['twice at topics.other']);
    expect(found(withLabel({ retired: true }))).toEqual([]);
  });

  test('no prompt within a stage, and no plainer form that says the same', () => {
    expect(
      found(stageWith(() => ({ prompts: [{ say: 'Is all well?' }, { say: 'How so?', plainer: 'is all well' }] }))),
    ).toEqual(['twice at guide.stages.0.prompts.1.plainer']);
  });

  test('no id of a path', () => {
    const changes: Changes = ({ guide }) => ({
      guide: { ...guide, paths: guide.paths.map((path) => ({ ...path, id: 'short' })).slice(0, 2) },
    });
    expect(found(changes)).toEqual(['twice at guide.paths.1.id']);
  });
});

describe('safety', () => {
  test('is there at all, and not retired', () => {
    const none: Changes = ({ safety_triggers: triggers }) => ({ cues: [], safety_triggers: each(triggers, retired) });
    expect(found(none)).toContain('incomplete at safety_triggers');
  });

  test('says what to do, who does it and whom to ring, at any hour', () => {
    const blank: Changes = ({ safety_triggers: triggers }) => ({
      safety_triggers: each(triggers, (entry, id) =>
        id === 'missing'
          ? { ...entry, label: ' ', say: ' ', owner: ' ', ring: { in_hours: 'the team', out_of_hours: ' ' } }
          : entry,
      ),
    });
    expect(found(blank)).toEqual([
      ...['label', 'say', 'owner'].map((key) => `incomplete at safety_triggers.missing.${key}`),
      ...['in_hours', 'out_of_hours'].map((key) => `no-number at safety_triggers.missing.ring.${key}`),
    ]);
  });
});

describe('lists', () => {
  test('lead to every class of outcome', () => {
    const changes: Changes = ({ outcomes }) => ({
      outcomes: each(outcomes, (route) => (route.class === 'signposted' ? retired(route) : route)),
    });
    expect(said(changes)).toContain('No route leads to “Signposted”. Add one with class: signposted.');
  });

  test('have somebody of every group', () => {
    const changes: Changes = ({ requesters }) => ({
      requesters: each(requesters, (entry) => (entry.group === 'professional' ? retired(entry) : entry)),
    });
    expect(said(changes)).toContain('Nobody who gets in touch is in the group professional.');
  });

  test('ask for a receipt only where somebody is passed on', () => {
    const changes: Changes = ({ outcomes }) => ({
      outcomes: each(outcomes, (route, id) => (id === 'died' ? { ...route, receipt: true } : route)),
    });
    expect(found(changes)).toEqual(['contradiction at outcomes.died.receipt']);
  });

  test('have a way to connect somebody at once', () => {
    const changes: Changes = ({ how_connected: ways }) => ({
      how_connected: each(ways, (way) => ({ ...way, promise: true })),
    });
    expect(found(changes)).toEqual(['incomplete at how_connected']);
  });

  test('leave a way to follow up for somebody with every adjustment', () => {
    const blocking =
      (methods: readonly (typeof followUpMethods)[number][]): Changes =>
      ({ adjustments }) => ({
        adjustments: {
          ...adjustments,
          ...Object.fromEntries(
            methods.map((blocks) => [`no-${blocks}`, { label: `Not by ${blocks}`, retired: false, blocks }]),
          ),
        },
      });
    expect(found(blocking(followUpMethods))).toEqual(['contradiction at adjustments']);
    expect(found(blocking(followUpMethods.slice(1)))).toEqual([`contradiction at adjustments`]);
    expect(found(blocking(followUpMethods.slice(0, -1)))).toEqual([]);
  });
});

describe('values for returns to government', () => {
  test('stand beside routes of access that there are', () => {
    const changes: Changes = () => ({ client_level_data: { routes_of_access: { walking: 'Walking' } } });
    expect(found(changes)).toEqual(['unknown-id at client_level_data.routes_of_access.walking']);
  });
});
