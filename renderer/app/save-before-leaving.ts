import { isEverythingSaved, saveEverything } from '../features/contact/index.ts';

/**
 * Keeps the window open for the moment it takes to save what was typed last. A second wish to close it is granted
 * whatever is saved, so that a record that is away cannot hold anybody at their desk.
 */
export function saveBeforeLeaving(): void {
  let hasAsked = false;
  window.addEventListener('beforeunload', (event) => {
    if (hasAsked || isEverythingSaved()) return;
    hasAsked = true;
    event.preventDefault();
    void saveEverything().then(() => window.close());
  });
  document.addEventListener('visibilitychange', () => void saveEverything());
}
