import { type ComponentType, useEffect, useRef } from 'react';
import { asHelpPart, type HelpPart } from '../../lib/help-part.ts';
import { Button } from '../../ui/button.tsx';
import { AboutSection } from './about-section.tsx';
import classes from './administration.module.css';
import { AuditSection } from './audit-section.tsx';
import { CollectorSection } from './collector/collector-section.tsx';
import { DirectorySection } from './directory/directory-section.tsx';
import { HoldsSection } from './holds-section.tsx';
import { ManagedSection } from './managed/managed-section.tsx';
import { PeopleSection } from './people/people-section.tsx';
import { PostcodeSection } from './postcode-section.tsx';
import { RetentionSection } from './retention-section.tsx';
import { RightsSection } from './rights-section.tsx';

/** A part of what an administrator looks after. A new one is a line here. */
interface Section {
  readonly id: HelpPart;
  readonly title: string;
  readonly Content: ComponentType;
  /** Whether it needs more room than words do. */
  readonly isWide?: boolean;
}

const sections: readonly Section[] = [
  { id: 'people', title: 'People at this computer', Content: PeopleSection },
  { id: 'retention', title: 'How long things are kept', Content: RetentionSection },
  { id: 'holds', title: 'Holds', Content: HoldsSection },
  { id: 'rights', title: 'When somebody asks what is kept about them', Content: RightsSection },
  { id: 'audit', title: 'Who did what', Content: AuditSection, isWide: true },
  { id: 'directory-sources', title: 'Directory', Content: DirectorySection, isWide: true },
  { id: 'postcodes', title: 'Postcodes', Content: PostcodeSection },
  { id: 'collector', title: 'Sending counts', Content: CollectorSection },
  { id: 'managed', title: 'Set by your organisation, and updates', Content: ManagedSection },
  { id: 'about', title: 'About Frontdoor', Content: AboutSection },
];

function goTo(id: string): void {
  const heading = document.getElementById(`administration-${id}`);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}

interface AdministrationProps {
  onLeave: () => void;
  onTakeOut: () => void;
  onCouncilPack: () => void;
}

/** What an administrator looks after on this computer, in the desk's place. */
export function Administration({ onLeave, onTakeOut, onCouncilPack }: AdministrationProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={classes.page} data-pane="administration">
      <header className={classes.header}>
        <h1 ref={heading} tabIndex={-1}>
          Administration
        </h1>
        <span className={classes.grow} />
        <Button onPress={onCouncilPack}>Council pack</Button>
        <Button onPress={onTakeOut}>Take data out</Button>
        <Button onPress={onLeave}>Back to the desk</Button>
        <nav className={classes.parts} aria-label="On this page">
          {sections.map(({ id, title }) => (
            <button key={id} type="button" onClick={() => goTo(id)}>
              {title}
            </button>
          ))}
        </nav>
      </header>
      {sections.map(({ id, title, Content, isWide }) => (
        <section
          key={id}
          className={classes.section}
          aria-labelledby={`administration-${id}`}
          {...asHelpPart(id)}
          {...(isWide ? { 'data-wide': true } : {})}
        >
          <h2 id={`administration-${id}`} tabIndex={-1}>
            {title}
          </h2>
          <Content />
        </section>
      ))}
    </div>
  );
}
