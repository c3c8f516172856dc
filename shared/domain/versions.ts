const shape = /^(\d{1,9})\.(\d{1,9})\.(\d{1,9})(?:-([0-9A-Za-z.-]+))?$/;

/** Whether a text is a version: three numbers, and perhaps what comes before a release. */
export function isVersion(text: string): boolean {
  return shape.test(text);
}

/**
 * Below 0 where the first version is older, above 0 where it is newer, by the rules of semantic versions: what comes
 * before a release is older than it.
 *
 * @throws RangeError where one of them is no version
 */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [partsOf(one), partsOf(other)];
  for (const [index, number] of a.numbers.entries()) {
    const difference = number - (b.numbers[index] ?? 0);
    if (difference !== 0) return difference;
  }
  if (a.before.length === 0 || b.before.length === 0) return b.before.length - a.before.length;
  return compareBefore(a.before, b.before);
}

function partsOf(text: string): { numbers: number[]; before: string[] } {
  const [, major, minor, patch, before] = shape.exec(text) ?? [];
  if (major === undefined) throw new RangeError('This is no version.');
  return { numbers: [major, minor, patch].map(Number), before: before?.split('.') ?? [] };
}

function compareBefore(one: readonly string[], other: readonly string[]): number {
  for (const [index, part] of one.entries()) {
    const against = other[index];
    if (against === undefined) return 1;
    if (part === against) continue;
    const [a, b] = [Number(part), Number(against)];
    if (!Number.isNaN(a) && !Number.isNaN(b)) return a - b;
    if (Number.isNaN(a) !== Number.isNaN(b)) return Number.isNaN(a) ? 1 : -1;
    return part < against ? -1 : 1;
  }
  return one.length - other.length;
}
