import { genrePatterns } from '../patterns/index.ts';
import { rules } from '../rules/index.ts';
import { DEFAULT_SETTINGS } from '../rules/settings.ts';
import type { Localized } from '../text/localized.ts';
import {
  LEVELS,
  LONGEST_TERM,
  PATTERN_CHOICES,
  PATTERN_PATH,
  SPEAKING_RATE,
  TIME_BUDGET,
} from './configuration-options.ts';

/** A JSON Schema, or a part of one, as data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const TERM = { type: 'string', maxLength: LONGEST_TERM };
const PACE = { type: 'number', ...SPEAKING_RATE };

/** The JSON Schema (draft-07) of `.jianggao.json`, with every rule and genre by name. */
export const configurationSchema = (): JsonSchema => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: '.jianggao.json',
  description: both({
    'zh-cn': '讲稿检查的配置，对所在文件夹及其下各级生效。',
    en: 'Settings for speech drafts in this folder and below.',
  }),
  type: 'object',
  additionalProperties: false,
  properties: {
    $schema: { type: 'string' },
    pattern: patternSchema(),
    rules: rulesSchema(),
    terms: {
      description: both({
        'zh-cn': '统一用语：错误写法 → 正确写法。',
        en: 'Terms to keep to: wrong form → right form.',
      }),
      type: 'object',
      propertyNames: { maxLength: LONGEST_TERM },
      additionalProperties: TERM,
    },
    phrases: listOf({
      'zh-cn': '带数字但不表示条数的固定说法，如“四个意识”。',
      en: 'Phrases that hold a number and promise nothing, beside the built-in ones.',
    }),
    words: listOf({
      'zh-cn': '自定义词：分词时不拆开，也不当作错别字。',
      en: 'Words of your own: segmented whole, and taken for no misspelling.',
    }),
    ignored: ignoredSchema(),
    files: filesSchema(),
    speakingRate: {
      description: both({
        'zh-cn': '语速，每分钟字数：[慢, 快]，或一个数。',
        en: 'Speaking rate, in characters a minute: [slow, fast], or one number.',
      }),
      anyOf: [PACE, { type: 'array', items: PACE, minItems: 2, maxItems: 2 }],
      default: DEFAULT_SETTINGS.speakingRate,
    },
    timeBudget: {
      description: both({
        'zh-cn': '讲话限定的分钟数，0 为不限。',
        en: 'The minutes that the speech may take; 0 for no limit.',
      }),
      type: 'number',
      ...TIME_BUDGET,
      default: DEFAULT_SETTINGS.timeBudget,
    },
  },
});

/** The JSON Schema of the setting `rules`: each rule by its id, with its own level as the default. */
const rulesSchema = (): JsonSchema => ({
  description: both({ 'zh-cn': '各规则的级别，off 为关闭。', en: 'The level of each rule; off turns it off.' }),
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries(
    rules.map(({ id, docs, severity }) => [
      id,
      { description: both(docs.title), type: 'string', enum: LEVELS, default: severity },
    ]),
  ),
});

const patternSchema = (): JsonSchema => ({
  description: both({
    'zh-cn': '文种。auto 按标题和称谓判断，none 不限文种；也可写文种结构文件的相对路径（….json）。',
    en: 'The genre. auto: by title and salutation; none: no parts are asked for; or the relative path of a pattern file (….json).',
  }),
  anyOf: [
    { type: 'string', enum: [...PATTERN_CHOICES, ...genrePatterns.flatMap((p) => [p.id, p.name['zh-cn']])] },
    { type: 'string', pattern: PATTERN_PATH.source },
  ],
  default: DEFAULT_SETTINGS.pattern,
});

const listOf = (description: Localized): JsonSchema => ({
  description: both(description),
  type: 'array',
  items: TERM,
});

const ignoredSchema = (): JsonSchema => ({
  description: both({
    'zh-cn': '已忽略的问题：规则名和画线的文字。',
    en: 'Findings that are silenced: the rule and the text it underlines.',
  }),
  type: 'array',
  items: {
    type: 'object',
    required: ['rule', 'text'],
    additionalProperties: false,
    properties: { rule: { type: 'string', enum: rules.map((rule) => rule.id) }, text: { type: 'string' } },
  },
});

const filesSchema = (): JsonSchema => ({
  description: both({
    'zh-cn': '只对某一份稿子生效的规则级别：从这个文件夹起的路径 → { "rules": … }。',
    en: 'Levels of rules for single drafts: the path from this folder → { "rules": … }.',
  }),
  type: 'object',
  additionalProperties: {
    type: 'object',
    additionalProperties: false,
    properties: { rules: { $ref: '#/properties/rules' } },
  },
});

// A schema's descriptions are not translated: both languages stand there.
const both = (text: Localized): string => `${text['zh-cn']}\n${text.en}`;
