import type { Paragraph } from '../draft/draft.ts';
import { isDoubledCharacter, isDoubledWord } from '../lexicon/doubled.ts';
import { isHanAt } from '../text/characters.ts';
import { type Span, span } from '../text/span.ts';

/** A word that is written twice in a row by a slip, the second time at `again`; UTF-16 offsets in the paragraph. */
export interface Doubled {
  readonly word: string;
  readonly again: Span;
  /** What goes with it when it is deleted: the mark before it, in a row. */
  readonly superfluous: Span;
}

/** The words of a paragraph that stand twice by a slip (向向, 我们我们, 任务重、任务重), in order. */
export function doubledIn({ text }: Paragraph): Doubled[] {
  const found: Doubled[] = [];
  for (let i = 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const item = code === COMMA ? repeatedItem(text, i) : undefined;
    if (item) found.push(item);
    else if (code === text.charCodeAt(i - 1)) {
      if (isDoubledCharacter(text, i - 1)) found.push(doubled(text, i, 1));
    } else if (code === text.charCodeAt(i - 2) && text.charCodeAt(i + 1) === text.charCodeAt(i - 1)) {
      if (isDoubledWord(text, i - 2)) found.push(doubled(text, i, 2));
    }
  }
  return found;
}

function doubled(text: string, at: number, length: number): Doubled {
  const again = span(at, at + length);
  return { word: text.slice(at, at + length), again, superfluous: again };
}

const COMMA = '、'.charCodeAt(0);
/** Items of these lengths (UTF-16 units): shorter ones are repeated for effect (快、快、快), longer ones are hardly read. */
const [SHORTEST, LONGEST] = [3, 12];

// 时间紧、任务重、任务重: the item between two marks stands behind the second again. 落实、再落实 is meant.
function repeatedItem(text: string, comma: number): Doubled | undefined {
  let start = comma;
  while (isHanAt(text, start - 1) && comma - start <= LONGEST) start--;
  const length = comma - start;
  if (length < SHORTEST || length > LONGEST || text.charAt(start) === '某') return undefined;
  const end = comma + 1 + length;
  const word = text.slice(start, comma);
  if (!text.startsWith(word, comma + 1) || isHanAt(text, end) || text.startsWith(`、${word}`, end)) return undefined;
  return { word, again: span(comma + 1, end), superfluous: span(comma, end) };
}
