import { Administration } from '../features/administration/administration.tsx';
import { CouncilPackPage } from '../features/administration/council-pack/council-pack-page.tsx';
import { CameBack, RecordToRead, saveEverything } from '../features/contact/index.ts';
import { DirectoryPage } from '../features/directory/directory-page.tsx';
import { ExportsPage } from '../features/exports/exports-page.tsx';
import { FollowUpScreen } from '../features/follow-ups/follow-up-screen.tsx';
import { SheetScreen } from '../features/hand-over/sheet-screen.tsx';
import { PackScreen } from '../features/information-pack/pack-screen.tsx';
import { LeadPage } from '../features/lead/lead-page.tsx';
import { LeavingPage } from '../features/leaving/leaving-page.tsx';
import { PracticePage } from '../features/practice/practice-page.tsx';
import { ReviewPage } from '../features/review/review-page.tsx';
import { SessionsPage } from '../features/sessions/sessions-page.tsx';
import type { Place } from './desk-place.ts';
import {
  showContact,
  showCouncilPack,
  showDesk,
  showExports,
  showFollowUp,
  showPractice,
  showSheet,
} from './tab-actions.ts';

/** What stands in the place of the desk; nothing while the desk itself does. */
export function InDeskPlace({ place }: { place: Place }) {
  switch (place.is) {
    case 'desk':
      return null;
    case 'administration':
      return <Administration onLeave={showDesk} onTakeOut={showExports} onCouncilPack={showCouncilPack} />;
    case 'council-pack':
      return <CouncilPackPage onLeave={showDesk} />;
    case 'directory':
      return <DirectoryPage onLeave={showDesk} />;
    case 'exports':
      return <ExportsPage onLeave={showDesk} />;
    case 'leaving':
      return <LeavingPage onLeave={showDesk} />;
    case 'reviews':
      return (
        <ReviewPage
          recordOf={(contact) => <RecordToRead contact={contact} />}
          onOpenContact={showContact}
          onLeave={showDesk}
        />
      );
    case 'sessions':
      return <SessionsPage onOpenContact={showContact} />;
    case 'measures':
      return <LeadPage onLeave={showDesk} onOpenContact={showContact} />;
    case 'follow-up':
      return (
        <FollowUpScreen
          contactId={place.contact}
          since={<CameBack contact={place.contact} />}
          onLeave={showDesk}
          onOpenContact={showContact}
          onOpenFollowUp={showFollowUp}
        />
      );
    case 'pack':
      return (
        <PackScreen
          key={place.contact}
          contactId={place.contact}
          saveFirst={saveEverything}
          onOpenContact={showContact}
        />
      );
    case 'practice':
      return (
        <PracticePage
          contact={place.contact}
          onLeave={showDesk}
          onOpenContact={showContact}
          onCallers={() => showPractice()}
          onScore={showPractice}
        />
      );
    case 'sheet':
      return (
        <SheetScreen
          key={`${place.contact} ${place.kind}`}
          contactId={place.contact}
          kind={place.kind}
          saveFirst={saveEverything}
          onLeave={showDesk}
          onOpenContact={showContact}
          onOpenSheet={showSheet}
        />
      );
  }
}
