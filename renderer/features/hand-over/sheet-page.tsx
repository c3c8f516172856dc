import { useEffect, useRef } from 'react';
import { headOf } from '../../../shared/domain/hand-over/as-text.ts';
import { sheetTitles } from '../../../shared/domain/hand-over/document.ts';
import type { ReplyScope } from '../../../shared/domain/hand-over/reply.ts';
import { newId } from '../../../shared/domain/ids.ts';
import { api } from '../../lib/api.ts';
import { say } from '../../lib/notices.ts';
import { Button } from '../../ui/button.tsx';
import classes from '../../ui/document-page.module.css';
import { SampleBadge } from '../../ui/sample-badge.tsx';
import { activeSheet, type SheetActions } from './active-sheet.ts';
import { deliver } from './deliver.ts';
import { PassPart } from './pass-part.tsx';
import { SectionField } from './section-field.tsx';
import { SendPart } from './send-part.tsx';
import { sheetKeys } from './sheet-commands.ts';
import type { SheetWays } from './sheet-screen.tsx';
import type { SheetVisit } from './sheet-visits.ts';
import { useEdits } from './use-edits.ts';

const saveWords = { saved: 'Saved', saving: 'Saving…', 'not-saved': 'Not saved yet' } as const;

/** What a reply holds, and why no more. */
const scopeWords: Readonly<Record<ReplyScope, string>> = {
  agreed: 'It says what came of it and what was agreed: the person was heard to agree. Add no more than they would.',
  outcome:
    'It says only what came of it: that the person agrees is what the caller says. Ask them before you add more.',
  received: 'It says only that it was dealt with: nobody has asked the person. Ask them before you add more.',
  nothing: '',
};

const wasSentBack = ({ view }: SheetVisit) =>
  view.reopenedAs === null && view.passes.some(({ result }) => result?.result === 'sent-back');

async function begin({ view }: SheetVisit, { onOpenContact }: SheetWays): Promise<void> {
  try {
    const { contact } = await api.handovers.reopen({ contact: view.sheet.contact, newContact: newId() });
    onOpenContact(contact);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
  }
}

/** Lets the keys of a sheet act on the one that is on the screen. */
function useSheetActions(visit: SheetVisit, ways: SheetWays): void {
  const latest = useRef({ visit, ways });
  useEffect(() => {
    latest.current = { visit, ways };
  });
  useEffect(() => {
    const actions: SheetActions = {
      deliver: (way) => void deliver(latest.current.visit, way),
      openContact: () => latest.current.ways.onOpenContact(latest.current.visit.view.sheet.contact),
      begin: () => void begin(latest.current.visit, latest.current.ways),
      canBegin: () => wasSentBack(latest.current.visit),
    };
    activeSheet.setState({ actions });
    return () => activeSheet.setState((state) => (state.actions === actions ? { actions: null } : state));
  }, []);
}

/** A sheet with everything about it: what it says, how it goes out, who took it, and what came of it. */
export function SheetPage({ visit, ...ways }: SheetWays & { visit: SheetVisit }) {
  const { sheet, warnings, passes, kinds, reopenedAs, replyScope } = visit.view;
  const heading = useRef<HTMLHeadingElement>(null);
  const { save } = useEdits(visit);
  useSheetActions(visit, ways);
  useEffect(() => heading.current?.focus(), []);
  const others = kinds.filter((kind) => kind !== sheet.kind);
  return (
    <article className={classes.page} data-pane="sheet">
      <header className={classes.header}>
        <h1 ref={heading} tabIndex={-1} data-start>
          {sheetTitles[sheet.kind]}: {headOf(sheet)}
        </h1>
        {sheet.sample ? <SampleBadge /> : null}
        <span className={classes.grow} />
        <p className={classes.quiet} data-save={save}>
          {saveWords[save]}
        </p>
        {others.map((kind) => (
          <Button key={kind} onPress={() => ways.onOpenSheet(sheet.contact, kind)}>
            {sheetTitles[kind]}
          </Button>
        ))}
        <Button shortcut={sheetKeys.back} onPress={() => ways.onOpenContact(sheet.contact)}>
          Back to the conversation
        </Button>
      </header>
      {warnings.length > 0 ? (
        <ul className={classes.alerts} aria-label="Read this first">
          {warnings.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : null}
      <div className={classes.columns}>
        <section className={classes.sections} aria-label="What it says" data-pane="sections">
          <p className={classes.quiet}>
            Composed from the record. Change what you like before it goes: the record does not change.
            {replyScope === null ? '' : ` ${scopeWords[replyScope]}`}
            {sheet.isOpen ? ' The conversation is still open, and the sheet says so.' : ''}
          </p>
          {sheet.sections.map((section) => (
            <SectionField key={section.id} visit={visit} section={section} />
          ))}
          {sheet.leftOut.length > 0 ? <p className={classes.quiet}>Not in here: {sheet.leftOut.join('; ')}.</p> : null}
        </section>
        <div className={classes.side} data-pane="way-out">
          <SendPart visit={visit} />
          {sheet.kind === 'hand-over'
            ? passes.map((pass) => <PassPart key={pass.route} visit={visit} pass={pass} />)
            : null}
          {wasSentBack(visit) ? (
            <section className={classes.part} aria-label="Sent back">
              <p>It was sent back. A conversation goes on from it, with what was told and tried.</p>
              <Button look="main" shortcut={sheetKeys.begin} onPress={() => void begin(visit, ways)}>
                Begin a conversation
              </Button>
            </section>
          ) : null}
          {reopenedAs === null ? null : (
            <section className={classes.part} aria-label="Sent back">
              <p>It was sent back, and a conversation goes on from it.</p>
              <Button onPress={() => ways.onOpenContact(reopenedAs)}>Open that conversation</Button>
            </section>
          )}
        </div>
      </div>
    </article>
  );
}
