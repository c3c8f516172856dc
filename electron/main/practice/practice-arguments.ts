/**
 * What the practice desk is started with. Nothing is copied from this start's own command line: what somebody added
 * there, such as a port for a debugger, is not theirs to hand on.
 *
 * @param appPath the app's own folder; null in a packaged app, which knows itself
 * @param home where the real desk keeps everything; practice has a folder of its own in it
 * @param pack the council pack that it begins with, as here
 * @param isUnboxed true where this start runs without Chromium's sandbox, as root in a trial has to
 */
export function practiceArguments({
  appPath,
  home,
  pack,
  isUnboxed,
}: {
  readonly appPath: string | null;
  readonly home: string;
  readonly pack: string;
  readonly isUnboxed: boolean;
}): string[] {
  return [
    ...(isUnboxed ? ['--no-sandbox'] : []),
    ...(appPath === null ? [] : [appPath]),
    '--practice',
    `--data=${home}`,
    `--pack=${pack}`,
  ];
}
