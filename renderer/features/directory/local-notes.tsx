import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { longestServiceNote, type ServiceNote } from '../../../shared/domain/directory/known-here.ts';
import type { DirectoryService } from '../../../shared/domain/directory/service.ts';
import { saysSomething } from '../../../shared/domain/guide/says-something.ts';
import { newId } from '../../../shared/domain/ids.ts';
import { shortMoment } from '../../lib/dates.ts';
import { keepNote, removeNote } from '../../lib/known-services.ts';
import { focusInto } from '../../lib/panes.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import classes from './directory.module.css';

/** What staff here know of a service: about the service, never about a person. It stays where the directory changes. */
export function LocalNotes({ service, notes }: { service: DirectoryService; notes: readonly ServiceNote[] }) {
  const [text, setText] = useState('');
  const box = useRef<HTMLDivElement>(null);
  async function keep() {
    if (!saysSomething(text) || !(await keepNote(service, newId(), text))) return;
    flushSync(() => setText(''));
    focusInto(box.current);
  }
  return (
    <section className={classes.lines} aria-label="What we know of it">
      <h3>What we know of it</h3>
      {notes.map(({ id, text: said, by, at }) => (
        <p key={id} className={classes.note}>
          {said}{' '}
          <span className={classes.quiet}>
            {by}, {shortMoment(at)}
          </span>{' '}
          <Button look="quiet" aria-label={`Take away the note: ${said.slice(0, 60)}`} onPress={() => removeNote(id)}>
            Take away
          </Button>
        </p>
      ))}
      <div ref={box}>
        <TextField
          label="A note for whoever gives it next"
          hint="About the service, never about a person"
          value={text}
          lines="many"
          longest={longestServiceNote}
          onType={setText}
        />
      </div>
      <div>
        <Button isDisabled={!saysSomething(text)} onPress={() => void keep()}>
          Keep the note
        </Button>
      </div>
    </section>
  );
}
