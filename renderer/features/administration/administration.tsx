import { type ComponentType, useEffect, useRef } from 'react';
import { Button } from '../../ui/button.tsx';
import classes from './administration.module.css';
import { PostcodeSection } from './postcode-section.tsx';

/** A part of what an administrator looks after. A new one is a line here. */
interface Section {
  readonly id: string;
  readonly title: string;
  readonly Content: ComponentType;
}

const sections: readonly Section[] = [{ id: 'postcodes', title: 'Postcodes', Content: PostcodeSection }];

/** What an administrator looks after on this computer, in the desk's place. */
export function Administration({ onLeave }: { onLeave: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={classes.page} data-pane="administration">
      <header className={classes.header}>
        <h1 ref={heading} tabIndex={-1}>
          Administration
        </h1>
        <Button onPress={onLeave}>Back to the desk</Button>
      </header>
      {sections.map(({ id, title, Content }) => (
        <section key={id} className={classes.section} aria-labelledby={`administration-${id}`}>
          <h2 id={`administration-${id}`}>{title}</h2>
          <Content />
        </section>
      ))}
    </div>
  );
}
