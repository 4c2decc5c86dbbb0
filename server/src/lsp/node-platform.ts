import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Platform } from './platform.ts';

/** The platform of a server that runs in Node: files come from disk. */
export const nodePlatform = (): Platform => ({ readText });

async function readText(uri: string): Promise<string | undefined> {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return await readFile(fileURLToPath(uri), 'utf8');
  } catch {
    return undefined;
  }
}
