import { getNodeValue, type Node, type ParseError, parseTree } from 'jsonc-parser';
import { safeParse } from 'valibot';
import type { Settings } from '../rules/settings.ts';
import { brief } from '../text/brief.ts';
import { type Locale, type Localized, render } from '../text/localized.ts';
import { type Span, span } from '../text/span.ts';
import { isOption, isPatternPath, type Option, options } from './configuration-options.ts';
import { tooDeepAt } from './nesting.ts';

/** Something in a configuration that does not hold; the rest of it still applies. */
export interface ConfigurationProblem {
  readonly message: Localized;
  /** UTF-16 offsets in the configuration's text. */
  readonly span: Span;
}

export interface Configuration {
  /** Only what the text sets. */
  readonly settings: Partial<Settings>;
  readonly problems: readonly ConfigurationProblem[];
  /** The pattern file that it names, from its own folder; whoever can read files reads it in (`withPatternFile`). */
  readonly patternFile?: { readonly path: string; readonly span: Span };
}

const UNREAD: Localized = {
  'zh-cn': '这份配置读不了，没有采用：须是 UTF-8 编码的文本文件，不超过 20 MB。',
  en: 'This configuration cannot be read and is not used: it must be a text file in UTF-8 of at most 20 MB.',
};
const SYNTAX: Localized = {
  'zh-cn': '这里不合 JSON 语法，其余部分仍然有效。',
  en: 'Not valid JSON here; the rest still applies.',
};
const TOO_DEEP: Localized = {
  'zh-cn': '括号套得太深，这份配置没有采用。',
  en: 'Nested too deeply: this configuration is not used.',
};
const TOO_LARGE: Localized = {
  'zh-cn': '这份配置太大，没有采用。',
  en: 'Too large: this configuration is not used.',
};
const NO_OBJECT: Localized = { 'zh-cn': '配置应写成 { … } 的形式。', en: 'A configuration has the form { … }.' };
const UNKNOWN_KEY: Localized = { 'zh-cn': '没有“{name}”这一项配置。', en: 'There is no setting “{name}”.' };
const WRONG: Localized = { 'zh-cn': '“{name}”应为：{expected}。', en: '“{name}” must be {expected}.' };

/** UTF-16 units: a dictionary of 100,000 terms has half of that. */
const LARGEST = 4_000_000;
/** UTF-16 units of a name in a message. */
const LONGEST_NAME = 60;
/** A file that is wrong in more places is wrong as a whole. */
const MOST_PROBLEMS = 100;

/** A configuration that is there and is no text that can be read: nothing of it holds. */
export const UNREAD_CONFIGURATION: Configuration = {
  settings: {},
  problems: [{ message: UNREAD, span: span(0, 0) }],
};

/**
 * Reads the text of a `.jianggao.json`: JSON, with comments and trailing commas. Never fails: whatever cannot be used is
 * left out and named as a problem. An empty text sets nothing.
 */
export function readConfiguration(text: string): Configuration {
  if (text.length > LARGEST) return { settings: {}, problems: [{ message: TOO_LARGE, span: span(0, 1) }] };
  const deep = tooDeepAt(text);
  if (deep !== undefined) return { settings: {}, problems: [{ message: TOO_DEEP, span: span(deep, deep + 1) }] };
  const errors: ParseError[] = [];
  const root = parseTree(text.replace(/^\ufeff/, ' '), errors, { allowTrailingComma: true, allowEmptyContent: true });
  const [first] = errors; // What follows the first error is mostly its fallout.
  const problems = first ? [{ message: SYNTAX, span: spanOf(first) }] : [];
  if (!root) return { settings: {}, problems };
  if (root.type !== 'object')
    return { settings: {}, problems: [...problems, { message: NO_OBJECT, span: spanOf(root) }] };
  const settings: Record<string, unknown> = {};
  let patternFile: Configuration['patternFile'];
  for (const [key, value, name] of propertiesOf(root)) {
    if (name === '$schema') continue;
    if (isOption(name)) {
      const read = readOption(name, options[name], value);
      if (read.usable !== undefined) settings[name] = read.usable;
      if (name === 'pattern' && isPatternPath(read.usable)) patternFile = { path: read.usable, span: spanOf(value) };
      for (const problem of read.problems) problems.push(problem);
    } else problems.push({ message: fill(UNKNOWN_KEY, name), span: spanOf(key) });
  }
  // The options' schemas are those of the settings' types.
  const named = problems.slice(0, MOST_PROBLEMS);
  return { settings: settings as Partial<Settings>, problems: named, ...(patternFile && { patternFile }) };
}

/** The settings in a value that is there already, such as an editor's; what cannot be used is left out. */
export const settingsIn = (value: unknown): Partial<Settings> =>
  readConfiguration(JSON.stringify(value) ?? '').settings;

/** The settings with those of one draft taken in. `name` is its path from the folder of the configuration, or its URI. */
export function settingsFor({ files, ...settings }: Partial<Settings>, name: string | undefined): Partial<Settings> {
  const path = name === undefined ? undefined : pathLike(name);
  const own = Object.entries(files ?? {}).filter(([key]) => pathLike(key) === path);
  return own.reduce((all, [, { rules = {} }]) => mergeSettings(all, { rules }), settings);
}

// A path as one writes it: ./a, a\b and composed characters are the same.
const pathLike = (path: string): string =>
  path
    .normalize('NFC')
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/, '');

/** Settings over other settings: single values replace, rules, terms and files replace one by one, lists are joined. */
export function mergeSettings(under: Partial<Settings>, over: Partial<Settings>): Partial<Settings> {
  const merged: { -readonly [K in keyof Settings]?: Settings[K] } = { ...under, ...over };
  if (under.rules && over.rules) merged.rules = { ...under.rules, ...over.rules };
  if (under.terms && over.terms) merged.terms = { ...under.terms, ...over.terms };
  if (under.files && over.files) merged.files = { ...under.files, ...over.files };
  if (under.phrases && over.phrases) merged.phrases = [...under.phrases, ...over.phrases];
  if (under.words && over.words) merged.words = [...under.words, ...over.words];
  if (under.ignored && over.ignored) merged.ignored = [...under.ignored, ...over.ignored];
  return merged;
}

interface Read {
  readonly usable: unknown;
  readonly problems: readonly ConfigurationProblem[];
}

function readOption(name: string, option: Option, node: Node): Read {
  if (option.holds === 'value') {
    const result = safeParse(option.schema, getNodeValue(node));
    return result.success
      ? { usable: result.output, problems: [] }
      : { usable: undefined, problems: [wrong(name, option.expected, node)] };
  }
  const type = option.holds === 'record' ? 'object' : 'array';
  if (node.type !== type) return { usable: undefined, problems: [wrong(name, option.expected, node)] };
  return option.holds === 'record' ? readRecord(name, option, node) : readList(name, option, node);
}

function readRecord(name: string, option: Option, node: Node): Read {
  const usable: (readonly [string, unknown])[] = [];
  const problems: ConfigurationProblem[] = [];
  for (const [keyNode, value, key] of propertiesOf(node)) {
    const unknown = option.unknownKey?.(key);
    const result = safeParse(option.schema, getNodeValue(value));
    if (unknown) problems.push({ message: unknown, span: spanOf(keyNode) });
    else if (result.success) usable.push([key, result.output]);
    else problems.push(wrong(`${name}.${key}`, option.entry ?? option.expected, value));
  }
  // Entries, not assignments: a key may be called __proto__.
  return { usable: Object.fromEntries(usable), problems };
}

function readList(name: string, option: Option, node: Node): Read {
  const usable: unknown[] = [];
  const problems: ConfigurationProblem[] = [];
  for (const [i, item] of (node.children ?? []).entries()) {
    const result = safeParse(option.schema, getNodeValue(item));
    if (result.success) usable.push(result.output);
    else problems.push(wrong(`${name}[${i}]`, option.entry ?? option.expected, item));
  }
  return { usable, problems };
}

const wrong = (name: string, expected: Localized, node: Node): ConfigurationProblem => ({
  message: fill(WRONG, name, expected),
  span: spanOf(node),
});

function fill(text: Localized, named: string, expected?: Localized): Localized {
  const name = brief(named, LONGEST_NAME);
  const inLocale = (locale: Locale): string =>
    render(text, locale, { name, ...(expected && { expected: expected[locale] }) });
  return { 'zh-cn': inLocale('zh-cn'), en: inLocale('en') };
}

const spanOf = ({ offset, length }: { readonly offset: number; readonly length: number }): Span => ({
  start: offset,
  end: offset + length,
});

/** The properties of an object: the node of the key, the node of the value, the key. One that is half typed is left out. */
function propertiesOf(node: Node): (readonly [Node, Node, string])[] {
  return (node.children ?? []).flatMap(({ children }) => {
    const [key, value] = children ?? [];
    return key && value ? [[key, value, String(key.value)] as const] : [];
  });
}
