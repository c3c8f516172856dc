/**
 * How often a fault is tried: few times with every change, as often as its variable says at night.
 *
 * @throws Error where the variable is no whole number
 */
export function turnsOf(variable: string, usual: number): number {
  const turns = Number(process.env[variable] ?? usual);
  if (!Number.isInteger(turns) || turns < 1) throw new Error(`${variable} has to be a whole number from 1 on.`);
  return turns;
}
