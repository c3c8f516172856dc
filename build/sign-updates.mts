import { createPrivateKey, createPublicKey } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { signedList } from '../electron/main/updates/find-release.ts';
import { signatureOf } from './updates/sign-list.ts';

/**
 * `node build/run.mjs build/sign-updates.mts DIST KEY.pem`: signs every list of updates in a folder, where the private
 * key is, and prints the public one that the app has to be built with.
 */
function main([folder, keyFile]: readonly string[]): number {
  if (!folder || !keyFile) {
    console.error('Name the folder of the packages and the private key: build/sign-updates.mts dist update-key.pem');
    return 2;
  }
  const key = createPrivateKey(readFileSync(keyFile));
  if (key.asymmetricKeyType !== 'ed25519') {
    console.error('The key has to be an Ed25519 one: openssl genpkey -algorithm ed25519 -out update-key.pem');
    return 2;
  }
  const lists = readdirSync(folder).filter((name) => name.endsWith('.yml') && !name.startsWith('builder-'));
  for (const name of lists) {
    const list = readFileSync(join(folder, name), 'utf8');
    writeFileSync(join(folder, `${name}.sig`), signatureOf(signedList(name, list), key));
    console.log(`${name} is signed.`);
  }
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64');
  console.log(`Build the app with FRONTDOOR_UPDATE_KEY=${publicKey}`);
  return lists.length > 0 ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2));
