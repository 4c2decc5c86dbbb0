import {
  type GenericSchema,
  maxLength,
  maxValue,
  minValue,
  number,
  optional,
  picklist,
  pipe,
  record,
  regex,
  strictObject,
  string,
  tuple,
  union,
} from 'valibot';
import { genrePatterns } from '../patterns/index.ts';
import { findRule, rules } from '../rules/index.ts';
import type { Settings } from '../rules/settings.ts';
import { SEVERITIES } from '../rules/severity.ts';
import { brief } from '../text/brief.ts';
import { type Localized, render } from '../text/localized.ts';

/** The levels a rule can be given, `off` among them. */
export const LEVELS = ['off', ...SEVERITIES] as const;

/** The slowest and the fastest speaking rate that makes sense, in characters a minute. */
export const SPEAKING_RATE = { minimum: 60, maximum: 500 } as const;

/** The least and the most minutes of a time budget; 0 sets none. */
export const TIME_BUDGET = { minimum: 0, maximum: 600 } as const;

const pace = pipe(number(), minValue(SPEAKING_RATE.minimum), maxValue(SPEAKING_RATE.maximum));

/** The values of `pattern` besides the genres' ids and Chinese names. */
export const PATTERN_CHOICES = ['auto', 'none'] as const;

/** Whether a value of `pattern` is the path of a pattern file. */
export const isPatternPath = (value: unknown): value is string => typeof value === 'string' && PATTERN_PATH.test(value);

/** The path of a pattern file, as a regular expression. */
export const PATTERN_PATH = /\.json$/i;

/** UTF-16 units of a term, phrase or word: a longer one is none, and thousands of them would stop the work on every text. */
export const LONGEST_TERM = 100;

/** How one setting is read. For a record or a list the schema is that of one entry, so that one wrong entry costs no other. */
export interface Option {
  readonly holds: 'value' | 'record' | 'list';
  readonly schema: GenericSchema;
  /** What the value must be: completes “…应为：”, “… must be”. */
  readonly expected: Localized;
  /** What one entry of a record or list must be. */
  readonly entry?: Localized;
  /** What is wrong with a key of a record; undefined where it is right. */
  readonly unknownKey?: (key: string) => Localized | undefined;
}

const names = genrePatterns.map((p) => p.name['zh-cn']);
const term = pipe(string(), maxLength(LONGEST_TERM));
const text: Localized = {
  'zh-cn': `文字，不超过 ${LONGEST_TERM} 字`,
  en: `a text of at most ${LONGEST_TERM} characters`,
};
const texts: Localized = { 'zh-cn': '一组文字 [ … ]', en: 'a list of texts' };

/** Every setting of `.jianggao.json`. */
export const options: Readonly<Record<keyof Settings, Option>> = {
  pattern: {
    holds: 'value',
    schema: union([
      picklist([...PATTERN_CHOICES, ...genrePatterns.map((p) => p.id), ...names]),
      pipe(string(), regex(PATTERN_PATH)),
    ]),
    expected: {
      'zh-cn': `auto、none、文种名（${names.join('、')}）或文种结构文件（….json）`,
      en: `auto, none, a genre (${genrePatterns.map((p) => p.id).join(', ')}) or a pattern file (….json)`,
    },
  },
  rules: {
    holds: 'record',
    schema: picklist(LEVELS),
    expected: { 'zh-cn': '“规则名: 级别”的列表 { … }', en: 'an object from rule to level' },
    entry: { 'zh-cn': `${LEVELS.join('、')} 之一`, en: `one of ${LEVELS.join(', ')}` },
    unknownKey: (key) => (findRule(key) ? undefined : noSuchRule(key)),
  },
  terms: {
    holds: 'record',
    schema: term,
    expected: { 'zh-cn': '“错误写法: 正确写法”的列表 { … }', en: 'an object from wrong form to right form' },
    entry: text,
    unknownKey: (key) => (key.length > LONGEST_TERM ? TOO_LONG : undefined),
  },
  phrases: { holds: 'list', schema: term, expected: texts, entry: text },
  words: { holds: 'list', schema: term, expected: texts, entry: text },
  ignored: {
    holds: 'list',
    schema: strictObject({ rule: string(), text: string() }),
    expected: { 'zh-cn': '一组 { "rule": …, "text": … }', en: 'a list of { "rule": …, "text": … }' },
    entry: { 'zh-cn': '{ "rule": 规则名, "text": 画线的文字 }', en: '{ "rule": id, "text": the text underlined }' },
  },
  files: {
    holds: 'record',
    schema: strictObject({ rules: optional(record(picklist(rules.map((rule) => rule.id)), picklist(LEVELS))) }),
    expected: { 'zh-cn': '“稿子的路径: { "rules": … }”的列表 { … }', en: 'an object from path to { "rules": … }' },
    entry: { 'zh-cn': '{ "rules": { 规则名: 级别 } }', en: '{ "rules": { id: level } }' },
  },
  speakingRate: {
    holds: 'value',
    schema: union([pace, tuple([pace, pace])]),
    expected: {
      'zh-cn': `每分钟字数，${SPEAKING_RATE.minimum} 到 ${SPEAKING_RATE.maximum}，或写成 [慢, 快]`,
      en: `characters a minute, ${SPEAKING_RATE.minimum} to ${SPEAKING_RATE.maximum}, or [slow, fast]`,
    },
  },
  timeBudget: {
    holds: 'value',
    schema: pipe(number(), minValue(TIME_BUDGET.minimum), maxValue(TIME_BUDGET.maximum)),
    expected: {
      'zh-cn': `分钟数，不超过 ${TIME_BUDGET.maximum}；不限定的写 0`,
      en: `minutes, at most ${TIME_BUDGET.maximum}; 0 for no limit`,
    },
  },
};

/** Whether a name is that of a setting. */
export const isOption = (name: string): name is keyof Settings => Object.hasOwn(options, name);

const NO_RULE: Localized = { 'zh-cn': '没有名为“{id}”的规则。', en: 'There is no rule “{id}”.' };

const TOO_LONG: Localized = {
  'zh-cn': `写法太长，不能超过 ${LONGEST_TERM} 字。`,
  en: `A form must not be longer than ${LONGEST_TERM} characters.`,
};

/** Says that a rule does not exist. */
export const noSuchRule = (name: string): Localized => {
  const id = brief(name, LONGEST_TERM);
  return { 'zh-cn': render(NO_RULE, 'zh-cn', { id }), en: render(NO_RULE, 'en', { id }) };
};
