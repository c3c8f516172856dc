/** A recovery code in groups that can be read out: as it is grouped already, otherwise by four. */
export function codeGroups(code: string): string[] {
  const groups = code.split(/[\s-]+/).filter((group) => group !== '');
  return groups.length > 1 ? groups : (code.match(/.{1,4}/g) ?? []);
}
