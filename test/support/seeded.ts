/** How often a property is tried, from a seed that is printed, so that a failure can be had again. */
export function seeded(numRuns: number): { numRuns: number; seed: number } {
  const seed = Math.floor(Math.random() * 2 ** 31);
  console.log(`${numRuns} runs from seed ${seed}`);
  return { numRuns, seed };
}
