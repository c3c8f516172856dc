import { createStore } from 'zustand/vanilla';
import type { SealedPreview } from '../../../shared/domain/sealed/moves.ts';
import { api } from '../../lib/api.ts';

/** The sealed file that was chosen, or why it cannot be opened; null where no window is open. */
export const chosenFile = createStore<{
  readonly chosen:
    | { readonly token: string; readonly preview: SealedPreview }
    | { readonly refusal: string }
    | 'opening'
    | null;
}>()(() => ({ chosen: null }));

/** Asks for a sealed file and shows what is in it. Nothing is taken over yet. */
export async function chooseSealedFile(): Promise<void> {
  if (chosenFile.getState().chosen === 'opening') return;
  chosenFile.setState({ chosen: 'opening' });
  try {
    chosenFile.setState({ chosen: await api.sealed.choose() });
  } catch (error) {
    chosenFile.setState({ chosen: { refusal: error instanceof Error ? error.message : String(error) } });
  }
}
