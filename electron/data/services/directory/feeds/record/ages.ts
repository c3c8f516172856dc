import type { Notes } from './notes.ts';
import { fieldOf, isRaw, listOf, type Raw, rawsOf, sentOf } from './raw.ts';
import { tidyText } from './text.ts';

function ageIn(raw: Raw, path: string, notes: Notes, ...names: string[]): number | null {
  const sent = sentOf(raw, ...names);
  if (sent === null) return null;
  const field = `${path}${sent.field}`;
  const text = typeof sent.value === 'string' ? sent.value.replaceAll(/\s/g, '') : sent.value;
  const age = typeof text === 'string' && /^-?\d{1,4}(?:\.\d{1,10})?$/.test(text) ? Number(text) : text;
  if (typeof age === 'number' && age >= 0 && age <= 150) return age;
  // Programs that must write a number write these where nobody set an age.
  if (age === -1 || age === 999) notes.add('age-none', field, sent.value);
  else notes.add('age-refused', field, sent.value);
  return null;
}

/** For which ages it is. The older standards have it in their rules of eligibility; the widest of these counts. */
export function agesOf(raw: Raw, notes: Notes): { minimumAge: number | null; maximumAge: number | null } {
  const rules = rawsOf(raw, '', 'eligibilitys', 'eligibility', 'eligibilities');
  const all = [{ value: raw, at: '' }, ...rules.map(({ value, at }) => ({ value, at: `${at}.` }))].map(
    ({ value, at }) => ({
      low: ageIn(value, at, notes, 'minimum_age', 'min_age'),
      high: ageIn(value, at, notes, 'maximum_age', 'max_age'),
    }),
  );
  const [own] = all;
  const rest = all.slice(1).filter(({ low, high }) => low !== null || high !== null);
  const lows = rest.map(({ low }) => low ?? 0);
  const highs = rest.map(({ high }) => high ?? 150);
  const widest = { low: Math.min(...lows), high: Math.max(...highs) };
  const minimumAge = own?.low ?? (rest.length > 0 && widest.low > 0 ? widest.low : null);
  const maximumAge = own?.high ?? (rest.length > 0 && widest.high < 150 ? widest.high : null);
  if (minimumAge !== null && maximumAge !== null && minimumAge > maximumAge) {
    notes.add('ages-crossed', 'minimum_age', [minimumAge, maximumAge]);
    return { minimumAge: null, maximumAge: null };
  }
  return { minimumAge, maximumAge };
}

/** Who it is for, in words. */
export function eligibilityOf(raw: Raw, notes: Notes): string[] {
  const names = ['eligibility_description', 'eligibility', 'eligibilitys', 'eligibilities'];
  const all = listOf(raw, '', ...names).map(({ value, at }) => {
    const words = isRaw(value) ? fieldOf(value, 'eligibility', 'eligibility_description') : value;
    return isRaw(words) || Array.isArray(words) ? null : tidyText(words, 2_000, notes, at);
  });
  return [...new Set(all.filter((words) => words !== null))].slice(0, 50);
}
