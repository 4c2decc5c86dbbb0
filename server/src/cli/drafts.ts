import { createReadStream, type Dirent, readdir } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { looksLikeSpeech } from '../draft/looks-like-speech.ts';
import { type EncodedText, type Encoding, gb18030 } from './encoding.ts';
import { messages } from './messages.ts';
import type { Terminal } from './terminal.ts';
import { type ReadProblem, readText, readTextFile } from './text-file.ts';

/** The endings of speech drafts: as in the editor. */
const DRAFT = /\.(?:jianggao|讲稿|讲稿\.txt|讲稿\.md)$/i;
/** The endings of files that may hold a speech. */
const PLAIN = /\.(?:txt|md|markdown)$/i;
const IGNORED = ['**/node_modules/**', '**/.git/**'];

/** A text as it was read, under the name that the user knows it by. */
export interface Source extends EncodedText {
  readonly file: string;
}

export interface Input {
  readonly names: readonly string[];
  /** Standard input instead of files, and the name it goes by. */
  readonly stdin?: string;
  readonly encoding?: Encoding;
}

/**
 * Visits every draft that the user named, one after the other: a file named outright always, in folders and globs the
 * draft endings and whatever plain text looks like a speech. False where something could not be read; it has been named.
 */
export async function eachDraft(
  terminal: Terminal,
  { names, stdin, encoding }: Input,
  visit: (source: Source) => Promise<void>,
): Promise<boolean> {
  let [complete, empty] = [true, true];
  const take = async (read: Source | ReadProblem): Promise<void> => {
    empty = false;
    if (!('problem' in read)) return visit(read);
    terminal.note(messages[read.problem], read.data);
    complete = false;
  };
  if (stdin !== undefined) await take(await readStdin(terminal, stdin, encoding));
  for (const candidate of await findDrafts(terminal.folder, names)) {
    const read = await readDraft(terminal.folder, candidate, encoding);
    if (read) await take(read);
  }
  if (empty) terminal.note(messages['no-drafts']);
  return complete;
}

/** Standard input as a draft that goes by a name; or why it is none. */
export const readStdin = async (
  terminal: Terminal,
  file: string,
  encoding: Encoding | undefined,
): Promise<Source | ReadProblem> => named(file, await readText(terminal.input, file, encoding));

/** A draft that was found; or why it cannot be read; undefined where it was not named and is no speech. */
export async function readDraft(
  folder: string,
  { file, found }: Candidate,
  encoding: Encoding | undefined,
): Promise<Source | ReadProblem | undefined> {
  const read = await readTextFile(file, folder, encoding);
  return !found || DRAFT.test(file) || (await isSpeech(resolve(folder, file), read)) ? named(file, read) : undefined;
}

const named = (file: string, read: EncodedText | ReadProblem): Source | ReadProblem =>
  'problem' in read ? read : { ...read, file };

/** A file that may be a draft. */
export interface Candidate {
  readonly file: string;
  /** Whether it was found in a folder or by a glob, not named outright. */
  readonly found: boolean;
}

/** The files that names of files, folders and globs stand for, each once. */
export async function findDrafts(folder: string, names: readonly string[]): Promise<Candidate[]> {
  const byPath = new Map<string, Candidate>();
  for (const name of names) {
    for (const candidate of await candidatesOf(folder, name)) {
      const path = resolve(folder, candidate.file);
      const known = byPath.get(path);
      if (!known || (known.found && !candidate.found)) byPath.set(path, candidate);
    }
  }
  return [...byPath.values()];
}

async function candidatesOf(folder: string, name: string): Promise<Candidate[]> {
  const kind = await stat(resolve(folder, name)).catch(() => undefined);
  if (kind?.isDirectory()) {
    // `**` alone passes over names with a line break in them.
    const within = await search('**/*', resolve(folder, name));
    return (within ?? []).map(({ file, found }) => ({ file: join(name, file), found }));
  }
  const pattern = sep === '\\' ? name.replaceAll('\\', '/') : name;
  return (kind ? undefined : await search(pattern, folder)) ?? [{ file: name, found: false }];
}

/**
 * The drafts, and what may be one, among the files that a pattern finds; undefined where it finds none at all, and
 * where it is no pattern. A folder that is closed to us counts as named: reading it says why.
 */
async function search(pattern: string, cwd: string): Promise<Candidate[] | undefined> {
  const { glob, isDynamicPattern } = await import('tinyglobby');
  if (!isDynamicPattern(pattern)) return undefined;
  const closed: Candidate[] = [];
  const listing = (path: string, options: { withFileTypes: true }, done: Listed): void =>
    readdir(path, options, (error, entries) => {
      if (error) closed.push({ file: relative(cwd, path), found: false });
      done(error, entries);
    });
  const files = await glob(pattern, {
    cwd,
    ignore: IGNORED,
    expandDirectories: false,
    // Links to folders lead in circles, and to what was not named.
    followSymbolicLinks: false,
    fs: { readdir: listing as typeof readdir },
  });
  if (files.length === 0 && closed.length === 0) return undefined;
  const drafts = files.filter((file) => DRAFT.test(file) || PLAIN.test(file)).sort();
  return [...closed, ...drafts.map((file) => ({ file, found: true }))];
}

type Listed = (error: NodeJS.ErrnoException | null, entries: Dirent[]) => void;

/** How much of a file is enough to tell a speech by (bytes): 20,000 characters. */
const GLANCE = 60_000;

/** Whether a plain text found in a folder is a speech, even if one that cannot be read as it is; then it is worth a word. */
async function isSpeech(path: string, read: EncodedText | ReadProblem): Promise<boolean> {
  if (!('problem' in read)) return looksLikeSpeech(read.text);
  if (read.problem === 'binary') return false;
  if (read.problem !== 'not-utf-8' && read.problem !== 'too-large') return true;
  const start = await firstBytes(path).catch(() => undefined);
  if (!start) return true;
  return looksLikeSpeech(start.toString('utf8')) || looksLikeSpeech((await gb18030()).decode(start, 'gb18030'));
}

async function firstBytes(path: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream(path, { end: GLANCE })) chunks.push(chunk);
  return Buffer.concat(chunks);
}
