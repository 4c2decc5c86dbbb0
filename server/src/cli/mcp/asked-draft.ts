import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LanguageService } from '../../service/language-service.ts';
import { type Locale, render } from '../../text/localized.ts';
import { keepServices } from '../config-files.ts';
import type { Encoding } from '../encoding.ts';
import type { messages } from '../messages.ts';
import { type ReadProblem, readTextFile } from '../text-file.ts';

/** A draft as a tool is asked about it. */
export interface Asked {
  readonly text?: string | undefined;
  readonly file?: string | undefined;
  readonly encoding?: Encoding | undefined;
}

/** Why a tool cannot do what it is asked, and what to ask instead: in English, for the model. */
export class ToolMistake extends Error {}

/** A draft that was read, and what holds for it. */
export interface AskedDraft {
  readonly text: string;
  readonly service: LanguageService;
  /** What is wrong with the configuration, in the language of the messages. */
  readonly notes: readonly string[];
}

/** Reads the draft that is asked about; `folder` is where relative names start. Throws a ToolMistake. Writes nothing. */
export async function readAsked(asked: Asked, locale: Locale, folder: string): Promise<AskedDraft> {
  const { name, text } = await textOf(asked, folder);
  const notes: string[] = [];
  const note = (message: (typeof messages)[keyof typeof messages], data?: Parameters<typeof render>[2]): void =>
    void notes.push(render(message, locale, data));
  const services = keepServices({ locale, folder, note }, undefined, {});
  return { text, service: await services.of(name), notes };
}

async function textOf({ text, file, encoding }: Asked, folder: string): Promise<{ name: string; text: string }> {
  if ((text === undefined) === (file === undefined))
    throw new ToolMistake('Pass exactly one of `text` (the whole draft) and `file` (a path).');
  if (file === undefined) {
    if (!text?.trim()) throw new ToolMistake('`text` is empty. Pass the whole draft as plain text.');
    return { name: '<text>', text };
  }
  const name = pathOf(file, folder);
  const read = await readTextFile(name, folder, encoding);
  if ('problem' in read) throw new ToolMistake(wayOut(read));
  return { name, text: read.text };
}

const WAYS_OUT: Partial<Record<ReadProblem['problem'], string>> = {
  missing: 'There is no file {file}. Check the path, pass an absolute one, or pass the draft itself as `text`.',
  directory: '{file} is a folder. Pass one file of it at a time.',
  forbidden: 'Reading {file} is not permitted. Ask the user for its text and pass that as `text`.',
  binary: '{file} is no plain text. Pass a plain-text file, or the text of the document as `text`.',
  'too-large': '{file} is over {megabytes} MB, too large for a speech. Pass the speech alone.',
  'not-utf-8': '{file} is not UTF-8. Pass `encoding`: "gb18030" if it is a GB18030, GBK or GB2312 file.',
  'not-gb18030': '{file} is not GB18030. Leave `encoding` out to read it as UTF-8.',
};
const ELSE = '{file} cannot be read ({problem}). Pass the draft itself as `text`.';

const wayOut = ({ problem, data }: ReadProblem): string => {
  const text = WAYS_OUT[problem] ?? ELSE;
  return render({ 'zh-cn': text, en: text }, 'en', { problem, ...data });
};

function pathOf(file: string, folder: string): string {
  if (!file.trim()) throw new ToolMistake('`file` is empty. Pass a path, or the draft itself as `text`.');
  if (!/^[a-z][a-z+.-]+:/i.test(file)) return resolve(folder, file);
  try {
    return fileURLToPath(file);
  } catch {
    throw new ToolMistake(`${file} is no path and no file: address. Pass a path, or the draft itself as \`text\`.`);
  }
}
