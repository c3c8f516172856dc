/** As many answers as one function remembers; past that it begins anew. */
const most = 20_000;

/** The same pure function of a text, which remembers its answers: the same names come again at every key press. */
export function remembering<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const answer = work(text);
    known.set(text, answer);
    return answer;
  };
}
