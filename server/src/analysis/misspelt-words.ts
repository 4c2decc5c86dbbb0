import type { Paragraph } from '../draft/draft.ts';
import { type MisspeltWord, misspeltWords } from '../lexicon/misspelt-words.ts';
import { misspeltIn } from './four-character/misspelt.ts';
import { hasAny, KIND, kindOf } from './kinds.ts';

/** A misspelt word at its UTF-16 offset in the text. */
export interface PlacedWord {
  readonly start: number;
  readonly wrong: string;
  readonly right: string;
}

/** The words by the code of their wrong character. */
const byCode = new Map<number, MisspeltWord[]>();
for (const word of misspeltWords) {
  const code = word.wrong.charCodeAt(word.at);
  byCode.set(code, [...(byCode.get(code) ?? []), word]);
}

/** The misspelt words of a paragraph, in order; those inside a misspelt four-character expression are left to that. */
export function misspeltWordsIn(paragraph: Paragraph): readonly PlacedWord[] {
  if (!hasAny(paragraph, KIND.slip)) return NONE;
  const { text } = paragraph;
  let found: PlacedWord[] | undefined;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (kindOf(code) !== KIND.slip) continue;
    for (const word of byCode.get(code) ?? []) {
      const { wrong, right, unless, after } = word;
      const start = at - word.at;
      if (!text.startsWith(wrong, start)) continue;
      const [before, next] = [text.charAt(start - 1) || '。', text.charAt(start + wrong.length) || '。'];
      if (unless.includes(next) || after.includes(before)) continue;
      found ??= [];
      found.push({ start, wrong, right });
    }
  }
  if (!found) return NONE;
  const longer = misspeltIn(paragraph);
  return found.filter(({ start, wrong }) => !longer.some((l) => l.start < start + wrong.length && start < l.start + 4));
}

const NONE: readonly PlacedWord[] = [];
