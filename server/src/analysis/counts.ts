import type { Block, Draft, Paragraph } from '../draft/draft.ts';
import { isBlankCode, isHanCode } from '../text/characters.ts';
import { memo } from '../text/memo.ts';

/** How long a text is, counted in the ways the field counts. Blanks and line breaks count nowhere. */
export interface Counts {
  /** Chinese characters alone. */
  readonly hanzi: number;
  /** 字数 as Word prints it: each Chinese character and mark one, each Latin word or number one. */
  readonly characters: number;
  /** The same without punctuation: Chinese characters, Latin words and numbers. */
  readonly withoutPunctuation: number;
  /** Every character that is not blank (字符数 as Word prints it); code points. */
  readonly signs: number;
}

const NO_COUNTS: Counts = { hanzi: 0, characters: 0, withoutPunctuation: 0, signs: 0 };

/** The counts of one paragraph. */
export const countsOf: (paragraph: Paragraph) => Counts = memo(({ text }) => {
  let [hanzi, marks, words, bareMarks, signs] = [0, 0, 0, 0, 0];
  let [inRun, runIsWord] = [false, false];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isHanCode(code)) {
      hanzi++;
      inRun = false;
      continue;
    }
    const kind = kindOf(code);
    if (kind === 'nothing') continue;
    if (kind !== 'blank') signs++;
    if (kind !== 'other') inRun = false;
    if (kind === 'mark') marks++;
    else if (kind === 'other') {
      if (!inRun) {
        inRun = true;
        runIsWord = false;
        bareMarks++;
      }
      if (!runIsWord && isLatinWordCode(code)) {
        runIsWord = true;
        words++;
        bareMarks--;
      }
    }
  }
  return {
    hanzi,
    characters: hanzi + marks + words + bareMarks,
    withoutPunctuation: hanzi + words,
    signs: hanzi + signs,
  };
});

/** The counts of several paragraphs together. */
export function sumOfCounts(blocks: Iterable<Block>): Counts {
  let { hanzi, characters, withoutPunctuation, signs } = NO_COUNTS;
  for (const { paragraph } of blocks) {
    const own = countsOf(paragraph);
    hanzi += own.hanzi;
    characters += own.characters;
    withoutPunctuation += own.withoutPunctuation;
    signs += own.signs;
  }
  return { hanzi, characters, withoutPunctuation, signs };
}

/** The counts of a whole draft, title and signature included. */
export const countsOfDraft: (draft: Draft) => Counts = memo((draft) => sumOfCounts(draft.blocks));

/** The counts of what is spoken: all but title, subtitle, byline and signature. */
export const spokenCountsOf: (draft: Draft) => Counts = memo((draft) =>
  sumOfCounts(draft.blocks.filter((block) => !UNSPOKEN.has(block.role))),
);

/** The roles of what is written and not read out. */
export const UNSPOKEN: ReadonlySet<string> = new Set(['title', 'subtitle', 'byline', 'signature']);

type Kind = 'mark' | 'other' | 'blank' | 'nothing';

/** The kind of a UTF-16 unit that is no Chinese character. */
function kindOf(code: number): Kind {
  if (code < 0x80) return code <= 0x20 ? 'blank' : 'other';
  if (code >= 0xdc00 && code <= 0xdfff) return 'nothing'; // The second half of a pair counts with its first.
  if (isBlankCode(code)) return 'blank';
  if (code >= 0x200b && code <= 0x200f) return 'nothing';
  return isMarkCode(code) ? 'mark' : 'other';
}

// “” ‘’ … — and the like, CJK marks, full-width forms but full-width digits and letters, · and ×.
const isMarkCode = (code: number): boolean =>
  (code >= 0x2010 && code <= 0x2027) ||
  (code >= 0x3001 && code <= 0x303f) ||
  (code >= 0xff00 && code <= 0xffef && !isFullWidthWord(code)) ||
  code === 0xb7 ||
  code === 0xd7;

const isFullWidthWord = (code: number): boolean =>
  (code >= 0xff10 && code <= 0xff19) || (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a);

const isLatinWordCode = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x61 && code <= 0x7a) ||
  isFullWidthWord(code) ||
  (code >= 0xc0 && code <= 0x24f && code !== 0xd7);

/** Whether a draft has fewer characters, as Word counts them. A text many times as long need not be counted for that. */
export const isShorterThan = (draft: Draft, characters: number): boolean =>
  draft.text.length < characters ||
  (draft.text.length < 4 * characters && countsOfDraft(draft).characters < characters);
