import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { newId } from '../../../shared/domain/ids.ts';
import { asChosen } from '../../../shared/domain/information-pack/as-chosen.ts';
import { api } from '../../lib/api.ts';
import { plainDate } from '../../lib/dates.ts';
import { Button } from '../../ui/button.tsx';
import page from '../../ui/document-page.module.css';
import { SampleBadge } from '../../ui/sample-badge.tsx';
import { activePack, type PackActions } from './active-pack.ts';
import { BlockField } from './block-field.tsx';
import { LooksPart } from './looks-part.tsx';
import { deliver, note, waitingOf } from './pack-actions.ts';
import { packKeys } from './pack-commands.ts';
import type { PackVisit } from './pack-visits.ts';
import { ReasonPart } from './reason-part.tsx';
import { StandingPart } from './standing-part.tsx';
import { WaysPart } from './ways-part.tsx';

const saveWords = { saved: 'Saved', saving: 'Saving…', 'not-saved': 'Not saved yet' } as const;

interface PackPageProps {
  readonly visit: PackVisit;
  readonly onOpenContact: (contact: string) => void;
}

function promise(visit: PackVisit): void {
  const { contact, view } = visit;
  const input = { contact, pack: newId(), due: view.usualDue };
  void note(visit, () => api.infopacks.promise(input), `Promised by ${plainDate(view.usualDue)}. It is on the desk.`);
}

/** Lets the keys of an information pack act on the one that is on the screen. */
function usePackActions(props: PackPageProps): void {
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    const actions: PackActions = {
      deliver: (way) => void deliver(latest.current.visit, way),
      openContact: () => latest.current.onOpenContact(latest.current.visit.contact),
      promise: () => promise(latest.current.visit),
      canPromise: () => waitingOf(latest.current.visit) === null,
    };
    activePack.setState({ actions });
    return () => activePack.setState((state) => (state.actions === actions ? { actions: null } : state));
  }, []);
}

/** An information pack with everything about it: what goes along, how it looks, how it comes out, whether it was given. */
export function PackPage(props: PackPageProps) {
  const { visit, onOpenContact } = props;
  const { view, saver, contact } = visit;
  const heading = useRef<HTMLHeadingElement>(null);
  const { draft, save } = useStore(saver.state);
  usePackActions(props);
  useEffect(() => heading.current?.focus(), []);
  const greeting = view.document.blocks.find(({ kind }) => kind === 'greeting')?.text ?? '';
  const [, name] = /^Dear (.+),$/m.exec(greeting) ?? [];
  const document = asChosen(view.document, draft);
  return (
    <article className={page.page} data-pane="pack">
      <header className={page.header}>
        <h1 ref={heading} tabIndex={-1} data-start>
          Information pack{name === undefined ? '' : `: ${name}`}
        </h1>
        {view.document.sample ? <SampleBadge /> : null}
        <span className={page.grow} />
        <p className={page.quiet} data-save={save}>
          {saveWords[save]}
        </p>
        <Button shortcut={packKeys.back} onPress={() => onOpenContact(contact)}>
          Back to the conversation
        </Button>
      </header>
      {view.alerts.length > 0 ? (
        <ul className={page.alerts} aria-label="Read this first">
          {view.alerts.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : null}
      <div className={page.columns}>
        <section className={page.sections} aria-label="What goes along" data-pane="blocks">
          <p className={page.quiet}>
            Composed from the record. Tick what goes along and change the words: the record does not change.
          </p>
          <ReasonPart visit={visit} draft={draft} />
          {view.document.blocks.map((block) => (
            <BlockField key={block.id} visit={visit} block={block} draft={draft} />
          ))}
          {view.keptOut.length > 0 ? (
            <section aria-label="Kept out">
              <h2>Kept out</h2>
              <ul className={page.list}>
                {view.keptOut.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </section>
          ) : null}
        </section>
        <div className={page.side} data-pane="way-out">
          <WaysPart visit={visit} />
          <StandingPart visit={visit} onPromise={() => promise(visit)} />
          <LooksPart visit={visit} draft={draft} document={document} />
        </div>
      </div>
    </article>
  );
}
