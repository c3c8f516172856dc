/** Stands on whatever leaves a store of invented people, so that nobody takes it for real. */
export const sampleWords = 'Sample: everybody in this is made up, and so is every number.';

/** The same before a title. */
export function asSampleTitle(title: string): string {
  return `Sample: ${title}`.slice(0, 200);
}
