import { type ParseError, parse } from 'jsonc-parser';
import { safeParse } from 'valibot';
import { snippetOfFrame } from '../patterns/frame-text.ts';
import type { GenrePattern, PatternPart, SectionFrame } from '../patterns/pattern.ts';
import { sectionOf } from '../patterns/skeleton.ts';
import { type Localized, render } from '../text/localized.ts';
import { toNumeral } from '../text/numerals.ts';
import type { Configuration } from './configuration.ts';
import { tooDeepAt } from './nesting.ts';
import { type PatternData, patternSchema } from './pattern-schema.ts';

/** What a pattern file holds, or why it cannot be used: all of it, for half a pattern would check what nobody meant. */
export type ReadPattern =
  | { readonly pattern: GenrePattern; readonly problem?: undefined }
  | { readonly pattern?: undefined; readonly problem: Localized };

const SYNTAX: Localized = { 'zh-cn': '第 {line} 行不合 JSON 语法', en: 'line {line} is not valid JSON' };
const WRONG: Localized = { 'zh-cn': '“{path}”这一项写得不对', en: '“{path}” is not right' };
const NO_OBJECT: Localized = { 'zh-cn': '内容应写成 { … } 的形式', en: 'it must have the form { … }' };
const NO_FILE: Localized = {
  'zh-cn': '读不到文种结构文件“{path}”，文种改按标题判断。',
  en: 'The pattern file “{path}” cannot be read; the genre is read from the title instead.',
};
const NO_PATTERN: Localized = {
  'zh-cn': '文种结构文件“{path}”用不了：{problem}；文种改按标题判断。',
  en: 'The pattern file “{path}” cannot be used: {problem}; the genre is read from the title instead.',
};

/** Reads the text of a pattern file: JSON, with comments and trailing commas. Never fails. */
export function readPattern(text: string): ReadPattern {
  const errors: ParseError[] = [];
  const body = text.replace(/^\ufeff/, '');
  const deep = tooDeepAt(body);
  if (deep !== undefined) return { problem: filled(SYNTAX, { line: body.slice(0, deep).split('\n').length }) };
  const value: unknown = parse(body, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error) return { problem: filled(SYNTAX, { line: body.slice(0, error.offset).split('\n').length }) };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { problem: NO_OBJECT };
  const result = safeParse(patternSchema, value, { abortEarly: true });
  if (result.success) return { pattern: patternFrom(result.output) };
  const path = result.issues[0].path?.map((item) => String(item.key)).join('.') ?? '';
  return { problem: filled(WRONG, { path }) };
}

/**
 * A configuration with its pattern file read in: `text` is that file's, undefined where there is none. A file that cannot be
 * used is named as a problem, and the genre is read from title and salutation as if none had been chosen.
 */
export function withPatternFile(configuration: Configuration, text: string | undefined): Configuration {
  const { settings, problems, patternFile } = configuration;
  if (!patternFile) return configuration;
  const { path, span } = patternFile;
  const read = text === undefined ? undefined : readPattern(text);
  if (read?.pattern) return { settings: { ...settings, pattern: read.pattern }, problems, patternFile };
  const { pattern: _, ...rest } = settings;
  const message = read
    ? {
        'zh-cn': render(NO_PATTERN, 'zh-cn', { path, problem: read.problem['zh-cn'] }),
        en: render(NO_PATTERN, 'en', { path, problem: read.problem.en }),
      }
    : filled(NO_FILE, { path });
  return { settings: rest, problems: [...problems, { message, span }], patternFile };
}

const filled = (text: Localized, data: Readonly<Record<string, string | number>>): Localized => ({
  'zh-cn': render(text, 'zh-cn', data),
  en: render(text, 'en', data),
});

/** The pattern that a file describes. What people read as ○ and …… becomes tab stops, and the numbers of sections and points variables. */
function patternFrom({ $schema: _, ...data }: PatternData): GenrePattern {
  const section = {
    heading: promising(snippetOfFrame(data.section.heading), data.points.usual),
    lead: snippetOfFrame(data.section.lead),
    point: snippetOfFrame(data.section.point),
    ...(data.section.subheading !== undefined && { subheading: snippetOfFrame(data.section.subheading) }),
  };
  return {
    ...data,
    id: data.id ?? data.name['zh-cn'],
    section,
    parts: data.parts.map((part) => partFrom(part, section, data)),
    sectionSnippets: data.sectionSnippets.map((own) => ({ ...own, body: snippetOfFrame(own.body) })),
  };
}

function partFrom(part: PatternPart, section: SectionFrame, { points, subsections }: PatternData): PatternPart {
  if (part.id === 'sections' && part.snippet === '')
    return { ...part, snippet: sectionOf(section, 1, points.usual, subsections?.usual) };
  const phrases = part.phrases.map((phrase) => announcing(snippetOfFrame(phrase)));
  return { ...part, snippet: announcing(snippetOfFrame(part.snippet)) || (phrases[0] ?? ''), phrases };
}

// “五问” over five points promises as many as there will be.
function promising(heading: string, points: number): string {
  const numeral = toNumeral(points);
  return points > 1 ? heading.replace(`“${numeral}`, `“\${POINTS:${numeral}}`) : heading;
}

// 我讲三点意见: as many as there will be sections.
const announcing = (snippet: string): string =>
  snippet.replace(/[二两三四五六七八九十](?=点|个方面|个问题|个部分)/, (numeral) => `\${SECTIONS:${numeral}}`);
