import { useState } from 'react';
import { lookOf } from '../../../shared/domain/information-pack/as-chosen.ts';
import { mostParts, packAsEmail, packAsSms } from '../../../shared/domain/information-pack/as-message.ts';
import type { PackDocument, PackDraft } from '../../../shared/domain/information-pack/document.ts';
import page from '../../ui/document-page.module.css';
import { Segmented } from '../../ui/segmented.tsx';
import { Tick } from '../../ui/tick.tsx';
import classes from './information-pack.module.css';
import type { PackVisit } from './pack-visits.ts';
import { PaperPreview } from './paper-preview.tsx';

type Form = 'paper' | 'email' | 'text';

interface LooksPartProps {
  visit: PackVisit;
  draft: PackDraft;
  /** As it goes. */
  document: PackDocument;
}

function Message({ document }: { document: PackDocument }) {
  const { text, letters, parts, isPlain, leftOut } = packAsSms(document);
  return (
    <>
      <p className={page.quiet}>
        {letters} letters, goes in {parts} of at most {mostParts} parts.
        {isPlain ? '' : ' It has letters that not every telephone has, so that a part holds fewer.'}
        {leftOut > 0 ? ` ${leftOut} did not fit.` : ''}
      </p>
      <p className={classes.message}>{text}</p>
    </>
  );
}

function Email({ document }: { document: PackDocument }) {
  const { subject, body } = packAsEmail(document);
  return (
    <>
      <p className={page.quiet}>Subject: {subject}</p>
      <p className={classes.message}>{body}</p>
    </>
  );
}

/** How it looks: large, easy, strong contrast; and what comes out, on paper, as an e-mail or as a text message. */
export function LooksPart({ visit, draft, document }: LooksPartProps) {
  const { saver, view } = visit;
  const [form, setForm] = useState<Form>('paper');
  const look = lookOf(view.document, draft);
  const turn = (part: Partial<typeof look>) => saver.put({ look: { ...look, ...part } });
  return (
    <section className={page.part} aria-label="As it will look">
      <h2>As it will look</h2>
      <Segmented<Form>
        label="Form"
        isLabelHidden
        options={[
          { value: 'paper', label: 'On paper' },
          { value: 'email', label: 'E-mail' },
          { value: 'text', label: 'Text message' },
        ]}
        value={form}
        onChoose={(chosen) => setForm(chosen ?? form)}
      />
      {form === 'paper' ? (
        <div className={classes.looks}>
          <Tick label="Large print" isTicked={look.isLarge} onTick={(isLarge) => turn({ isLarge })} />
          <Tick label="Easy layout" isTicked={look.isEasy} onTick={(isEasy) => turn({ isEasy })} />
          <Tick
            label="Strong contrast"
            isTicked={look.isHighContrast}
            onTick={(isHighContrast) => turn({ isHighContrast })}
          />
        </div>
      ) : null}
      {form === 'paper' ? <PaperPreview document={document} codes={view.codes} /> : null}
      {form === 'email' ? <Email document={document} /> : null}
      {form === 'text' ? <Message document={document} /> : null}
    </section>
  );
}
