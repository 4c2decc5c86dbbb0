import { type Block, blockAfter, blockBefore, type Draft, isHeadingRole } from '../draft/draft.ts';
import { formOf } from '../draft/form.ts';
import { headingOf } from '../draft/heading.ts';
import { memo } from '../text/memo.ts';
import { endingKindOf, endingOf } from './paragraph-ending.ts';
import { passagesOf } from './passages.ts';

/**
 * The lines of a draft that end in ， 、 ； right before a heading, or in ： before one that is not the first of its list: nothing
 * goes on from them. Salutations, notes and what leads on to a picture are none.
 */
export function linesCutOff(draft: Draft): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const { own, line } of passagesOf(draft)) {
    const { within, last } = loose(own);
    for (const at of within) lines.add(line + at);
    // Behind the last line of a passage the next one begins.
    const block = last === undefined ? undefined : draft.blockOn(line + last);
    if (block && isCutOff(draft, block)) lines.add(block.line);
  }
  return lines;
}

/** Those within a passage, and its last line if that ends in a comma or colon. */
const loose = memo((passage: Draft): { readonly within: readonly number[]; readonly last: number | undefined } => {
  const last = blockBefore(passage);
  return {
    within: passage.blocks.filter((block) => isCutOff(passage, block)).map(({ line }) => line),
    last: last && endsLoosely(last) ? last.line : undefined,
  };
});

const endsLoosely = ({ paragraph }: Block): boolean => ['pause', 'colon'].includes(endingKindOf(paragraph));

/** What announces the very next heading: 下面，讲第二个方面的问题：. */
const LEADS_ON = /下面|接下来|最后|其次|第[一二三四五六七八九十]/;

function isCutOff(draft: Draft, block: Block): boolean {
  if (!endsLoosely(block)) return false;
  const { paragraph } = block;
  const next = blockAfter(draft, block.line);
  const heading = next && isHeadingRole(next.role) ? headingOf(next.paragraph) : undefined;
  if (!heading || endingOf(paragraph).isApart || formOf(paragraph).kind === 'salutation') return false;
  const { text } = paragraph;
  // 同志们， may stand before the first heading.
  if (endingKindOf(paragraph) === 'pause') return heading.number !== 1 || text.trim().length > 6;
  return (heading.number ?? 1) > 1 && !/[图表附注]/.test(text.slice(-12)) && !LEADS_ON.test(text.slice(-40));
}
