import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Settings } from '../rules/settings.ts';
import { mergeSettings, readConfiguration, settingsFor, UNREAD_CONFIGURATION } from '../service/configuration.ts';
import { createLanguageService, type LanguageService } from '../service/language-service.ts';
import { withPatternFile } from '../service/pattern-file.ts';
import { lazySegmenter } from './lazy-segmenter.ts';
import { messages } from './messages.ts';
import type { Terminal } from './terminal.ts';
import { type ReadProblem, readTextFile } from './text-file.ts';

/** The name of a configuration file. */
export const CONFIGURATION = '.jianggao.json';

/** The services of a run, by the configuration that holds for a file. */
export interface Services {
  /** The service for a file: of the nearest configuration upward from it, or of the one the user named. */
  of(file: string): Promise<LanguageService>;
  /** Whether every configuration that was asked for could be read. */
  readonly allRead: () => boolean;
}

/** What is needed of a terminal: problems of a configuration and of rules are said on it. */
type Speaker = Pick<Terminal, 'locale' | 'folder' | 'note'>;

/** Makes the services of a run. `named` is the user's `--config`; `over` goes over what any configuration says. */
export function keepServices(terminal: Speaker, named: string | undefined, over: Partial<Settings>): Services {
  const byConfiguration = new Map<string | undefined, Promise<Partial<Settings>>>();
  const bySettings = new Map<string, LanguageService>();
  const byFolder = new Map<string, string | undefined>();
  const segmenter = lazySegmenter();
  let allRead = true;
  const read = async (path: string): Promise<Partial<Settings>> => {
    const { settings, complete } = await readFile(terminal, path);
    allRead &&= complete;
    return settings;
  };
  const make = (settings: Partial<Settings>): LanguageService => {
    segmenter.addWords(settings.words ?? []);
    return createLanguageService({
      locale: terminal.locale,
      settings,
      segmenter,
      onRuleError: (rule, error) => terminal.note(messages['rule-failed'], { rule, reason: String(error) }),
      onNoSegmenter: () => terminal.note(messages['no-segmenter']),
    });
  };
  return {
    async of(file) {
      const own = resolve(terminal.folder, file);
      const path = named === undefined ? nearest(dirname(own), byFolder) : resolve(terminal.folder, named);
      const configured = byConfiguration.get(path) ?? (path === undefined ? Promise.resolve({}) : read(path));
      byConfiguration.set(path, configured);
      const name = path === undefined ? undefined : relative(dirname(path), own);
      const settings = mergeSettings(settingsFor(await configured, name), over);
      const key = JSON.stringify(settings);
      const service = bySettings.get(key) ?? make(settings);
      bySettings.set(key, service);
      return service;
    },
    allRead: () => allRead,
  };
}

/**
 * The words of their own that the configurations of some files list. Once a segmenter knows a word it does for all files:
 * it has to from the first on, or what is found would depend on their order.
 */
export async function wordsFor(
  files: readonly string[],
  { locale, folder }: Omit<Speaker, 'note'>,
  named: string | undefined,
): Promise<string[]> {
  const services = keepServices({ locale, folder, note: () => {} }, named, {});
  const words = new Set<string>();
  for (const file of files) for (const word of (await services.of(file)).settings.words) words.add(word);
  return [...words];
}

/** The configuration file nearest upward from a folder; undefined where there is none. */
function nearest(folder: string, known: Map<string, string | undefined>): string | undefined {
  if (known.has(folder)) return known.get(folder);
  const own = join(folder, CONFIGURATION);
  const parent = dirname(folder);
  const path = existsSync(own) ? own : parent === folder ? undefined : nearest(parent, known);
  known.set(folder, path);
  return path;
}

interface ReadSettings {
  readonly settings: Partial<Settings>;
  /** Whether the file, and the pattern file that it names, could be read. */
  readonly complete: boolean;
}

/** What a configuration file sets, its problems said; of one that cannot be read it is said why. */
async function readFile(terminal: Speaker, path: string): Promise<ReadSettings> {
  const file = relative(terminal.folder, path) || '.';
  const read = await readTextFile(path, terminal.folder);
  if ('problem' in read && !OF_DRAFTS.has(read.problem)) {
    terminal.note(messages[read.problem], { ...read.data, file });
    return { settings: {}, complete: false };
  }
  const text = 'problem' in read ? undefined : read.text;
  const own = text === undefined ? UNREAD_CONFIGURATION : readConfiguration(text);
  const pattern = own.patternFile && (await textOf(resolve(dirname(path), own.patternFile.path)));
  const { settings, problems } = withPatternFile(own, pattern);
  const document = TextDocument.create(path, 'jsonc', 0, text ?? '');
  for (const { message, span } of problems) {
    const { line, character } = document.positionAt(span.start);
    const place = { file, line: line + 1, column: character + 1 };
    terminal.note(messages['configuration-problem'], { ...place, message: message[terminal.locale] });
  }
  const isWhole = text !== undefined && (own.patternFile === undefined || pattern !== undefined);
  return { settings, complete: isWhole };
}

/** What is said of a draft that is no text; of a configuration its own is said. */
const OF_DRAFTS: ReadonlySet<ReadProblem['problem']> = new Set([
  'too-large',
  'binary',
  'not-utf-8',
  'not-utf-16',
  'not-gb18030',
] as const);

async function textOf(path: string): Promise<string | undefined> {
  const read = await readTextFile(path, '');
  return 'problem' in read ? undefined : read.text;
}
