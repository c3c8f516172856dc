/** What is done to the content of a file: bytes from an offset on, or another length. */
export type FileChange = { readonly offset: number; readonly bytes: Buffer } | { readonly length: number };

/** The content of a file with room to grow, so that a long log is played in one go. */
export interface FileContent {
  readonly room: Buffer;
  readonly length: number;
}

/** A copy of some bytes as the content of a file. */
export function contentOf(bytes: Buffer): FileContent {
  return { room: Buffer.from(bytes), length: bytes.length };
}

/** The same content once more. */
export function copyOf({ room, length }: FileContent): FileContent {
  return contentOf(room.subarray(0, length));
}

/** What stands in the file. */
export function bytesOf({ room, length }: FileContent): Buffer {
  return room.subarray(0, length);
}

/** The content after some changes, in the same room where there is enough of it. */
export function changed(content: FileContent, changes: readonly FileChange[]): FileContent {
  const endOf = (change: FileChange) => ('length' in change ? change.length : change.offset + change.bytes.length);
  const most = changes.reduce((most, change) => Math.max(most, endOf(change)), content.length);
  const room = most <= content.room.length ? content.room : Buffer.alloc(2 * most);
  if (room !== content.room) content.room.copy(room, 0, 0, content.length);
  let { length } = content;
  for (const change of changes) {
    if ('length' in change) {
      room.fill(0, change.length, Math.max(length, change.length));
      length = change.length;
    } else {
      if (change.offset > length) room.fill(0, length, change.offset);
      change.bytes.copy(room, change.offset);
      length = Math.max(length, endOf(change));
    }
  }
  return { room, length };
}
