/** A row for every table of a version, put in by SQL of that version. Grows with each released version. */
export const rowsByVersion: Readonly<Record<number, string>> = {
  10: `
INSERT INTO setting VALUES ('sample', 'true');
INSERT INTO profile (id, name, roles, created_at) VALUES ('019a9d2e-0000-7000-8000-000000000001', 'This desk', '["adviser"]', '2026-03-23T10:00:00.000Z');
INSERT INTO stream (id, started_at) VALUES ('019a9d2e-0000-7000-8000-000000000002', '2026-03-23T10:00:00.000Z');
INSERT INTO pack (id, version, content, position, accepted_at) VALUES ('somerset', '2026-01-01', '{}', 1, '2026-03-23T10:00:00.000Z');
INSERT INTO person (id, name, born, postcode, phone, adjustments) VALUES ('019a9d2e-0000-7000-8000-000000000003', 'Joan Pike', '1941-06-02', 'TA1 4DY', '01632 960101', '["large-print"]');
INSERT INTO contact (id, stream, person_id, profile_id, pack_id, pack_version, opened_at, closed_at, civil_day,
  closed_day, received_at, channel, carer_noticed, outcome_class, outcome_route)
VALUES ('019a9d2e-0000-7000-8000-000000000004', '019a9d2e-0000-7000-8000-000000000002', '019a9d2e-0000-7000-8000-000000000003', '019a9d2e-0000-7000-8000-000000000001', 'somerset', '2026-01-01', '2026-03-23T10:12:00.000Z', '2026-03-23T10:24:00.000Z',
  '2026-03-23', '2026-03-23', '2026-03-23T10:12:00.000Z', 'phone-in', 1, 'signposted', 'community');
INSERT INTO note (id, contact_id, position, at, text, tag) VALUES ('019a9d2e-0000-7000-8000-000000000005', '019a9d2e-0000-7000-8000-000000000004', 1, '2026-03-23T10:13:00.000Z', 'The church flower rota.', 'strength');
INSERT INTO solution (id, contact_id, position, tier, words, offered, accepted, decline_reason, connected, promise_owner, promise_by)
VALUES ('019a9d2e-0000-7000-8000-000000000006', '019a9d2e-0000-7000-8000-000000000004', 1, 'community-agent', '', 1, 1, NULL, 'to-arrange', 'me', '2026-03-30');
INSERT INTO follow_up (contact_id, due, done_at) VALUES ('019a9d2e-0000-7000-8000-000000000004', '2026-04-08', NULL);
INSERT INTO visit VALUES ('019a9d2e-0000-7000-8000-000000000007', '019a9d2e-0000-7000-8000-000000000004', '019a9d2e-0000-7000-8000-000000000001', '2026-03-23T10:12:00.000Z', 7);
INSERT INTO history (contact_id, visit_id, what, value, at, profile_id)
VALUES ('019a9d2e-0000-7000-8000-000000000004', '019a9d2e-0000-7000-8000-000000000007', 'personName', '{}', '2026-03-23T10:13:00.000Z', '019a9d2e-0000-7000-8000-000000000001');`,
  20: `
INSERT INTO audit VALUES ('019a9d2e-0000-7000-8000-000000000008', '2026-03-23T10:24:00.000Z', '019a9d2e-0000-7000-8000-000000000001', 'contact-closed', '019a9d2e-0000-7000-8000-000000000004');`,
  30: `
INSERT INTO concern VALUES ('019a9d2e-0000-7000-8000-000000000009', '019a9d2e-0000-7000-8000-000000000004', 1, 'fire-risk', '2026-03-23T10:14:00.000Z', '2026-03-23T10:14:00.000Z', 0, '["the smoke alarm #1"]', 'visit by letter', 'adviser', 'fire service', '2026-03-23T10:15:00.000Z', 'agreed');
INSERT INTO override (contact_id, gate, reason, at, profile_id)
VALUES ('019a9d2e-0000-7000-8000-000000000004', 'assessment-asked', 'already-being-assessed', '2026-03-23T10:24:00.000Z', '019a9d2e-0000-7000-8000-000000000001');`,
  40: `
INSERT INTO correction VALUES ('019a9d2e-0000-7000-8000-00000000000a', '019a9d2e-0000-7000-8000-000000000004', 'The wrong year.', '2026-03-24T09:00:00.000Z', '019a9d2e-0000-7000-8000-000000000001', NULL, NULL);`,
  50: `
INSERT INTO call_back (contact_id, owed_since, done_at) VALUES ('019a9d2e-0000-7000-8000-000000000004', '2026-03-23T10:24:00.000Z', NULL);`,
  70: `
INSERT INTO person (id, name) VALUES ('019a9d2e-0000-7000-8000-00000000000b', 'Joan Pike');
INSERT INTO contact (id, stream, person_id, profile_id, pack_id, pack_version, opened_at, civil_day, received_at, channel)
VALUES ('019a9d2e-0000-7000-8000-00000000000c', '019a9d2e-0000-7000-8000-000000000002', '019a9d2e-0000-7000-8000-00000000000b', '019a9d2e-0000-7000-8000-000000000001', 'somerset', '2026-01-01',
  '2026-04-09T14:15:00.000Z', '2026-04-09', '2026-04-09T14:15:00.000Z', 'phone-in');
INSERT INTO match_answer (id, contact_id, earlier_id, answer, at, profile_id)
VALUES ('019a9d2e-0000-7000-8000-00000000000d', '019a9d2e-0000-7000-8000-00000000000c', '019a9d2e-0000-7000-8000-000000000004', 'same', '2026-04-09T14:16:00.000Z', '019a9d2e-0000-7000-8000-000000000001');
INSERT INTO match_person VALUES (1, '019a9d2e-0000-7000-8000-000000000003');
INSERT INTO match_key VALUES ('b1941-06-02', 1);
INSERT INTO person_key VALUES ('019a9d2e-0000-7000-8000-000000000004', '0f', '2026-10-01');`,
  80: `
INSERT INTO attempt (position, id, contact_id, purpose, at, profile_id, method, ending, words, reason, next_on, undone_at)
VALUES (1, '019a9d2e-0000-7000-8000-00000000000b', '019a9d2e-0000-7000-8000-000000000004', 'follow-up', '2026-04-08T09:00:00.000Z', '019a9d2e-0000-7000-8000-000000000001', 'phone', 'unanswered', '', '', '2026-04-10', NULL);
INSERT INTO follow_up_result (position, id, contact_id, at, profile_id, pack_id, pack_version, result, method, reason,
  listened, solved, words, checks, next_on, corrects, why, kept_closed, undone_at) VALUES (2, '019a9d2e-0000-7000-8000-00000000000c', '019a9d2e-0000-7000-8000-000000000004', '2026-04-10T09:00:00.000Z', '019a9d2e-0000-7000-8000-000000000001', 'somerset', '2026-01-01', 'worked', 'phone', '', 5, 'yes', 'Lovely.', '[]', NULL, NULL, '', '', NULL);
INSERT INTO follow_up_draft VALUES ('019a9d2e-0000-7000-8000-000000000004', 3, '{}', '2026-04-10T08:59:00.000Z', '019a9d2e-0000-7000-8000-000000000001');
INSERT INTO contact_link VALUES ('019a9d2e-0000-7000-8000-000000000004', '019a9d2e-0000-7000-8000-000000000004', 'follow-up', '2026-04-10T09:01:00.000Z', '019a9d2e-0000-7000-8000-000000000001');`,
  100: `
INSERT INTO purged VALUES ('019a9d2e-0000-7000-8000-000000000004', '2028-04-27', 'period-over');
INSERT INTO legal_hold VALUES ('019a9d2e-0000-7000-8000-00000000000b', '019a9d2e-0000-7000-8000-000000000004', 'complaint', '2026-03-24T09:00:00.000Z', '019a9d2e-0000-7000-8000-000000000001', NULL, NULL);
INSERT INTO released VALUES ('019a9d2e-0000-7000-8000-000000000004', 'caller', '2026-03-24T09:00:00.000Z', '019a9d2e-0000-7000-8000-000000000001');
INSERT INTO erasure_decision VALUES ('019a9d2e-0000-7000-8000-00000000000c', '2026-03-24T09:00:00.000Z', '019a9d2e-0000-7000-8000-000000000001', 'refused', 'legal-claim', 1);
INSERT INTO purge_run VALUES (1, '2026-03-24T09:00:00.000Z', '2026-03-24', '[]', 1, 0);`,
  110: `
UPDATE contact SET unkept_received = '[{"text":"Medically fit Friday.","from":"Hub","channel":null,"at":null}]' WHERE id = '019a9d2e-0000-7000-8000-000000000004';`,
  140: `
UPDATE contact SET report = '[{"question":"happened","answer":null,"words":"He took it."}]', capacity_why = 'Lost the thread.', follow_up_reason = 'His niece answers.';`,
  150: `
UPDATE follow_up_result SET told_in = '019a9d2e-0000-7000-8000-00000000000c';`,
  160: `
UPDATE person SET nhs_number = '943 476 5919', record_number = 'P 10423';`,
  180: `
UPDATE attempt SET happened_at = '2026-04-07T15:40:00.000Z';
UPDATE follow_up SET agreed_after = 1;`,
  130: `
INSERT INTO passed_on VALUES ('019a9d2e-0000-7000-8000-000000000004', 'needs-assessment', 0, '2026-03-23T10:24:00.000Z', '019a9d2e-0000-7000-8000-000000000001', 1, NULL);
INSERT INTO sheet_draft VALUES ('019a9d2e-0000-7000-8000-000000000004', 'hand-over', 2, '{}', '2026-03-23T10:25:00.000Z', '019a9d2e-0000-7000-8000-000000000001');
INSERT INTO sheet_sent VALUES (1, '019a9d2e-0000-7000-8000-00000000000b', '019a9d2e-0000-7000-8000-000000000004', 'hand-over', 'pdf', '2026-03-23T10:26:00.000Z', '019a9d2e-0000-7000-8000-000000000001', '{}', NULL);
INSERT INTO hand_over_result VALUES (1, '019a9d2e-0000-7000-8000-00000000000c', '019a9d2e-0000-7000-8000-000000000004', 'needs-assessment', 'service', '', '2026-04-20T09:00:00.000Z', '019a9d2e-0000-7000-8000-000000000001', NULL, NULL, NULL);`,
  190: `
INSERT INTO reply_owed VALUES ('019a9d2e-0000-7000-8000-000000000004', '2026-03-23T10:24:00.000Z', NULL, NULL, NULL);`,
  170: `
INSERT INTO seal_key VALUES ('019a9d2e-0000-7000-8000-000000000001', 'Helen', 'age1own', 'AGE-SECRET-KEY-1OWN', '2026-03-24T09:00:00.000Z');
INSERT INTO colleague VALUES ('age1other', 'Sam', '2026-03-24T09:00:00.000Z', '019a9d2e-0000-7000-8000-000000000001');
INSERT INTO moved_to_colleague VALUES ('019a9d2e-0000-7000-8000-00000000000e', '019a9d2e-0000-7000-8000-00000000000c', 'draft', 'Sam', 'age1other', '2026-04-09T15:00:00.000Z', '019a9d2e-0000-7000-8000-000000000001', NULL, NULL, NULL, NULL);
INSERT INTO taken_over VALUES ('019a9d2e-0000-7000-8000-00000000000f', '019a9d2e-0000-7000-8000-000000000004', 'follow-up', 'Sam', 'age1other', '2026-04-01T15:00:00.000Z', '2026-04-01T16:00:00.000Z', '019a9d2e-0000-7000-8000-000000000001', 1, '[]');`,
  200: `
INSERT INTO directory_source VALUES ('019a9d2e-0000-7000-8000-000000000010', 'Invented council', 'csv', '', '{"columns":[{"column":"Name","field":"name","separator":null}],"fixed":[]}', 'Open Government Licence v3.0', 'Invented council', 'allowed', 'directory@example.org', '2026-03-24T09:00:00.000Z', '019a9d2e-0000-7000-8000-000000000001');`,
  210: `
UPDATE solution SET service_source = 'invented', service_id = 'one', service_name = 'Lunch club';
UPDATE contact SET unmet_topics = '["loneliness"]';
INSERT INTO service_favourite VALUES ('invented', 'one', 'Lunch club', '2026-03-24T09:00:00.000Z', '019a9d2e-0000-7000-8000-000000000001');
INSERT INTO service_note VALUES ('019a9d2e-0000-7000-8000-000000000010', 'invented', 'one', 'Ask for Jo.', '2026-03-24T09:00:00.000Z', '019a9d2e-0000-7000-8000-000000000001', NULL);
INSERT INTO service_dead_number VALUES ('019a9d2e-0000-7000-8000-000000000011', 'invented', 'one', '01632 960000', '2026-03-24T09:00:00.000Z', '019a9d2e-0000-7000-8000-000000000001', NULL, NULL);`,
  220: `
INSERT INTO information_pack VALUES (1, '019a9d2e-0000-7000-8000-000000000010', '019a9d2e-0000-7000-8000-000000000004', '019a9d2e-0000-7000-8000-000000000001',
  '2026-03-23T10:24:00.000Z', '2026-03-30', '2026-03-24T09:00:00.000Z', 'post', '', '019a9d2e-0000-7000-8000-000000000001', '', NULL, NULL, '');
INSERT INTO information_pack_draft VALUES ('019a9d2e-0000-7000-8000-000000000004', 2, '{}', '2026-03-23T10:25:00.000Z', '019a9d2e-0000-7000-8000-000000000001');
INSERT INTO information_pack_out VALUES (1, '019a9d2e-0000-7000-8000-000000000011', '019a9d2e-0000-7000-8000-000000000004', 'pdf', '2026-03-23T10:26:00.000Z', '019a9d2e-0000-7000-8000-000000000001', '{}', '', NULL);`,
  240: `
INSERT INTO review_week VALUES ('2026-03-23', '019a9d2e-0000-7000-8000-000000000012', 2, 20, 1, '2026-03-30T09:00:00.000Z', '019a9d2e-0000-7000-8000-000000000001');
INSERT INTO review_sample VALUES ('019a9d2e-0000-7000-8000-000000000013', '2026-03-23', '019a9d2e-0000-7000-8000-000000000004', '["random"]', NULL, NULL, 1, '2026-03-30T09:00:00.000Z');
INSERT INTO review SELECT 1, '019a9d2e-0000-7000-8000-000000000014', '019a9d2e-0000-7000-8000-000000000013', '019a9d2e-0000-7000-8000-000000000004', '019a9d2e-0000-7000-8000-000000000001', id, version, '2026-03-30T09:00:00.000Z', NULL FROM pack LIMIT 1;
INSERT INTO review_draft VALUES ('019a9d2e-0000-7000-8000-000000000014', '019a9d2e-0000-7000-8000-000000000004', 1, '{"answers":[]}', '2026-03-30T09:00:00.000Z');
INSERT INTO review_score VALUES ('019a9d2e-0000-7000-8000-000000000014', '019a9d2e-0000-7000-8000-000000000004', 'element', 'prevention', 0, 'partly', 'One step is there.', 'Ask what could get worse.');
INSERT INTO review_answer VALUES ('019a9d2e-0000-7000-8000-000000000014', '019a9d2e-0000-7000-8000-000000000004', 1, 'She hung up.', '2026-03-31T09:00:00.000Z', '019a9d2e-0000-7000-8000-000000000001', NULL);`,
  230: `
INSERT INTO rebase VALUES (1, '019a9d2e-0000-7000-8000-000000000012', 'first_contact_resolution', '', '2026-03-23', 'A second line.', '2026-03-24T09:00:00.000Z', '019a9d2e-0000-7000-8000-000000000001', NULL, NULL);`,
  260: `
UPDATE stream SET write_key = 'kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk';
INSERT INTO day_document VALUES (1, '019a9d2e-0000-7000-8000-000000000002', '2026-03-23', 1, 0, 'somerset@2026-11-21', NULL, NULL, NULL);
INSERT INTO day_entry VALUES (1, '019a9d2e-0000-7000-8000-000000000002', '2026-03-23', 1, '019a9d2e-0000-7000-8000-000000000004', '{"scope-bucket|new|signposted":1}');`,
  310: `
INSERT INTO upload VALUES (1, '019a9d2e-0000-7000-8000-000000000015', 'sync', '2026-03-23T17:00:00.000Z', 900, 200, '2026-03-23T17:00:01.000Z');
INSERT INTO upload_document VALUES ('019a9d2e-0000-7000-8000-000000000015', '019a9d2e-0000-7000-8000-000000000002', '2026-03-23', 1, 'somerset@2026-11-21', 'sha256:0', 'applied', NULL);
INSERT INTO team_total VALUES ('month', '2026-02-01', 1, '2026-03-02T03:00:00.000Z', '{"too_few":[],"tables":{}}');`,
  330: `
INSERT INTO practice_run VALUES (1, '019a9d2e-0000-7000-8000-000000000004', 'daughter-after-a-fall', '["what-made"]', '2026-03-23T10:12:00.000Z');
INSERT INTO confidence_answer VALUES (1, '019a9d2e-0000-7000-8000-000000000015', '2026-03-23', 'before', 3);`,
  340: `
UPDATE pack SET origin = 'fetched', made_at = '2026-03-20T09:00:00.000Z', used_at = accepted_at,
  set_aside_at = '2026-03-24T09:00:00.000Z', set_aside_by = '019a9d2e-0000-7000-8000-000000000001', set_aside_why = 'A number was wrong.';`,
  300: `
INSERT INTO measure_fact VALUES ('019a9d2e-0000-7000-8000-000000000004', '2026-03-23', '{}');
INSERT INTO measure_number VALUES ('week', 'locality', 'mendip', '2026-03-23', '{"net":{"2026-03-23":1}}');`,
  320: `
INSERT INTO session SELECT '019a9d2e-0000-7000-8000-000000000020', '019a9d2e-0000-7000-8000-000000000001', id, version, 'drop-in', 'talking-cafe', 'Talking Café, Williton', NULL, 'Ana', '2026-03-23', '2026-03-23T10:00:00.000Z', NULL, NULL, NULL FROM pack LIMIT 1;
INSERT INTO session_row VALUES ('019a9d2e-0000-7000-8000-000000000021', '019a9d2e-0000-7000-8000-000000000020', 1, '019a9d2e-0000-7000-8000-000000000001', 'Edwin', '2026-03-23T10:05:00.000Z', 'seen', '2026-03-23T10:12:00.000Z', '2026-03-23T10:24:00.000Z', 2, NULL, '019a9d2e-0000-7000-8000-000000000004');
INSERT INTO session_stroke VALUES (1, '019a9d2e-0000-7000-8000-000000000022', '019a9d2e-0000-7000-8000-000000000020', NULL, '2026-03-23T10:30:00.000Z', '019a9d2e-0000-7000-8000-000000000001', NULL);`,
  250: `
UPDATE profile SET pin = '{"how":"scrypt"}', fails = 2;
INSERT INTO desk_tabs VALUES ('019a9d2e-0000-7000-8000-000000000001', '["019a9d2e-0000-7000-8000-00000000000c"]', NULL);
INSERT INTO draft_request VALUES (1, '019a9d2e-0000-7000-8000-000000000012', '019a9d2e-0000-7000-8000-00000000000c', '019a9d2e-0000-7000-8000-000000000001',
  '019a9d2e-0000-7000-8000-000000000001', '019a9d2e-0000-7000-8000-000000000001', 'Off at noon.', '2026-04-09T15:00:00.000Z', NULL, NULL, '', NULL);`,
};
