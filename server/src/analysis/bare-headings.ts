import { type Block, type Draft, isHeadingRole, type Section } from '../draft/draft.ts';
import { isBlankCode, isHanAt, skipBlank, trimmedEnd } from '../text/characters.ts';
import { memo } from '../text/memo.ts';
import { toNumeral } from '../text/numerals.ts';
import { type Span, span } from '../text/span.ts';
import { headingRunsOf } from './heading-runs.ts';

/** A line 二：… or 二 … that stands where a list of headings 一、…三、… misses one: its mark is lost, or another. */
export interface BareHeading {
  readonly block: Block;
  /** The numeral and what stands for its mark; UTF-16 offsets in the paragraph. */
  readonly span: Span;
  readonly numeral: string;
  /** The heading that follows in the list; undefined for the last of it. */
  readonly next: Section | undefined;
}

/** The headings of a passage whose 、 is lost or another mark, in document order. */
export const bareHeadingsOf: (draft: Draft) => readonly BareHeading[] = memo((draft) => {
  const found: BareHeading[] = [];
  for (const { family, sections } of headingRunsOf(draft)) {
    if (family !== 'chinese' || sections.length < 2 || sections.some((s) => s.heading.runIn)) continue;
    const [first] = sections;
    if (first?.heading.number === 2) found.push(...(bareIn(draft, 1, above(draft, first), first) ?? []));
    for (const [i, section] of sections.entries()) {
      const [number, next] = [section.heading.number ?? 0, sections[i + 1]];
      if (next && next.heading.number !== number + 2) continue;
      found.push(...(bareIn(draft, number + 1, below(draft, section), next) ?? []));
    }
  }
  return found.sort((a, b) => a.block.start - b.block.start);
});

/** How many lines before the second heading the first may stand. */
const REACH = 60;

/** The lines of text above a heading, up to the one before it. */
function* above(draft: Draft, { block }: Section): Generator<Block> {
  for (let line = block.line - 1; line >= Math.max(0, block.line - REACH); line--) {
    const other = draft.blockOn(line);
    if (!other || isHeadingRole(other.role)) return;
    yield other;
  }
}

/** The lines of text that stand under a heading and those below it. */
function* below(draft: Draft, { sections, blocks }: Section): Generator<Block> {
  yield* blocks;
  for (const section of sections) yield* below(draft, section);
}

function bareIn(draft: Draft, number: number, blocks: Iterable<Block>, next: Section | undefined): BareHeading[] {
  const numeral = toNumeral(number);
  const found = [...blocks].flatMap((block): BareHeading[] => {
    const at = markerIn(block.paragraph.text, numeral, next !== undefined);
    const isAlone = at !== undefined && draft.blockOn(block.line + 1) !== undefined;
    return isAlone ? [{ block, span: at, numeral, next }] : [];
  });
  return found.length === 1 ? found : [];
}

/** A heading without its mark is no longer than this (UTF-16 units). */
const LONGEST = 40;

/** What follows a numeral that begins a word: 一是, 二来, 三个, 四大. */
const WORD = '是要来个大项种条次年月日点方些定起直样旦边般面度名位家者则人把线级层手心生路带等届中';

// 二：总体要求 and 二 总体要求; 二总体要求 only where the list misses just that one.
function markerIn(text: string, numeral: string, isMissed: boolean): Span | undefined {
  const start = skipBlank(text);
  if (!text.startsWith(numeral, start)) return undefined;
  const end = trimmedEnd(text);
  const title = text.slice(start + numeral.length, end);
  if (title.length < 4 || title.length > LONGEST || /[。；！]./.test(title) || /[，；：]$/.test(title))
    return undefined;
  let at = start + numeral.length;
  if ('：:'.includes(text.charAt(at))) at++;
  while (at < end && isBlankCode(text.charCodeAt(at))) at++;
  const isMarked = at > start + numeral.length;
  if (!isHanAt(text, at) && !/[“《\d]/.test(text.charAt(at))) return undefined;
  return isMarked || (isMissed && !WORD.includes(text.charAt(at)) && !/[一二三四五六七八九十]/.test(text.charAt(at)))
    ? span(start, at)
    : undefined;
}
