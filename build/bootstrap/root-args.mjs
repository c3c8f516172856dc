/**
 * Switches Chromium needs because of who runs it: as root its sandbox cannot start. Never used for anybody else.
 * @returns {string[]}
 */
export function rootArgs() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
