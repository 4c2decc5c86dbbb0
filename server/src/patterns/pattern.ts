import type { Localized } from '../text/localized.ts';

/*
 * A genre (文种) as data. Everything here can be written to JSON and read back: a user's own pattern is a file of this shape.
 *
 * A *snippet* is text in the LSP snippet syntax. Three conventions make its text what the checker reads:
 * - What has to be written in, is a placeholder that the rule `placeholder` reports while it stands: ×× for a word, （此处…）
 *   for a sentence. What may stand as it is, is plain Chinese.
 * - A heading, a point, a section is written as the first of its series, with 一; `numbered` gives it another number.
 * - A count that depends on the draft is a variable with a default: 讲${SECTIONS:三}点意见, ${POINTS:三}个方面; `counted` fills it.
 */

/** The parts of a speech, in the order of a draft. */
export type PartId = 'title' | 'subtitle' | 'salutation' | 'lead' | 'transition' | 'sections' | 'closing' | 'signature';

/** More sections or points would be no draft but a flood, whatever a pattern calls usual. */
export const MOST_COUNT = 30;

/** How many of something a genre has. A draft outside of `min` and `max` is unusual, not wrong. */
export interface Count {
  readonly min: number;
  readonly max: number;
  readonly usual: number;
}

export interface PatternPart {
  readonly id: PartId;
  /** Whether an old hand would certainly miss the part where it is absent. */
  readonly required: boolean;
  /** The part as it is put into a new draft. A snippet. */
  readonly snippet: string;
  /** Stock wordings of the part, to choose from in place of `snippet`. Snippets. */
  readonly phrases: readonly string[];
}

/** How a section of a new draft is made: snippets of one line each, written as the first of their series. */
export interface SectionFrame {
  /** The heading line: 一、…; for a genre without headings the line that opens the section. */
  readonly heading: string;
  /** What stands before the points, in their paragraph; may be empty. */
  readonly lead: string;
  /** One run-in point: 一是…。 Empty for a genre without points. */
  readonly point: string;
  /** The heading of a sub-section: （一）…. Where there is one, the lead and the points stand under it. */
  readonly subheading?: string;
}

/** A section ready to be put in: a heading line that begins with 一、 and its text. */
export interface SectionSnippet {
  readonly id: string;
  readonly label: Localized;
  readonly detail: Localized;
  /** A snippet. */
  readonly body: string;
}

/** How long something usually is, in characters as Word counts them (字数). */
export interface PatternLengths {
  readonly draft?: Count;
  readonly section?: Count;
  readonly point?: Count;
}

/**
 * What a draft is held against beyond its parts. A built-in genre says nothing of it, for speeches of one genre differ; a
 * pattern learned from a model speech, or one of the user's own, does. In a frame ○ stands for one character that varies
 * and …… for any text; a frame that is …… alone allows everything.
 */
export interface PatternFrames {
  /** Of the headings of sections, without their numbers: ○○“五○”，增强……. */
  readonly headings?: readonly string[];
  /** Sub-sections of a section, and the frames of their headings. */
  readonly subsections?: Count;
  readonly subheadings?: readonly string[];
  /** Of the heads of points (段首句) up to their full stop: 明确“○○○○”，做到因○而○. */
  readonly heads?: readonly string[];
  /** Clauses of a head, and its quoted slots. */
  readonly clauses?: Count;
  readonly quotes?: Count;
  /** The enumerators of points, as the first of a series is written: 一是, 第一. */
  readonly families?: readonly string[];
  /** Sentences of a section before its points. */
  readonly leads?: Count;
  readonly lengths?: PatternLengths;
  /** Four-character expressions in a thousand characters. */
  readonly fourCharacter?: number;
}

export interface GenrePattern extends PatternFrames {
  readonly id: string;
  readonly name: Localized;
  readonly description: Localized;
  /** Words at the end of a title that show the genre; … stands for any text between: 动员部署会…讲话. */
  readonly titleWords: readonly string[];
  /** The same, for titles that show it only together with one of `salutationWords`. */
  readonly weakTitleWords?: readonly string[];
  /** Words in the salutation that make a weak title word count: 来宾. */
  readonly salutationWords?: readonly string[];
  /** Words anywhere in a title that rule the genre out: 思想汇报 is no report on work. */
  readonly excludedTitleWords?: readonly string[];
  /** Stock salutations, with their colon. Snippets. */
  readonly salutations?: readonly string[];
  readonly sections: Count;
  /** Whether one section is the body (主要工作情况), beside which the others are short. */
  readonly hasBody?: boolean;
  /** Run-in points in a section. */
  readonly points: Count;
  readonly section: SectionFrame;
  /** In the order of a draft. A part that the genre does not have is not listed. */
  readonly parts: readonly PatternPart[];
  readonly sectionSnippets: readonly SectionSnippet[];
}
