import { fileURLToPath } from 'node:url';
import { bytesOf, gathered } from '../files/plain-file.ts';
import { loadInThread } from '../segmenter/thread.ts';
import type { Platform } from './platform.ts';

/** The platform of a server that runs in Node. `program` is the file beside which packages are looked for. */
export const nodePlatform = (program: string): Platform => ({
  readText,
  loadSegmenter: (events) => loadInThread({ from: program, ...events }),
});

/** What is larger (bytes) is no draft, and no file of ours. */
const MOST_BYTES = 20 * 1024 * 1024;

async function readText(uri: string): Promise<string | undefined> {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return (await gathered(bytesOf(fileURLToPath(uri)), MOST_BYTES))?.toString('utf8');
  } catch {
    return undefined;
  }
}
