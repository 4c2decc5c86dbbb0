import type { Block, Draft } from '../draft/draft.ts';
import { headingOf } from '../draft/heading.ts';
import { skipBlank } from '../text/characters.ts';
import { type Edit, edit } from '../text/edit.ts';
import { memo } from '../text/memo.ts';

/** A line that is a number and its mark, with nothing behind: 二、 （二） 2. ② 二是 第二， 其次， */
const EMPTY =
  /^(?:#{1,6} )?(?:[一二三四五六七八九十]{1,3}(?:[、．.，,]|是|要)|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)][、，．.]?|\d{1,2}[．.、）)]|[①-⑳][、，．.]?|[第其][一二三四五六七八九十]{1,3}[，,、]|(?:首先|其次|再次|最后|另?一方面)[，,])$/;
/** UTF-16 units; no such line is longer. */
const LONGEST = 16;

/**
 * What follows from Enter, the caret standing in the new line: behind an empty numbered line the number goes and the list is
 * at its end; behind a heading the new line is set in like the body of the draft. Nothing where text was carried along.
 */
export function editsOnEnter(draft: Draft, block: Block, offset: number): Edit[] {
  const before = draft.blocks[block.line - 1];
  const { text } = block.paragraph;
  if (!before || skipBlank(text) < text.length) return [];
  const own = before.paragraph.text;
  const start = skipBlank(own);
  if (own.length - start <= LONGEST && EMPTY.test(own.slice(start).trimEnd()))
    return [edit(before.start + start, offset, '')];
  if (before.role !== 'heading' || !isNumbered(before)) return [];
  const indent = bodyIndent(draft);
  return indent === undefined || indent === text ? [] : [edit(block.start, block.start + text.length, indent)];
}

const isNumbered = ({ paragraph }: Block): boolean => {
  const heading = headingOf(paragraph);
  return heading !== undefined && heading.family !== 'plain' && heading.title.end > heading.title.start;
};

/** How most paragraphs of the body are set in: two full-width spaces, or none. Undefined where there is no body yet. */
const bodyIndent: (draft: Draft) => string | undefined = memo(({ blocks }) => {
  const counts = new Map<string, number>();
  for (const { role, paragraph } of blocks) {
    if (role !== 'body' && role !== 'lead' && role !== 'run-in') continue;
    const indent = paragraph.text.slice(0, skipBlank(paragraph.text));
    counts.set(indent, (counts.get(indent) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
});
