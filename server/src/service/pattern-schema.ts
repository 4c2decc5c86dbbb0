import {
  array,
  check,
  exactOptional,
  type InferOutput,
  integer,
  maxLength,
  maxValue,
  minLength,
  minValue,
  number,
  optional,
  picklist,
  pipe,
  strictObject,
  string,
  transform,
  union,
  boolean as yesOrNo,
} from 'valibot';
import type { Localized } from '../text/localized.ts';
import type { JsonSchema } from './configuration-schema.ts';

/** Many more than any speech has of anything. */
const ANY = 1_000_000;
const PARTS = ['title', 'subtitle', 'salutation', 'lead', 'transition', 'sections', 'closing', 'signature'] as const;

/** More and longer ones than any genre has (UTF-16 units): each is held against every heading and head of a draft. */
const MOST_TEXTS = 100;
const LONGEST = { listed: 200, single: 2000 } as const;

const line = pipe(string(), maxLength(LONGEST.single));
const texts = pipe(array(pipe(string(), maxLength(LONGEST.listed))), maxLength(MOST_TEXTS));
const whole = pipe(number(), integer(), minValue(0), maxValue(ANY));
/** { min, usual, max }, or one number for all three. */
const count = union([
  pipe(
    whole,
    transform((n) => ({ min: n, usual: n, max: n })),
  ),
  pipe(
    strictObject({ min: whole, usual: whole, max: whole }),
    check(({ min, usual, max }) => min <= usual && usual <= max),
  ),
]);
/** A text in both languages, or one for both. */
const localized = union([
  pipe(
    line,
    minLength(1),
    transform((text): Localized => ({ 'zh-cn': text, en: text })),
  ),
  strictObject({ 'zh-cn': line, en: line }),
]);

const part = strictObject({
  id: picklist(PARTS),
  required: optional(yesOrNo(), false),
  snippet: optional(line, ''),
  phrases: optional(texts, []),
});

const section = strictObject({
  heading: optional(line, ''),
  lead: optional(line, ''),
  point: optional(line, ''),
  subheading: exactOptional(line),
});

const sectionSnippet = strictObject({
  id: line,
  label: localized,
  detail: optional(localized, { 'zh-cn': '', en: '' }),
  /** Its lines, or all of them in one text. */
  body: union([
    line,
    pipe(
      texts,
      transform((lines) => lines.join('\n')),
    ),
  ]),
});

const lengths = strictObject({
  draft: exactOptional(count),
  section: exactOptional(count),
  point: exactOptional(count),
});

/** A pattern file (文种结构文件). All but the name may be left out. */
export const patternSchema = strictObject({
  $schema: exactOptional(string()),
  id: exactOptional(pipe(line, minLength(1))),
  name: localized,
  description: optional(localized, { 'zh-cn': '', en: '' }),
  titleWords: optional(texts, []),
  weakTitleWords: exactOptional(texts),
  salutationWords: exactOptional(texts),
  excludedTitleWords: exactOptional(texts),
  salutations: exactOptional(texts),
  sections: optional(count, { min: 0, usual: 3, max: ANY }),
  hasBody: exactOptional(yesOrNo()),
  points: optional(count, { min: 0, usual: 3, max: ANY }),
  section: optional(section, { heading: '一、……', lead: '……。', point: '' }),
  parts: optional(pipe(array(part), maxLength(MOST_TEXTS)), []),
  headings: exactOptional(texts),
  subsections: exactOptional(count),
  subheadings: exactOptional(texts),
  heads: exactOptional(texts),
  clauses: exactOptional(count),
  quotes: exactOptional(count),
  families: exactOptional(texts),
  leads: exactOptional(count),
  lengths: exactOptional(lengths),
  fourCharacter: exactOptional(pipe(number(), minValue(0))),
  sectionSnippets: optional(pipe(array(sectionSnippet), maxLength(MOST_TEXTS)), []),
});

export type PatternData = InferOutput<typeof patternSchema>;

const described = (zh: string, en: string, schema: JsonSchema): JsonSchema => ({
  description: `${zh}\n${en}`,
  ...schema,
});
const textList = (zh: string, en: string): JsonSchema => described(zh, en, { $ref: '#/definitions/texts' });
const counted = (zh: string, en: string): JsonSchema => described(zh, en, { $ref: '#/definitions/count' });

/** What the schema says of each key: its keys are those above. */
const properties: Readonly<Record<keyof PatternData, JsonSchema>> = {
  $schema: { type: 'string' },
  id: described('标识，不写则同名称。', 'An id; the name where it is left out.', { type: 'string' }),
  name: described('名称，提示中这样称呼它。', 'The name; findings call it so.', { $ref: '#/definitions/localized' }),
  description: described('说明。', 'What it is for.', { $ref: '#/definitions/localized' }),
  titleWords: textList('标题以这些字样结尾的属于这一文种。', 'Words at the end of a title that show the genre.'),
  weakTitleWords: textList('同上，须与称谓中的字样同时出现。', 'The same, with one of `salutationWords`.'),
  salutationWords: textList('称谓中的字样。', 'Words in the salutation.'),
  excludedTitleWords: textList('标题含这些字样的不属于这一文种。', 'Words in a title that rule the genre out.'),
  salutations: textList('常用称谓。', 'Stock salutations.'),
  sections: counted('分几个部分。', 'How many sections.'),
  hasBody: described(
    '是否有一个部分是主体，可以比其他部分长得多。',
    'Whether one section is the body, much longer than the others.',
    {
      type: 'boolean',
    },
  ),
  points: counted('每部分讲几点。', 'How many points in a section.'),
  section: described('一个部分的写法，按第一部分、第一点来写。', 'A section, written as the first of its kind.', {
    $ref: '#/definitions/section',
  }),
  parts: described('组成部分，按稿子的顺序。', 'The parts, in the order of a draft.', {
    type: 'array',
    maxItems: MOST_TEXTS,
    items: { $ref: '#/definitions/part' },
  }),
  headings: textList(
    '标题的句式，不写序数：○ 代表一个字，…… 代表任意文字。只写 …… 表示不限。',
    'Frames of headings without their numbers: ○ is one character, …… any text. …… alone allows everything.',
  ),
  subsections: counted('每部分下有几个小标题。', 'Sub-headings in a section.'),
  subheadings: textList('小标题的句式。', 'Frames of sub-headings.'),
  heads: textList('段首句的句式，不写序次语。', 'Frames of the heads of points, without enumerators.'),
  clauses: counted('段首句有几个分句。', 'Clauses of a head.'),
  quotes: counted('段首句有几处引号。', 'Quoted slots of a head.'),
  families: textList(
    '分点用语，写第一个：一是、一要、第一……',
    'Enumerators of points, the first of each: 一是, 第一 ….',
  ),
  leads: counted('分点之前有几句话。', 'Sentences before the points.'),
  lengths: described('篇幅，按字数。', 'Lengths, in characters.', { $ref: '#/definitions/lengths' }),
  fourCharacter: described('每千字的四字格数。', 'Four-character expressions in a thousand characters.', {
    type: 'number',
    minimum: 0,
  }),
  sectionSnippets: described('可以直接插入的部分。', 'Sections ready to be put in.', {
    type: 'array',
    maxItems: MOST_TEXTS,
    items: { $ref: '#/definitions/sectionSnippet' },
  }),
};

const object = (required: readonly string[], own: JsonSchema): JsonSchema => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties: own,
});
const text: JsonSchema = { type: 'string', maxLength: LONGEST.single };
const countRef: JsonSchema = { $ref: '#/definitions/count' };
const wholeNumber: JsonSchema = { type: 'integer', minimum: 0 };

/** The JSON Schema (draft-07) of a pattern file. */
export const patternFileSchema = (): JsonSchema => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: '文种结构文件 · pattern file',
  description:
    '一个文种的结构，可从范文学来，也可自己写。\nThe pattern of a genre, learned from a model speech or written by hand.',
  ...object(['name'], properties),
  definitions: {
    texts: { type: 'array', maxItems: MOST_TEXTS, items: { type: 'string', maxLength: LONGEST.listed } },
    count: {
      anyOf: [wholeNumber, object(['min', 'usual', 'max'], { min: wholeNumber, usual: wholeNumber, max: wholeNumber })],
    },
    localized: { anyOf: [text, object(['zh-cn', 'en'], { 'zh-cn': text, en: text })] },
    section: object([], { heading: text, lead: text, point: text, subheading: text }),
    part: object(['id'], {
      id: { type: 'string', enum: PARTS },
      required: { type: 'boolean', default: false },
      snippet: text,
      phrases: { $ref: '#/definitions/texts' },
    }),
    sectionSnippet: object(['id', 'label', 'body'], {
      id: text,
      label: { $ref: '#/definitions/localized' },
      detail: { $ref: '#/definitions/localized' },
      body: { anyOf: [text, { $ref: '#/definitions/texts' }] },
    }),
    lengths: object([], { draft: countRef, section: countRef, point: countRef }),
  },
});
