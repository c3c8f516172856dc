import { createHash, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';

/** SHA-256 of a text. Secrets of 256 random bits need no salt and no slow hash. */
export function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** SHA-256 in hexadecimal, as the sums of documents are written. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Whether two hashes are the same, in the same time for all. */
export function isSameHash(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}

/** A credential of a computer: 256 random bits behind the names that find its row. */
export function newToken(team: string, device: string): string {
  return `fd1.${team}.${device}.${randomBytes(32).toString('base64url')}`;
}

/** The team and computer that a token names; it proves nothing. */
export function namesIn(token: string): { team: string; device: string } {
  const [, team = '', device = ''] = token.split('.');
  return { team, device };
}

/** A random id. */
export function newDeviceId(): string {
  return randomUUID();
}

/** Letters and digits that cannot be taken for each other when they are read out. */
const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

function randomLetters(count: number): string {
  let text = '';
  while (text.length < count) {
    // What lies above the last whole multiple would make the first letters more likely.
    const [byte = 255] = randomBytes(1);
    if (byte < 240) text += letters[byte % letters.length];
  }
  return text;
}

/** An enrolment code: the team, four letters that find it, and fifteen that nobody can guess. */
export function newEnrolmentCode(team: string): { code: string; selector: string } {
  const selector = randomLetters(4);
  const secret = [randomLetters(5), randomLetters(5), randomLetters(5)].join('-');
  return { code: `${team}:${selector}-${secret}`, selector };
}

/** The team and the letters that find a code. */
export function partsOfCode(code: string): { team: string; selector: string } {
  const [team = '', rest = ''] = code.split(':');
  return { team, selector: rest.slice(0, 4) };
}
