const codes: readonly string[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const names = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

const dayAt = (at: number) => codes[at] ?? null;

/** The day that a word or number means: `Monday`, `mon`, `MO`, 1 to 7 from Monday, 0 for Sunday, a term’s address. */
function dayOf(word: string): string | null {
  const lower = word
    .toLowerCase()
    .replace(/^.*[/#]/, '')
    .replace(/s$/, '');
  if (/^[0-7]$/.test(lower)) return dayAt((Number(lower) + 6) % 7);
  if (lower.length < 2) return null;
  return dayAt(names.findIndex((name) => name.startsWith(lower) || (lower.length > 3 && name === `${lower}s`)));
}

/** The days from one to another, over the end of the week where need be. */
function daysBetween(from: string, to: string): string[] {
  const [first, last] = [codes.indexOf(from), codes.indexOf(to)];
  const count = ((last - first + 7) % 7) + 1;
  return Array.from({ length: count }, (_, index) => dayAt((first + index) % 7) ?? '').filter((day) => day !== '');
}

function daysOf(part: string): string[] | null {
  const lower = part.toLowerCase();
  if (/^(?:daily|every ?day|all week|7 days)$/.test(lower)) return [...codes];
  if (/^weekdays?$/.test(lower)) return codes.slice(0, 5);
  if (/^weekends?$/.test(lower)) return codes.slice(5);
  const [, ordinal, code] = /^([+-]?[1-5])\s?([A-Z]{2})$/i.exec(part) ?? [];
  if (ordinal !== undefined && code !== undefined) {
    const day = dayOf(code);
    return day === null ? null : [`${Number(ordinal)}${day}`];
  }
  const [, from, to] = /^([a-z]+)\s?(?:-|–|to)\s?([a-z]+)$/i.exec(part) ?? [];
  if (from !== undefined && to !== undefined) {
    const [first, last] = [dayOf(from), dayOf(to)];
    return first === null || last === null ? null : daysBetween(first, last);
  }
  const day = dayOf(part);
  return day === null ? null : [day];
}

/**
 * Days in any of the ways in which feeds write them, as RFC 5545 writes them, such as `MO,WE` or `2MO`; null where a part
 * of it cannot be understood. Pure.
 */
export function readDays(text: string): string | null {
  const parts = text
    .replaceAll(/[[\]"']/g, '')
    .replaceAll(/\s*(-|–|\bto\b)\s*/gi, '$1')
    .replaceAll(/([+-]?[1-5])\s+(?=[a-z]{2}\b)/gi, '$1')
    .split(/[\s,;|&]+(?:and\s+)?/)
    .filter((part) => part !== '' && part !== 'and');
  const days = parts.map(daysOf);
  if (days.length === 0 || days.includes(null)) return null;
  const distinct = [...new Set(days.flatMap((day) => day ?? []))];
  return distinct.length > 20 ? null : distinct.join(',');
}
