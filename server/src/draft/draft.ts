import type { Span } from '../text/span.ts';

/** The text of one line without its line break. Immutable and without a position, so that facts about it last. */
export interface Paragraph {
  readonly text: string;
}

/** What a line is for in a draft. `run-in` is a heading whose body follows in the same line. */
export type Role =
  | 'blank'
  | 'title'
  | 'subtitle'
  | 'byline'
  | 'salutation'
  | 'lead'
  | 'heading'
  | 'run-in'
  | 'body'
  | 'closing'
  | 'signature';

/** Whether a line of this role has a heading: one of its own, or one whose body follows in the line. */
export const isHeadingRole = (role: Role | undefined): boolean => role === 'heading' || role === 'run-in';

const WITH_SENTENCES: ReadonlySet<Role> = new Set<Role>(['salutation', 'lead', 'run-in', 'body', 'closing']);

/** Whether a line of this role is made of sentences: running text, and a salutation, behind which text may follow. */
export const hasSentences = (role: Role): boolean => WITH_SENTENCES.has(role);

/** A paragraph at its place: `line` is zero-based, `start` the UTF-16 offset of its first character. */
export interface Block {
  readonly paragraph: Paragraph;
  readonly line: number;
  readonly start: number;
  readonly role: Role;
}

/** The kinds of outline number, in the order of GB/T 9704-2012, 7.3.3; `plain` is a Markdown heading without one. */
export type HeadingFamily = 'part' | 'chinese' | 'bracketed' | 'arabic' | 'bracketed-arabic' | 'circled' | 'plain';

/** A heading as a fact of its paragraph: all spans are UTF-16 offsets in the paragraph. */
export interface Heading {
  readonly family: HeadingFamily;
  /** 0 第一部分, 0.5 第一节 (between 第一章 and 一、), 1 一、, 2 （一）, 3 1., 4 （1）, 5 ①; for a plain Markdown heading, the number of # less one. */
  readonly level: number;
  /** The ordinal as a number; undefined for a plain heading. */
  readonly number: number | undefined;
  /** From the first character of the outline number to the last of the mark behind it. */
  readonly marker: Span;
  /** The digits alone. */
  readonly numeral: Span;
  /** The title without its number; for a run-in heading up to its full stop. */
  readonly title: Span;
  /** Whether the body follows in the same line. */
  readonly runIn: boolean;
}

/** A heading with what stands under it. `blocks` are the section's own; those of its sub-sections are in `sections`. */
export interface Section {
  readonly heading: Heading;
  /** The line of the heading; for a run-in heading it holds body text too. */
  readonly block: Block;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  /** Whether it has neither. */
  readonly isBare: boolean;
}

/** One or more lines with one office in the draft: the title, the salutation … Never empty. */
export type Part = readonly [Block, ...Block[]];

/**
 * A stretch of a draft whose headings of the top level count up once: nearly every speech is a single one, a collection
 * of speeches has many. `own` is a draft by itself, whose offsets and lines count from zero, and the same object for as
 * long as its lines stay the same: what is found out about it lasts through the edits of other chapters.
 */
export interface Chapter {
  readonly own: Draft;
  /** The UTF-16 offset and the line of its first character in the draft. */
  readonly start: number;
  readonly line: number;
}

/**
 * A speech draft. Any text is a draft; a part that it lacks is undefined. `body` are the blocks between the lead-in
 * and the first heading, or all of the text where there are no headings.
 */
export interface Draft {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** How many blocks there are. */
  readonly lines: number;
  /** The text of a line; undefined past the end. */
  paragraphOn(line: number): Paragraph | undefined;
  /** The block of a line, without making all others; undefined past the end. */
  blockOn(line: number): Block | undefined;
  /** The whole of its blocks, cut into chapters; a chapter has itself alone. Never empty. */
  readonly chapters: readonly Chapter[];
  readonly title: Part | undefined;
  readonly subtitle: Part | undefined;
  readonly salutation: Part | undefined;
  readonly lead: Part | undefined;
  readonly body: readonly Block[];
  readonly sections: readonly Section[];
  readonly closing: Part | undefined;
  readonly signature: Part | undefined;
}

/** The first line that is not blank; undefined where all are. */
export function firstBlock(draft: Draft): Block | undefined {
  let line = 0;
  while (draft.blockOn(line)?.role === 'blank') line++;
  return draft.blockOn(line);
}

/** The last line before `line`, or of the draft, that is not blank; undefined where there is none. */
export function blockBefore(draft: Draft, line = draft.lines): Block | undefined {
  let before = line - 1;
  while (draft.blockOn(before)?.role === 'blank') before--;
  return draft.blockOn(before);
}

/** The first line behind `line` that is not blank; undefined where there is none. */
export function blockAfter(draft: Draft, line: number): Block | undefined {
  let after = line + 1;
  while (draft.blockOn(after)?.role === 'blank') after++;
  return draft.blockOn(after);
}

/** The first heading of a draft with its section, as its chapter has it; undefined where there are none. */
export const firstSection = ({ chapters }: Draft): Section | undefined => chapters[0]?.own.sections[0];

/** The UTF-16 offset behind the last character of a block's line. */
export const endOf = (block: Block): number => block.start + block.paragraph.text.length;

/** The block that holds a UTF-16 offset; the last one for offsets past the end. A draft has at least one block. */
export function blockAt(draft: Draft, offset: number): Block | undefined {
  let [low, high] = [0, draft.lines - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((draft.blockOn(middle)?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return draft.blockOn(low);
}

/** All sections in document order, parents before their children. */
export function* everySection(sections: readonly Section[]): Generator<Section> {
  for (const section of sections) {
    yield section;
    yield* everySection(section.sections);
  }
}
