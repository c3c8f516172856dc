import { Activity, lazy, Suspense, useEffect, useLayoutEffect } from 'react';
import { useStore } from 'zustand';
import type { StoreStatus } from '../../shared/contract/store.ts';
import { ContactView } from '../features/contact/index.ts';
import { Desk } from '../features/desk/desk.tsx';
import { AskDialog } from '../features/desks/ask-dialog.tsx';
import { RequestLists, WithColleagues } from '../features/desks/draft-lists.tsx';
import { PinDialog } from '../features/desks/pin-dialog.tsx';
import { BesideCaller } from '../features/practice/beside-caller.tsx';
import { YearCard } from '../features/sample/year-card.tsx';
import { AddressDialog } from '../features/sealed/address-dialog.tsx';
import { OpenDialog } from '../features/sealed/open-dialog.tsx';
import { PassDialog } from '../features/sealed/pass-dialog.tsx';
import { PassedList } from '../features/sealed/passed-list.tsx';
import { OpenSessionLine } from '../features/sessions/open-session-line.tsx';
import { TourOffer } from '../features/tour/tour-offer.tsx';
import { TourStrip } from '../features/tour/tour-strip.tsx';
import { leavePlace } from '../lib/notices.ts';
import { packOpener } from '../lib/open-pack.ts';
import { sheetOpener } from '../lib/open-sheet.ts';
import { isPracticeDesk } from '../lib/practice-desk.ts';
import { CommandPalette } from './command-palette.tsx';
import { commands } from './commands.ts';
import { deskPlace } from './desk-place.ts';
import { HostBanner } from './host-banner.tsx';
import { InDeskPlace } from './in-desk-place.tsx';
import { KeyList } from './key-list.tsx';
import { listenForLock } from './lock-shortcut.ts';
import { overlays } from './overlays.ts';
import { Rail } from './rail.tsx';
import classes from './shell.module.css';
import { listenForShortcuts } from './shortcuts.ts';
import { endHelpInContacts, goInHelp, leaveHelp } from './show-help.ts';
import { showOnTour } from './show-on-tour.ts';
import { StatusStrip } from './status-strip.tsx';
import {
  closeTab,
  leaveMoved,
  showAfterContact,
  showContact,
  showCouncilPack,
  showFollowUp,
  showMeasures,
  showMoved,
  showPack,
  showPractice,
  showSessions,
  showSheet,
  showTaken,
  startInTab,
  startQuickInTab,
} from './tab-actions.ts';
import { TabStrip } from './tab-strip.tsx';
import { tabs } from './tabs.ts';
import { WrongClock } from './upstream-line.tsx';

/** Made once somebody asks for it: the start does not carry the guides. */
const GuidesScreen = lazy(async () => {
  const { GuidesScreen: screen } = await import('../features/guides/guides-screen.tsx');
  return { default: screen };
});

/** The window once the store is open: rail, tabs, and the desk or a contact. Tabs at the back keep their state. */
export function WorkspaceShell({ status }: { status: Extract<StoreStatus, { state: 'ready' }> }) {
  const { open, front } = useStore(tabs);
  const { place } = useStore(deskPlace);

  const isHelp = place.is === 'help';
  const inPlace = isHelp ? place.from : place;

  useEffect(listenForLock, []);
  useEffect(endHelpInContacts, []);
  // As soon as it stands: a key must not be lost between the first picture and the next.
  useLayoutEffect(() => listenForShortcuts(commands, () => overlays.getState().open !== null), []);

  useEffect(
    () =>
      tabs.subscribe((now, before) => {
        if (now.front !== before.front) leavePlace();
      }),
    [],
  );
  useEffect(() => deskPlace.subscribe(leavePlace), []);
  useEffect(() => packOpener.setState({ open: showPack }), []);
  useEffect(() => sheetOpener.setState({ open: showSheet }), []);

  return (
    <div className={classes.shell}>
      <Rail />
      <div className={classes.content}>
        <HostBanner />
        <WrongClock />
        <TabStrip />
        <main className={classes.main}>
          <Activity mode={front === null && place.is === 'desk' ? 'visible' : 'hidden'}>
            <Desk
              onOpen={showContact}
              onFollowUp={showFollowUp}
              onCouncilPack={showCouncilPack}
              passed={
                <>
                  <YearCard onShowMeasures={showMeasures} />
                  <OpenSessionLine onOpen={showSessions} />
                  <RequestLists onOpen={showContact} onTaken={showTaken} />
                  <PassedList hasArrived={false} onOpen={showMoved} />
                </>
              }
              arrived={
                <>
                  <WithColleagues onOpen={showContact} />
                  <PassedList hasArrived onOpen={showMoved} />
                  <TourOffer />
                </>
              }
              onStart={() => void startInTab()}
              onQuickQuestion={() => void startQuickInTab()}
            />
          </Activity>
          <Activity mode={front === null && !isHelp && place.is !== 'desk' ? 'visible' : 'hidden'}>
            <InDeskPlace place={inPlace} />
          </Activity>
          <Activity mode={front === null && isHelp ? 'visible' : 'hidden'}>
            <Suspense fallback={null}>
              {isHelp ? (
                <GuidesScreen
                  at={place.at}
                  onGo={goInHelp}
                  onShowKeys={() => overlays.setState({ open: 'keys' })}
                  onLeave={leaveHelp}
                />
              ) : null}
            </Suspense>
          </Activity>
          {open.map((contact) => (
            <Activity key={contact} mode={front === contact ? 'visible' : 'hidden'}>
              <BesideCaller contact={contact}>
                <ContactView
                  contactId={contact}
                  onFollowUp={showFollowUp}
                  onClosed={() => {
                    closeTab(contact);
                    if (isPracticeDesk) showPractice(contact);
                    else showAfterContact();
                  }}
                />
              </BesideCaller>
            </Activity>
          ))}
        </main>
        <TourStrip wayTo={showOnTour} />
        <StatusStrip status={status} />
      </div>
      <CommandPalette />
      <KeyList />
      <PassDialog onPassed={leaveMoved} />
      <OpenDialog onTaken={showMoved} />
      <AddressDialog />
      <PinDialog />
      <AskDialog onTaken={showTaken} />
    </div>
  );
}
