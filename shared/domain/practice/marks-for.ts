/** Practice as far as its marks go, whatever their conditions are. */
interface WithMarks<M> {
  readonly marks: Readonly<Record<string, M>>;
  readonly callers: Readonly<Record<string, { without: readonly string[]; marks: Readonly<Record<string, M>> }>>;
}

/** What a good end with one caller leaves on record: what is asked of everybody, as far as it fits, and their own. */
export function marksFor<M>(practice: WithMarks<M>, caller: string): Readonly<Record<string, M>> {
  const who = practice.callers[caller];
  if (!who) return {};
  const common = Object.entries(practice.marks).filter(([id]) => !who.without.includes(id));
  return { ...Object.fromEntries(common), ...who.marks };
}
