import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { loadSegmenter } from '../segmenter/load.ts';
import type { Platform } from './platform.ts';

/** The platform of a server that runs in Node. `program` is the file beside which packages are looked for. */
export const nodePlatform = (program: string): Platform => ({
  readText,
  loadSegmenter: async (onFailure) => loadSegmenter({ from: program, onFailure }),
});

async function readText(uri: string): Promise<string | undefined> {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return await readFile(fileURLToPath(uri), 'utf8');
  } catch {
    return undefined;
  }
}
