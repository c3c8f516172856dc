/** What a contact is called on a tab and in a list, as soon as there is a name for it. */
export function contactTitle({ personName, requesterName }: { personName: string; requesterName: string }): string {
  if (personName.trim()) return personName.trim();
  return requesterName.trim() ? `Call from ${requesterName.trim()}` : 'New contact';
}
