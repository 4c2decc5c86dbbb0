import { type Counts, countsOfDraft, sumOfCounts } from '../analysis/counts.ts';
import { statedLengthOf } from '../analysis/stated-length.ts';
import { type Block, type Draft, firstBlock, type Role } from '../draft/draft.ts';
import { blocksWhere } from '../draft/marked-lines.ts';
import { edit } from '../text/edit.ts';
import { shift } from '../text/span.ts';
import { draftRule } from './rule.ts';

/** How far, as a share of the draft's own length, an exact and a rough statement may be off. */
const EXACT = 0.05;
const ROUGH = 0.1;
const ROLES: ReadonlySet<Role> = new Set<Role>(['title', 'subtitle', 'byline', 'signature']);

export const statedLength = draftRule({
  id: 'stated-length',
  category: 'length',
  severity: 'warning',
  waits: 'behind',
  docs: {
    title: { 'zh-cn': '标注字数不符', en: 'Stated length is off' },
    why: {
      'zh-cn':
        '标题或题下注明“5011字”“约3000字”，而稿子的实际字数相差百分之五以上（写“约”的，百分之十以上），不是标错了，就是稿子没有收全。字数的算法各家不同：只数汉字，像 Word 那样连标点一起数，或者每个字符都数，标题有算有不算。只要有一种对得上，就不提示。',
      en: 'The title or byline states a length that is more than 5 % off the draft’s own (10 % where it says 约): it was miscounted, or part of the text is missing. Characters are counted in several ways — Chinese characters only, as Word does, every sign, with and without the title; if any of them fits, nothing is said.',
    },
  },
  messages: {
    off: {
      'zh-cn': '标注 {stated} 字，全文连标点实有 {actual} 字，两者不符，请核对字数，看稿子是否完整。',
      en: '{stated} characters are stated, the draft has {actual}, marks included. Check the number, and whether the draft is complete.',
    },
    write: { 'zh-cn': '改为 {actual}', en: 'Write {actual}' },
  },
  examples: [
    {
      bad: '在推进会上的发言（⟦800字⟧）\n各位同志：\n过去一年，我们坚持问题导向，办成了一批实事。\n谢谢大家！',
      good: '落实“24字”工作法的发言\n各位同志：\n过去一年，我们坚持问题导向，办成了一批实事。\n谢谢大家！',
      fixed: '在推进会上的发言（44字）\n各位同志：\n过去一年，我们坚持问题导向，办成了一批实事。\n谢谢大家！',
    },
  ],
  *check(draft) {
    for (const block of statingBlocks(draft)) {
      const stated = statedLengthOf(block.paragraph);
      if (!stated) continue;
      const allowed = stated.isRough ? ROUGH : EXACT;
      if (share(stated.characters, nearest(draft, stated.characters)) <= allowed) continue;
      const actual = countsOfDraft(draft).characters;
      const digits = shift(stated.digits, block.start);
      yield {
        span: shift(stated.span, block.start),
        message: 'off',
        data: { stated: stated.characters, actual },
        fixes: [{ automatic: false, edits: [edit(digits.start, digits.end, String(actual))], label: 'write' }],
      };
    }
  },
});

const withLength = blocksWhere((p) => statedLengthOf(p) !== undefined);

// The first line counts whatever it was taken for: a long title with a length behind it may look like prose.
function statingBlocks(draft: Draft): Block[] {
  const first = firstBlock(draft);
  return withLength(draft).filter((block) => block === first || ROLES.has(block.role));
}

const share = (stated: number, actual: number): number => Math.abs(stated - actual) / Math.max(1, actual);

// The way of counting that the writer most likely used.
function nearest(draft: Draft, stated: number): number {
  const ways = [countsOfDraft(draft), sumOfCounts(draft.blocks.filter((block) => !ROLES.has(block.role)))].flatMap(
    (c: Counts) => [c.characters, c.hanzi, c.withoutPunctuation, c.signs],
  );
  return ways.reduce((best, n) => (Math.abs(n - stated) < Math.abs(best - stated) ? n : best));
}
