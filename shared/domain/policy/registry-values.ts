/** A line of `reg query`: four spaces, the name, the type, the value. */
const valueLine = /^ {4}(\S+) {4}(REG_(?:SZ|EXPAND_SZ|DWORD)) {4}(.*)$/;

/**
 * The values of a key of the Windows registry, out of what `reg query` prints. Names begin with a small letter here, as
 * they do on the other systems. Types that no setting has are left out.
 */
export function registryValues(printed: string): Record<string, string | number> {
  const values = printed.split(/\r?\n/).flatMap((line) => {
    const [, name, type, value] = valueLine.exec(line) ?? [];
    if (name === undefined || value === undefined) return [];
    const named = `${name.slice(0, 1).toLowerCase()}${name.slice(1)}`;
    return [[named, type === 'REG_DWORD' ? Number(value) : value.trim()] as const];
  });
  return Object.fromEntries(values);
}
