import { safeStorage } from 'electron';

/**
 * The system's own store of secrets. The one file that touches `safeStorage`, whose synchronous calls are on
 * their way out: newer versions of Electron have asynchronous ones, which are used where they are there.
 */
export interface Keyring {
  /** True where secrets are kept from other people at this computer. */
  isProtecting(): boolean;
  /** What keeps them, for the record. */
  backend(): string;
  /** Seals a secret. In plain text only where somebody allowed it. Base64. */
  seal(secret: string, allowPlainText: boolean): Promise<string>;
  /** Opens what it sealed; null where it cannot, for example on another computer. */
  open(sealed: string, allowPlainText: boolean): Promise<string | null>;
}

function backend(): string {
  return process.platform === 'linux' ? safeStorage.getSelectedStorageBackend() : process.platform;
}

function isProtecting(): boolean {
  return safeStorage.isEncryptionAvailable() && !['basic_text', 'unknown'].includes(backend());
}

function allow(plainText: boolean): void {
  if (plainText && process.platform === 'linux') safeStorage.setUsePlainTextEncryption(true);
}

async function encrypt(secret: string): Promise<Buffer> {
  if ('encryptStringAsync' in safeStorage && typeof safeStorage.encryptStringAsync === 'function') {
    return await safeStorage.encryptStringAsync(secret);
  }
  return safeStorage.encryptString(secret);
}

async function decrypt(sealed: Buffer): Promise<string> {
  if ('decryptStringAsync' in safeStorage && typeof safeStorage.decryptStringAsync === 'function') {
    const opened = await safeStorage.decryptStringAsync(sealed);
    return opened.result;
  }
  return safeStorage.decryptString(sealed);
}

/** See {@link Keyring}. */
export const systemKeyring: Keyring = {
  isProtecting,
  backend,
  seal: async (secret, allowPlainText) => {
    allow(allowPlainText);
    return (await encrypt(secret)).toString('base64');
  },
  open: async (sealed, allowPlainText) => {
    allow(allowPlainText);
    try {
      return await decrypt(Buffer.from(sealed, 'base64'));
    } catch {
      return null;
    }
  },
};
