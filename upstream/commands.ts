import { readFileSync, writeFileSync } from 'node:fs';
import { teamCode } from '../shared/upstream/api.ts';
import { packFile } from '../shared/upstream/pack-file.ts';
import type { Context } from './context.ts';
import { revokeDevice } from './queries/devices.ts';
import { insertTeam, listTeams } from './queries/enrolments.ts';
import { revokeManagerCode } from './queries/managers.ts';
import { makeEnrolmentCode } from './services/enrol-device.ts';
import { makeManagerCode } from './services/managers/sign-in.ts';
import { newPackKeys, publishPack, signPack } from './services/publish-pack.ts';
import { withdrawCounts, withdrawnInWords } from './services/withdraw-counts.ts';

/** What may be asked for on the command line, with what it takes. */
export const usage = `Usage: npm run upstream -- [COMMAND]
  (none)                              runs the collector
  enrol TEAM                          makes a code that enrols one computer within a day; the team too, if it is new
  revoke TEAM DEVICE                  takes nothing from a computer any more
  subtract TEAM DEVICE                takes nothing more, and takes what it counted out of the totals, 62 days back
  manager TEAM                        makes a code that opens the team's page for a service manager
  revoke-manager TEAM NAME            ends a manager's code, by the name it was given
  publish-pack TEAM FILE              hands a signed council pack to a team's computers
  pack-keys PRIVATE PUBLIC            makes a pair of keys in two files; keep the private one off this computer
  sign-pack PACK PRIVATE OUT          signs a pack (JSON, see docs/collector.md), where the private key is`;

/** Commands that need no database. @returns what to print, or undefined where it is none of them */
export function runOffline([command, ...words]: readonly string[]): string | undefined {
  const [first = '', second = '', third = ''] = words;
  if (command === 'pack-keys') {
    const { privatePem, publicKey } = newPackKeys();
    writeFileSync(first, privatePem, { mode: 0o600, flag: 'wx' });
    writeFileSync(second, `${publicKey}\n`, { flag: 'wx' });
    return `The private key is in ${first}: whoever has it can change what advisers read. ${second} goes to the collector.`;
  }
  if (command === 'sign-pack') {
    const pack = packFile.omit({ signature: true }).parse(JSON.parse(readFileSync(first, 'utf8')));
    const signed = signPack(pack, readFileSync(second, 'utf8'));
    writeFileSync(third, JSON.stringify(signed));
    return `${signed.tax} is signed.`;
  }
  return undefined;
}

/** Commands on the database. @returns what to print, or undefined where there is no such command */
export async function runCommand(
  context: Context,
  [command, ...words]: readonly string[],
): Promise<string | undefined> {
  const [first = '', second = ''] = words;
  if (command === 'enrol') {
    const team = teamCode.parse(first);
    await insertTeam(context.db, team);
    return `${await makeEnrolmentCode(context, team)}\nIt enrols one computer within 24 hours.`;
  }
  if (command === 'revoke') {
    const count = await revokeDevice(context.db, teamCode.parse(first), second);
    return count === 1 ? 'Nothing is taken from that computer any more.' : 'That team has no such computer.';
  }
  if (command === 'subtract') {
    const withdrawn = await withdrawCounts(context, teamCode.parse(first), second);
    return withdrawn === null ? 'That team has no such computer.' : withdrawnInWords(withdrawn);
  }
  if (command === 'manager') {
    const team = teamCode.parse(first);
    if (!(await listTeams(context.db)).includes(team)) return 'There is no such team.';
    const { code, label } = await makeManagerCode(context, team);
    return `${code}\nIt opens the page of ${team} at /manage and is shown only now. Its name is ${label}.`;
  }
  if (command === 'revoke-manager') {
    const count = await revokeManagerCode(context.db, teamCode.parse(first), second, new Date(context.clock.now()));
    return count === 1 ? 'That code opens nothing any more.' : 'That team has no such code.';
  }
  if (command === 'publish-pack') {
    return `${await publishPack(context, teamCode.parse(first), readFileSync(second, 'utf8'))} is published.`;
  }
  return undefined;
}
