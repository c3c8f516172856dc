import type { z } from 'zod';
import type { WriteContext } from '../../electron/data/context.ts';
import { dispatchCall } from '../../electron/data/dispatch.ts';
import { contract } from '../../shared/contract/index.ts';
import type { Change } from '../../shared/domain/changes.ts';
import { newId } from '../../shared/domain/ids.ts';

const {
  audit,
  contacts,
  desks,
  directory,
  followups,
  handovers,
  infopacks,
  overrides,
  packs,
  people,
  postcodes,
  profiles,
  retention,
  sealed,
  sources,
} = contract;

/** The calls of the data host as a page makes them: through the dispatcher, the answers parsed by the contract. */
export function deskCalls(context: WriteContext) {
  const ask = <S extends z.ZodType>(channel: string, output: S, input: unknown): z.output<S> =>
    output.parse(dispatchCall(context, channel, input));
  return {
    start: (input: unknown) => ask('contacts:start', contacts.start.output, input),
    open: (input: unknown) => ask('contacts:open', contacts.open.output, input),
    patch: (input: unknown) => ask('contacts:patch', contacts.patch.output, input),
    close: (input: unknown) => ask('contacts:close', contacts.close.output, input),
    markPromise: (input: unknown) => ask('contacts:markPromise', contacts.markPromise.output, input),
    correct: (input: unknown) => ask('contacts:correct', contacts.correct.output, input),
    finishCorrection: (input: unknown) => ask('contacts:finishCorrection', contacts.finishCorrection.output, input),
    dropCorrection: (input: unknown) => ask('contacts:dropCorrection', contacts.dropCorrection.output, input),
    history: (contact: string) => ask('contacts:history', contacts.history.output, { contact }),
    desk: (input: unknown = {}) => ask('contacts:desk', contacts.desk.output, input),
    cautions: (of: readonly string[]) => ask('contacts:cautions', contacts.cautions.output, { contacts: of }),
    overrides: () => ask('overrides:list', overrides.list.output, undefined),
    markSeen: (input: unknown) => ask('overrides:markSeen', overrides.markSeen.output, input),
    dueFollowUps: (limit = 500) => ask('followups:due', followups.due.output, { limit }),
    openFollowUp: (contact: string) => ask('followups:open', followups.open.output, { contact }),
    saveFollowUpDraft: (input: unknown) => ask('followups:saveDraft', followups.saveDraft.output, input),
    noteAttempt: (input: unknown) => ask('followups:noteAttempt', followups.noteAttempt.output, input),
    settleIn: (input: unknown) => ask('followups:settleIn', followups.settleIn.output, input),
    noteResult: (input: unknown) => ask('followups:noteResult', followups.noteResult.output, input),
    undoNote: (input: unknown) => ask('followups:undo', followups.undo.output, input),
    reopen: (input: unknown) => ask('followups:reopen', followups.reopen.output, input),
    theyGotInTouch: (input: unknown) => ask('followups:theyGotInTouch', followups.theyGotInTouch.output, input),
    keepClosed: (input: unknown) => ask('followups:keepClosed', followups.keepClosed.output, input),
    before: (contact: string) => ask('followups:before', followups.before.output, { contact }),
    callBacks: () => ask('followups:callBacks', followups.callBacks.output, undefined),
    noteCallBack: (input: unknown) => ask('followups:noteCallBack', followups.noteCallBack.output, input),
    undoCallBack: (input: unknown) => ask('followups:undoCallBack', followups.undoCallBack.output, input),
    rangBack: (input: unknown) => ask('followups:rangBack', followups.rangBack.output, input),
    endCallBack: (input: unknown) => ask('followups:endCallBack', followups.endCallBack.output, input),
    audit: (limit = 500, filter: object = {}) => ask('audit:list', audit.list.output, { limit, ...filter }),
    auditProfiles: () => ask('audit:profiles', audit.profiles.output, undefined),
    currentPack: () => ask('packs:current', packs.current.output, undefined),
    pack: (input: unknown) => ask('packs:get', packs.get.output, input),
    refusedPack: () => ask('packs:refused', packs.refused.output, undefined),
    findPeople: (input: unknown) => ask('people:find', people.find.output, input),
    acceptMatch: (input: unknown) => ask('people:accept', people.accept.output, input),
    refuseMatch: (input: unknown) => ask('people:refuse', people.refuse.output, input),
    takeBackAnswer: (input: unknown) => ask('people:takeBack', people.takeBack.output, input),
    afterwards: (contact: string) => ask('people:afterwards', people.afterwards.output, { contact }),
    preview: () => ask('retention:preview', retention.preview.output, undefined),
    purges: (limit = 500) => ask('retention:log', retention.log.output, { limit }),
    confirmDay: (today: string) => ask('retention:confirmDay', retention.confirmDay.output, { today }),
    clockDoubt: () => ask('retention:clockDoubt', retention.clockDoubt.output, undefined),
    trustClock: (today: string) => ask('retention:trustClock', retention.trustClock.output, { today }),
    hold: (input: unknown) => ask('retention:hold', retention.hold.output, input),
    lift: (input: unknown) => ask('retention:lift', retention.lift.output, input),
    holds: () => ask('retention:holds', retention.holds.output, undefined),
    findPerson: (name: string) => ask('retention:find', retention.find.output, { name }),
    readPart: (input: unknown) => ask('retention:readPart', retention.readPart.output, input),
    release: (input: unknown) => ask('retention:release', retention.release.output, input),
    standing: (...of: readonly string[]) => ask('retention:standing', retention.standing.output, { contacts: of }),
    exportPerson: (input: unknown) => ask('retention:exportPerson', retention.exportPerson.output, input),
    erase: (input: unknown) => ask('retention:erase', retention.erase.output, input),
    openSheet: (input: unknown) => ask('handovers:open', handovers.open.output, input),
    saveSheet: (input: unknown) => ask('handovers:saveDraft', handovers.saveDraft.output, input),
    sheet: (input: unknown) => ask('handovers:sheet', handovers.sheet.output, input),
    sendSheet: (input: unknown) => ask('handovers:send', handovers.send.output, input),
    sheetNotSent: (input: unknown) => ask('handovers:notSent', handovers.notSent.output, input),
    noteReceipt: (input: unknown) => ask('handovers:noteReceipt', handovers.noteReceipt.output, input),
    noteHandOver: (input: unknown) => ask('handovers:noteResult', handovers.noteResult.output, input),
    undoHandOver: (input: unknown) => ask('handovers:undoResult', handovers.undoResult.output, input),
    markHandOver: (input: unknown) => ask('handovers:markSeen', handovers.markSeen.output, input),
    reopenHandOver: (input: unknown) => ask('handovers:reopen', handovers.reopen.output, input),
    replies: (limit = 200) => ask('handovers:replies', handovers.replies.output, { limit }),
    markReply: (input: unknown) => ask('handovers:markReply', handovers.markReply.output, input),
    waiting: (limit = 200) => ask('handovers:waiting', handovers.waiting.output, { limit }),
    openPack: (contact: string) => ask('infopacks:open', infopacks.open.output, { contact }),
    savePack: (input: unknown) => ask('infopacks:saveDraft', infopacks.saveDraft.output, input),
    drawCodes: (targets: readonly string[]) => ask('infopacks:codes', infopacks.codes.output, { targets }),
    packNow: (input: unknown) => ask('infopacks:pack', infopacks.pack.output, input),
    sendPack: (input: unknown) => ask('infopacks:send', infopacks.send.output, input),
    packNotSent: (send: string) => ask('infopacks:notSent', infopacks.notSent.output, { send }),
    promisePack: (input: unknown) => ask('infopacks:promise', infopacks.promise.output, input),
    markPackSent: (input: unknown) => ask('infopacks:markSent', infopacks.markSent.output, input),
    withdrawPack: (input: unknown) => ask('infopacks:withdraw', infopacks.withdraw.output, input),
    takePackBack: (input: unknown) => ask('infopacks:takeBack', infopacks.takeBack.output, input),
    waitingPacks: (limit = 200) => ask('infopacks:waiting', infopacks.waiting.output, { limit }),
    search: (input: unknown) => ask('directory:search', directory.search.output, input),
    propose: (input: unknown) => ask('directory:propose', directory.propose.output, input),
    showService: (key: unknown) => ask('directory:show', directory.show.output, { key }),
    places: (keys: unknown) => ask('directory:places', directory.places.output, { keys }),
    known: (key: unknown) => ask('directory:known', directory.known.output, { key }),
    topicSuccess: () => ask('directory:success', directory.success.output, undefined),
    favourites: () => ask('directory:favourites', directory.favourites.output, undefined),
    setFavourite: (input: unknown) => ask('directory:setFavourite', directory.setFavourite.output, input),
    writeNote: (input: unknown) => ask('directory:writeNote', directory.writeNote.output, input),
    removeNote: (input: unknown) => ask('directory:removeNote', directory.removeNote.output, input),
    reportDeadNumber: (input: unknown) => ask('directory:reportDeadNumber', directory.reportDeadNumber.output, input),
    withdrawDeadNumber: (input: unknown) =>
      ask('directory:withdrawDeadNumber', directory.withdrawDeadNumber.output, input),
    lookUp: (postcode: string) => ask('postcodes:lookup', postcodes.lookup.output, { postcode }),
    postcodeList: () => ask('postcodes:status', postcodes.status.output, undefined),
    sources: () => ask('sources:list', sources.list.output, undefined),
    saveSource: (input: unknown) => ask('sources:save', sources.save.output, input),
    removeSource: (id: string) => ask('sources:remove', sources.remove.output, { id }),
    directoryState: () => ask('sources:state', sources.state.output, undefined),
    findings: (input: unknown) => ask('sources:findings', sources.findings.output, input),
    changed: (input: unknown) => ask('sources:changed', sources.changed.output, input),
    reportTable: (input: unknown) => ask('sources:reportTable', sources.reportTable.output, input),
    acceptDirectory: (file: string) => ask('sources:accept', sources.accept.output, { file }),
    discardDirectory: (file: string) => ask('sources:discard', sources.discard.output, { file }),
    goBackToBefore: (file: string) => ask('sources:goBack', sources.goBack.output, { file }),
    address: () => ask('sealed:me', sealed.me.output, undefined),
    colleagues: () => ask('sealed:colleagues', sealed.colleagues.output, undefined),
    keepColleague: (input: unknown) => ask('sealed:keepColleague', sealed.keepColleague.output, input),
    dropColleague: (address: string) => ask('sealed:dropColleague', sealed.dropColleague.output, { address }),
    passed: () => ask('sealed:passed', sealed.passed.output, undefined),
    moves: (contact: string) => ask('sealed:moves', sealed.moves.output, { contact }),
    confirmPass: (input: unknown) => ask('sealed:confirm', sealed.confirm.output, input),
    takeBackPass: (seal: string) => ask('sealed:takeBack', sealed.takeBack.output, { seal }),
    deskStanding: () => ask('profiles:desk', profiles.desk.output, undefined),
    members: () => ask('profiles:list', profiles.list.output, undefined),
    changePerson: (input: unknown) => ask('profiles:change', profiles.change.output, input),
    retire: (input: unknown) => ask('profiles:retire', profiles.retire.output, input),
    letIn: (profile: string) => ask('profiles:letIn', profiles.letIn.output, { profile }),
    setIdle: (minutes: number) => ask('profiles:setIdle', profiles.setIdle.output, { minutes }),
    tabs: () => ask('profiles:tabs', profiles.tabs.output, undefined),
    keepTabs: (input: unknown) => ask('profiles:keepTabs', profiles.keepTabs.output, input),
    around: () => ask('desks:around', desks.around.output, undefined),
    steps: (contact: string) => ask('desks:steps', desks.steps.output, { contact }),
    deskColleagues: () => ask('desks:colleagues', desks.colleagues.output, undefined),
    askToFinish: (input: unknown) => ask('desks:ask', desks.ask.output, input),
    takeDraft: (request: string) => ask('desks:take', desks.take.output, { request }),
    giveDraftBack: (input: unknown) => ask('desks:giveBack', desks.giveBack.output, input),
    withdrawRequest: (request: string) => ask('desks:withdraw', desks.withdraw.output, { request }),
    markRequestSeen: (request: string) => ask('desks:markSeen', desks.markSeen.output, { request }),
    me: () => ask('profiles:me', profiles.me.output, undefined),
  };
}
/** See {@link deskCalls}. */
export type DeskCalls = ReturnType<typeof deskCalls>;

/** Begins a contact and opens it for a visit. */
export function beginContact(desk: DeskCalls, channel = 'phone-in'): { contact: string; visit: string } {
  const contact = newId();
  const visit = newId();
  desk.start({ id: contact, channel });
  desk.open({ contact, visit });
  return { contact, visit };
}

/** Takes a contact from its beginning to its end with one patch. */
export function takeContact(desk: DeskCalls, changes: readonly Change[]): { contact: string; visit: string } {
  const begun = beginContact(desk);
  desk.patch({ ...begun, seq: 1, changes });
  desk.close({ ...begun, seq: 1 });
  return begun;
}
