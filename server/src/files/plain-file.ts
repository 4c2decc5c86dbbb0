import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

/** What is larger (bytes) is no draft, and no file of ours: a speech of a whole day has 100,000 characters. */
export const MOST_BYTES = 20 * 1024 * 1024;

/** The code of the error that reading a pipe, a device or a socket by name ends with. */
export const NO_PLAIN_FILE = 'NO_PLAIN_FILE';

/** Whether reading ended with this error because there is no such file. */
export const isMissing = (error: unknown): boolean =>
  error instanceof Error && ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');

/**
 * The bytes of a plain file, piece by piece. A pipe would keep us waiting for ever and a device feed us for ever: whatever is no
 * plain file is not read, and opened in such a way that opening does not wait either. Throws as reading does.
 */
export async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  // Windows has no O_NONBLOCK.
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const kind = await handle.stat();
    if (kind.isDirectory()) throw Object.assign(new Error(path), { code: 'EISDIR' });
    if (!kind.isFile()) throw Object.assign(new Error(path), { code: NO_PLAIN_FILE });
    yield* handle.createReadStream({ autoClose: false });
  } finally {
    await handle.close();
  }
}

/** All bytes of a stream; undefined where there are more than `most`, which are then not read. Rejects as reading does. */
export async function gathered(stream: AsyncIterable<Uint8Array>, most: number): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
