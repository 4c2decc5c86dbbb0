import { countsOfDraft } from '../analysis/counts.ts';
import type { Draft } from '../draft/draft.ts';
import { learnStructure, type PatternFile } from '../patterns/learn/index.ts';
import type { Segmenter } from '../segmenter/segmenter.ts';
import { findExpressions } from './expressions.ts';

export type { PatternFile } from '../patterns/learn/index.ts';

/** How wide a line of a pattern file may be, a Chinese character counted as two. */
const WIDTH = 100;
/** A longer pattern file is no outline any more (UTF-8 bytes). */
const LARGEST = 19_000;

/**
 * The pattern that model speeches (范文) share: parts, counts, frames, lengths, density of four-character expressions. It
 * holds no run of twelve characters of theirs and is under 20 kB, and each of them fits it. Never fails.
 */
export function learnPattern(drafts: readonly Draft[], segmenter?: Segmenter): PatternFile {
  const { sections, points, section, parts, sectionSnippets, ...learned } = learnStructure(
    drafts,
    thingsTold(segmenter),
  );
  const characters = drafts.reduce((n, draft) => n + countsOfDraft(draft).characters, 0);
  const expressions = drafts.reduce((n, draft) => n + findExpressions(draft, segmenter).length, 0);
  const { id, name, description, ...frames } = learned;
  const fourCharacter = characters === 0 ? 0 : Math.round((expressions / characters) * 10_000) / 10;
  const head = { id, name, description, sections, points, section };
  const file = { ...head, ...frames, fourCharacter, parts, sectionSnippets };
  return smallEnough(file);
}

/** Whether a word is a noun; undefined where no segmenter tells. One that cannot be loaded says so only when it is asked. */
function thingsTold(segmenter: Segmenter | undefined): ((word: string) => boolean) | undefined {
  return (
    segmenter &&
    ((word) => {
      try {
        const [first, second] = segmenter.tag(word);
        return second === undefined && /^n/.test(first?.tag ?? '');
      } catch {
        return false;
      }
    })
  );
}

function smallEnough(file: PatternFile): PatternFile {
  let own = file;
  while (own.sectionSnippets.length > 0 && bytesOf(formatPattern(own)) > LARGEST)
    own = { ...own, sectionSnippets: own.sectionSnippets.slice(0, -1) };
  return own;
}

const bytesOf = (text: string): number => {
  let bytes = 0;
  for (const c of text) bytes += c < '\u0080' ? 1 : c < '\u0800' ? 2 : c <= '\uffff' ? 3 : 4;
  return bytes;
};

/** A pattern as the text of its file: what is short stands on one line, { "min": 2, "usual": 3, "max": 5 }. */
export const formatPattern = (file: PatternFile): string => `${asJson(file, '')}\n`;

const widthOf = (text: string): number => text.length + (text.match(/[^\0-\u02ff]/g)?.length ?? 0);

function asJson(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const isList = Array.isArray(value);
  const inner = `${indent}  `;
  const name = (key: string): string => (isList ? '' : `${JSON.stringify(key)}: `);
  const entries = Object.entries(value).filter(([, own]) => own !== undefined);
  const short = entries.map(([key, own]) => `${name(key)}${asJson(own, '')}`).join(', ');
  const fits = indent !== '' && indent.length + widthOf(short) <= WIDTH;
  if (entries.length === 0 || fits) return isList ? `[${short}]` : entries.length === 0 ? '{}' : `{ ${short} }`;
  const lines = entries.map(([key, own]) => `${inner}${name(key)}${asJson(own, inner)}`);
  return isList ? `[\n${lines.join(',\n')}\n${indent}]` : `{\n${lines.join(',\n')}\n${indent}}`;
}
