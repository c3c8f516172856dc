/** What the app needs of the contact feature. */
export { CameBack } from './before/came-back.tsx';
export { contactCommands } from './contact-commands.ts';
export { ContactTab } from './contact-tab.tsx';
export { ContactView } from './contact-view.tsx';
export { isEverythingSaved, leaveVisit, openKinds, openTitle, readOwn, saveEverything } from './editor/visits.ts';
export { RecordToRead } from './record-to-read.tsx';
export { startContact, startQuickQuestion } from './start-contact.ts';
export { contactTitle, namelessTitle } from './titles.ts';
