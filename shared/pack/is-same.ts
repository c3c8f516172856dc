/** Whether two parts of packs say the same. Both were read by one schema, so that their keys come in one order. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
