import { fileURLToPath } from 'node:url';
import { bytesOf, gathered, isMissing, MOST_BYTES } from '../files/plain-file.ts';
import { unicodeText } from '../files/unicode.ts';
import { loadInThread } from '../segmenter/thread.ts';
import type { Platform } from './platform.ts';
import { keepHeapSmall } from './small-heap.ts';

/**
 * The platform of a server that runs in Node. `program` is the file beside which packages are looked for; `readElsewhere` reads
 * what is no file of this machine.
 */
export const nodePlatform = (program: string, readElsewhere: Platform['readText']): Platform => ({
  readText: (uri) => (uri.startsWith('file:') ? readFileText(uri) : readElsewhere(uri)),
  loadSegmenter: async (events) => {
    const segmenter = await loadInThread({ from: program, ...events });
    keepHeapSmall();
    return segmenter;
  },
});

async function readFileText(uri: string): Promise<string | null | undefined> {
  try {
    const bytes = await gathered(bytesOf(fileURLToPath(uri)), MOST_BYTES);
    return (bytes && unicodeText(bytes)) ?? null;
  } catch (error) {
    return isMissing(error) ? undefined : null;
  }
}
