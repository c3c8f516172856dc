/** A shortcut as it stands on the keyboard; a screen reader hears it from the control's `aria-keyshortcuts`. */
export function Keys({ of: shortcut }: { of: string }) {
  return (
    <span aria-hidden="true">
      <kbd>{shortcut.replaceAll('+', ' ')}</kbd>
    </span>
  );
}
