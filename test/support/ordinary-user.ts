/** True where a test can become somebody else, or is somebody whom the file system stops. */
export const isRoot = process.getuid?.() === 0;

/** The account that owns nothing. */
const nobody = 65_534;

/** Runs work without the rights of root, which no permission of a file stops. */
export function asOrdinaryUser<T>(work: () => T): T {
  if (!isRoot || !process.seteuid || !process.setegid) return work();
  process.setegid(nobody);
  process.seteuid(nobody);
  try {
    return work();
  } finally {
    process.seteuid(0);
    process.setegid(0);
  }
}
