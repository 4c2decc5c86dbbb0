import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import { bytesOf, gathered, isMissing, MOST_BYTES, NO_PLAIN_FILE } from '../files/plain-file.ts';
import { decode, type EncodedText, type Encoding, encode, type TextForm } from './encoding.ts';
import { messages } from './messages.ts';
import type { Terminal } from './terminal.ts';

const TOO_LARGE = { megabytes: MOST_BYTES / 1024 / 1024 };

/** Why a file is not there to be checked, in words for the user. */
export interface ReadProblem {
  readonly problem: keyof typeof messages;
  readonly data: Readonly<Record<string, string | number>>;
}

/** Reads a file as text; or says why not. `file` is as the user wrote it, `folder` where relative names start from. */
export const readTextFile = (file: string, folder: string, wanted?: Encoding): Promise<EncodedText | ReadProblem> =>
  readText(bytesOf(resolve(folder, file)), file, wanted);

/** Reads a stream as text; or says why not. */
export async function readText(
  stream: AsyncIterable<Uint8Array>,
  file: string,
  wanted?: Encoding,
): Promise<EncodedText | ReadProblem> {
  try {
    const bytes = await gathered(stream, MOST_BYTES);
    if (!bytes) return { problem: 'too-large', data: { file, ...TOO_LARGE } };
    const text = await decode(bytes, wanted);
    return typeof text === 'string' ? { problem: text, data: { file } } : text;
  } catch (error) {
    return failureOf(error, file);
  }
}

/** Writes a text back in the form it was read in; false, once said why, where that is not possible. */
export async function writeTextFile(
  terminal: Pick<Terminal, 'folder' | 'note'>,
  file: string,
  text: string,
  form: TextForm,
): Promise<boolean> {
  const path = resolve(terminal.folder, file);
  try {
    // Renaming over a file asks nothing of the file itself: one that is write-protected is left alone.
    await access(path, constants.W_OK);
    const { default: writeFileAtomic } = await import('write-file-atomic');
    await writeFileAtomic(path, await encode(text, form));
    return true;
  } catch (error) {
    terminal.note(messages.unwritable, { file, reason: codeOf(error) });
    return false;
  }
}

function failureOf(error: unknown, file: string): ReadProblem {
  if (isMissing(error)) return { problem: 'missing', data: { file } };
  const code = codeOf(error);
  if (code === NO_PLAIN_FILE) return { problem: 'special', data: { file } };
  if (code === 'EISDIR') return { problem: 'directory', data: { file } };
  if (code === 'EACCES' || code === 'EPERM') return { problem: 'forbidden', data: { file } };
  return { problem: 'unreadable', data: { file, reason: code } };
}

const codeOf = (error: unknown): string =>
  error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.message) : String(error);
