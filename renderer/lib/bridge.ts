import { AppError } from '../../shared/errors.ts';

function member(holder: unknown, name: string): unknown {
  if (typeof holder !== 'object' || holder === null) return undefined;
  const found: unknown = Reflect.get(holder, name);
  return found;
}

/**
 * One function of the bridge that the preload puts into the window. Nothing is known of what it answers.
 *
 * @throws AppError `internal` where this page runs without a bridge
 */
export function bridgeFunction(domain: string, name: string): (...inputs: readonly unknown[]) => unknown {
  const found = member(member(member(window, 'frontdoor'), domain), name);
  if (typeof found !== 'function')
    throw new AppError('internal', 'This window has lost its link to Frontdoor. Start it again.');
  return (...inputs) => {
    const answer: unknown = found(...inputs);
    return answer;
  };
}
