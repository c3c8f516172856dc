import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect } from 'react';
import { asHelpPart } from '../../../lib/help-part.ts';
import { openSheet, sheetShortcuts } from '../../../lib/open-sheet.ts';
import { findOnScreen, focusInto } from '../../../lib/panes.ts';
import { Button } from '../../../ui/button.tsx';
import { CrossIcon } from '../../../ui/icons.tsx';
import { Pick } from '../../../ui/pick.tsx';
import { useEditor, useOpenContact } from '../editor/use-editor.ts';
import { packChoices } from '../pack-choices.ts';
import { useWorkspaceUi, useWorkspaceUiStore } from '../workspace-ui.ts';
import { AllNumbers } from './all-numbers.tsx';
import { closeSafety, isOpenSafety, isUnderSafety } from './open-safety.ts';
import classes from './safety.module.css';
import { raiseTrigger } from './safety-actions.ts';
import { TriggerCard } from './trigger-card.tsx';

function RaiseByHand() {
  const editor = useEditor();
  const ui = useWorkspaceUiStore();
  const safety = useOpenContact(({ following }) => following.safety);
  const open = new Set(safety.filter(isOpenSafety).map(({ trigger }) => trigger));
  const options = packChoices(editor.pack.safety_triggers).filter(({ value }) => !open.has(value));

  function raise(trigger: string | null) {
    // After the key that chose it: Tab would otherwise carry the focus on from the new card.
    if (trigger !== null) requestAnimationFrame(() => raiseTrigger(editor, ui, trigger));
  }

  return (
    <div {...(open.size === 0 ? { 'data-safety-start': true } : {})}>
      {/* A new box each time: it is for raising, and keeps nothing. */}
      <Pick
        key={open.size}
        label="Raise a worry"
        placeholder="What are you worried about?"
        options={options}
        value={null}
        onChoose={raise}
      />
    </div>
  );
}

/** Gives the focus back to where it was when the panel opened, or else to the line that is being typed. */
function useFocusBack(): void {
  useLayoutEffect(() => {
    const before = document.activeElement;
    return () => {
      requestAnimationFrame(() => {
        if (document.activeElement !== null && document.activeElement !== document.body) return;
        const isThere = before instanceof HTMLElement && before !== document.body && before.checkVisibility();
        if (isThere) before.focus();
        else focusInto(findOnScreen('[data-place="notes"]'));
      });
    };
  }, []);
}

/** Nobody may work blind under the panel: once the hand goes to something that lies under it, the panel is put away. */
function useNothingUnder(onClose: () => void): void {
  useEffect(() => {
    // Moves no focus, so it may wait until what has the focus has been scrolled into sight.
    const look = () => requestAnimationFrame(() => isUnderSafety(document.activeElement) && onClose());
    document.addEventListener('focusin', look);
    return () => document.removeEventListener('focusin', look);
  }, [onClose]);
}

function Panel() {
  const ui = useWorkspaceUiStore();
  const onClose = useCallback(() => closeSafety(ui), [ui]);
  const safety = useOpenContact(({ following }) => following.safety);
  const contactId = useOpenContact(({ contact }) => contact.id);
  const at = useWorkspaceUi(({ safetyAt }) => safetyAt);
  useFocusBack();
  useNothingUnder(onClose);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape' && !event.defaultPrevented) onClose();
  }

  return (
    <section className={classes.panel} aria-label="Safety" data-safety {...asHelpPart('safety')} onKeyDown={onKeyDown}>
      <header className={classes.header}>
        <h2>Safety</h2>
        {safety.length > 0 ? (
          <Button look="quiet" shortcut={sheetShortcuts.safety} onPress={() => openSheet(contactId, 'safety')}>
            Safety sheet
          </Button>
        ) : null}
        <Button look="icon" aria-label="Put safety away" onPress={onClose}>
          <CrossIcon />
        </Button>
      </header>
      <p className={classes.nobody}>
        Frontdoor tells nobody. <strong>Ring</strong>, then write it down here.
      </p>
      <div className={classes.body}>
        {safety.length > 0 ? (
          <ul className={classes.triggers} aria-label="Worries in this contact">
            {safety.map((known) => (
              <TriggerCard
                key={known.trigger}
                safety={known}
                isOpen={known.trigger === at}
                onToggle={() => ui.setState({ safetyAt: known.trigger === at ? null : known.trigger })}
              />
            ))}
          </ul>
        ) : null}
        <RaiseByHand />
        <AllNumbers key={safety.length === 0 ? 'first' : 'later'} isFirst={safety.length === 0} />
      </div>
    </section>
  );
}

/** The worries of this contact with what to do, whom to ring and what was done, beside the talk. It locks nothing. */
export function SafetyPanel() {
  return useWorkspaceUi(({ isSafetyOpen }) => isSafetyOpen) ? <Panel /> : null;
}
