import type { Connection } from 'vscode-languageserver';
import type { Settings } from '../rules/settings.ts';
import type { Segmenter } from '../segmenter/segmenter.ts';
import type { CodeLensLevels } from '../service/code-lens.ts';
import { type ConfigurationProblem, mergeSettings, settingsFor } from '../service/configuration.ts';
import { createLanguageService, type LanguageService } from '../service/language-service.ts';
import type { Locale, Localized } from '../text/localized.ts';
import { type ConfigFile, type ConfigFiles, decoded } from './config-files.ts';
import { pathTo, readConfigFile, readEditorSettings } from './pattern-files.ts';
import type { CheckPlainText } from './protocol.ts';

/** What holds for one document. */
export interface Resolved {
  readonly service: LanguageService;
  readonly checkPlainText: CheckPlainText;
  readonly codeLens: CodeLensLevels;
  /** Whether four-character expressions are shown in the text. */
  readonly showExpressions: boolean;
  /** Whether there is a folder in which to remember something about it. */
  readonly inFolder: boolean;
  /** Whether half-width marks typed behind Chinese become full-width. */
  readonly fullWidthMarks: boolean;
  /** Whether what is put in between renumbers what is behind it as one types. */
  readonly renumber: boolean;
}

export interface Services {
  /** The service for a document: `.jianggao.json` over the editor's settings over the defaults. */
  of(uri: string): Promise<Resolved>;
  /** A rule is off in one document, until that is closed. */
  silence(uri: string, rule: string): void;
  /** A document has been closed. */
  closed(uri: string): void;
  /** Settings have changed: they are read anew, for all documents or for one. `pushed` is what a client sent unasked. */
  refresh(uri?: string): void;
  push(section: unknown): void;
  /** The segmenter has come: every service is made anew with it. */
  renew(): void;
}

export interface ServicesOptions {
  readonly locale: Locale;
  /** Whether the client answers `workspace/configuration`. */
  readonly pull: boolean;
  /** The settings to begin with, for a client that does not, or has none to answer with. */
  readonly initial: unknown;
  readonly files: ConfigFiles;
  readonly segmenter: () => Segmenter | undefined;
  readonly onConfigFile: (file: ConfigFile, problems: readonly ConfigurationProblem[]) => void;
  /** Told of what is wrong with the editor's own settings. */
  readonly onSettingProblem: (message: Localized) => void;
  /** Told of the words that new settings make known, before a service is made for them. */
  readonly onWords: (words: readonly string[]) => void;
  readonly onRuleError: (rule: string, error: unknown) => void;
}

/** Keeps one service for each set of settings in use, so that what it has found out lasts until they change. */
export function keepServices(connection: Connection, options: ServicesOptions): Services {
  const byUri = new Map<string, Promise<Resolved>>();
  const shared = sharedServices(options);
  const silenced = new Map<string, Settings['rules']>();
  const { raw, push } = keepEditorSettings(connection, options);
  const resolve = resolver(options, shared, { raw, silencedIn: (uri) => silenced.get(uri) ?? {} });
  return {
    of(uri) {
      const fresh = byUri.get(uri) ?? resolve(uri);
      byUri.set(uri, fresh);
      return fresh;
    },
    silence: (uri, rule) => void silenced.set(uri, { ...silenced.get(uri), [rule]: 'off' }),
    closed(uri) {
      silenced.delete(uri);
      byUri.delete(uri);
    },
    refresh(uri) {
      if (uri !== undefined) byUri.delete(uri);
      else {
        byUri.clear();
        shared.retire();
      }
    },
    push,
    renew() {
      byUri.clear();
      shared.clear();
    },
  };
}

interface Sources {
  /** The editor's own settings for a document, as it gave them. */
  raw(uri: string): Promise<Readonly<Record<string, unknown>>>;
  /** What is off in a document until it is closed. */
  silencedIn(uri: string): Settings['rules'];
}

/** Finds what holds for a document, from all that is said about it. */
function resolver(
  { files, onConfigFile, onSettingProblem }: ServicesOptions,
  shared: { of(settings: Partial<Settings>): LanguageService },
  { raw, silencedIn }: Sources,
) {
  return async (uri: string): Promise<Resolved> => {
    const section = await raw(uri).catch((): Readonly<Record<string, unknown>> => ({}));
    const file = await files.nearest(uri);
    const { settings: own, problems } = file ? await readConfigFile(file, files) : { settings: {}, problems: [] };
    if (file) onConfigFile(file, problems);
    const editor = await readEditorSettings(section, uri, files);
    for (const { message } of editor.problems) onSettingProblem(message);
    const user = settingsFor(editor.settings, decoded(uri));
    const folder = settingsFor(own, file && pathTo(uri, file.uri));
    return {
      service: shared.of(mergeSettings(mergeSettings(user, folder), { rules: silencedIn(uri) })),
      codeLens: codeLensIn(section),
      showExpressions: section.showFourCharacterExpressions === true,
      checkPlainText: checkPlainTextIn(section),
      inFolder: (file?.uri ?? files.placeFor(uri)) !== undefined,
      fullWidthMarks: section.fullWidthMarks !== false,
      renumber: section.renumberAsYouType === true,
    };
  };
}

/** The editor's own settings: asked for, or as they were sent last by one that cannot answer, or answers with nothing. */
function keepEditorSettings(
  connection: Connection,
  { pull, initial }: ServicesOptions,
): Pick<Services, 'push'> & Pick<Sources, 'raw'> {
  let pushed = initial;
  return {
    async raw(uri) {
      const section: unknown = pull
        ? await connection.workspace.getConfiguration({ scopeUri: uri, section: 'jianggao' })
        : undefined;
      if (isRecord(section)) return section;
      return isRecord(pushed) ? pushed : {};
    },
    // Who is asked sends word of a change, with or without the new settings.
    push(section) {
      if (!pull) pushed = section;
    },
  };
}

/** One service for equal settings. Those that nobody has asked for between two retirements are let go. */
function sharedServices({ locale, onRuleError, onWords, segmenter }: ServicesOptions) {
  let inUse = new Map<string, LanguageService>();
  let retired = inUse;
  return {
    of(settings: Partial<Settings>): LanguageService {
      const key = JSON.stringify(settings);
      const known = inUse.get(key) ?? retired.get(key);
      if (!known) onWords(settings.words ?? []);
      const words = segmenter();
      const service =
        known ?? createLanguageService({ locale, settings, onRuleError, ...(words && { segmenter: words }) });
      inUse.set(key, service);
      return service;
    },
    retire(): void {
      retired = inUse;
      inUse = new Map();
    },
    clear(): void {
      retired = new Map();
      inUse = new Map();
    },
  };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The `jianggao` section of what a client sent: some send the section itself, some the settings around it. */
export function sectionIn(settings: unknown): unknown {
  return isRecord(settings) && isRecord(settings.jianggao) ? settings.jianggao : settings;
}

const checkPlainTextIn = ({ checkPlainText }: Readonly<Record<string, unknown>>): CheckPlainText =>
  checkPlainText === 'always' || checkPlainText === 'never' ? checkPlainText : 'auto';

const codeLensIn = ({ codeLens }: Readonly<Record<string, unknown>>): CodeLensLevels =>
  codeLens === 'off' || codeLens === 'all' ? codeLens : 'top';
