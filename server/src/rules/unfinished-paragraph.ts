import { linesCutOff } from '../analysis/cut-off-lines.ts';
import { endingKindOf, endingOf, type ParagraphEnding, tailOf } from '../analysis/paragraph-ending.ts';
import type { Block, Draft, Paragraph } from '../draft/draft.ts';
import { formOf } from '../draft/form.ts';
import { isHardWrapped } from '../draft/hard-wrapped.ts';
import { headingOf } from '../draft/heading.ts';
import { blocksWhere } from '../draft/marked-lines.ts';
import { edit } from '../text/edit.ts';
import { memo } from '../text/memo.ts';
import { nested } from '../text/quotes.ts';
import { shift, slice } from '../text/span.ts';
import { draftRule, PROSE_ROLES } from './rule.ts';

/** A shorter line may be a slogan, a name, a verse (UTF-16 units). */
const SHORTEST = 31;
/** The same for a line that begins with an ordinal and ends in a comma or semicolon. */
const SHORTEST_POINT = 12;
/** Up to here a line without a stop inside may be a heading without a number. */
const LONGEST_HEADING = 60;
/** A line with neither comma nor stop is a title or a caption up to here. */
const LONGEST_CAPTION = 120;

export const unfinishedParagraph = draftRule({
  id: 'unfinished-paragraph',
  category: 'completeness',
  severity: 'warning',
  docs: {
    title: { 'zh-cn': '段落没有写完', en: 'Paragraph breaks off' },
    why: {
      'zh-cn':
        '正文一段三十字以上而末尾没有句号，多半是复制时截断了，或者一句话没有写完；分点以分号、逗号结尾而后面再没有下一点，也是如此；紧接着就是标题的，再短也不能停在逗号上，新的一部分前面也不能停在冒号上。标题、称谓、落款、诗句、并列的条目、表格和注释，以及按固定宽度折行的文本不在此列。',
      en: 'A paragraph of more than 30 characters without a closing mark was most likely cut off, or its last sentence is not written yet; so is a point that ends in ； or ， with no other point behind it. Right before a heading no line, however short, ends in a comma, nor in a colon where the heading opens another section. Headings, salutations, signatures, verse, lists, tables, notes and hard-wrapped text are not meant.',
    },
  },
  messages: {
    open: {
      'zh-cn': '这一段停在“{tail}”，段末没有句号；如未写完，请补完。',
      en: 'This paragraph stops at “{tail}” without a closing mark; is it finished?',
    },
    pause: {
      'zh-cn': '这一段以“{mark}”收尾，后面没有接下去，请补完或改为句号。',
      en: 'This paragraph ends in “{mark}” and nothing goes on from it; finish it or put a full stop.',
    },
    close: { 'zh-cn': '补上句号', en: 'Add a full stop' },
    stop: { 'zh-cn': '改为句号', en: 'Put a full stop' },
  },
  examples: [
    {
      bad: '各位同志：\n过去一年，全局上下迎难而上、主动作为，办成了一批群众盼望的实事。下一步，⟦我们将继续在补短板上想办法⟧\n以上发言，请批评指正。',
      good: '各位同志：\n过去一年，全局上下迎难而上、主动作为，办成了一批群众盼望的实事。下一步，我们将继续在补短板上想办法、在强弱项上下功夫。\n以上发言，请批评指正。',
    },
    {
      bad: '今年重点做好以下工作。\n一是抓项目，把重点工程一个一个排出来，一项一项落下去；\n二是抓服务，把企业难题一件一件记下来，⟦一件一件办到位；⟧\n以上汇报，请批评指正。',
      good: '今年重点做好以下工作。\n一是抓项目，把重点工程一个一个排出来，一项一项落下去；\n二是抓服务，把企业难题一件一件记下来，一件一件办到位。\n以上汇报，请批评指正。',
      fixed:
        '今年重点做好以下工作。\n一是抓项目，把重点工程一个一个排出来，一项一项落下去；\n二是抓服务，把企业难题一件一件记下来，一件一件办到位。\n以上汇报，请批评指正。',
    },
    {
      bad: '一、提高思想认识\n⟦要认清形势，⟧\n二、压实工作责任\n⟦主要措施有：⟧\n三、强化督导检查\n要跟踪问效。',
      good: '一、提高思想认识\n要认清形势。\n二、压实工作责任\n要做到：\n1.明确分工\n各司其职。\n2.严格考核\n奖惩分明。',
    },
  ],
  *check(draft) {
    const cut = linesCutOff(draft);
    const blocks = [...cut].flatMap((line) => draft.blockOn(line) ?? []);
    for (const block of [...blocks, ...proseWithoutEnd(draft).filter(({ line }) => !cut.has(line))]) {
      if (!PROSE_ROLES.includes(block.role) && block.role !== 'salutation') continue;
      const ending = endingOf(block.paragraph);
      const isCut = cut.has(block.line);
      if (isListed(draft, block, ending)) continue;
      if (!isCut && (mayBeHeading(draft, block, ending) || isHardWrapped(draft))) continue;
      const tail = tailOf(block.paragraph);
      const isPause = ending.kind !== 'open';
      const at = block.start + ending.end;
      yield {
        span: shift(tail, block.start),
        message: isPause ? 'pause' : 'open',
        data: isPause ? { mark: ending.mark } : { tail: nested(slice(block.paragraph.text, tail)) },
        fixes: [
          isPause
            ? { automatic: false, edits: [edit(at - 1, at, '。')], label: 'stop' }
            : { automatic: false, edits: [edit(at, at, '。')], label: 'close' },
        ],
      };
    }
  },
});

const isOpen = (paragraph: Paragraph): boolean => ['open', 'pause'].includes(endingKindOf(paragraph));

const proseWithoutEnd = blocksWhere((paragraph) => isOpen(paragraph) && isProse(paragraph, endingOf(paragraph)));

const announcesList = memo(({ text }: Paragraph): boolean =>
  /如下$|以下(?:[几一二三四五六七八九十两\d]+|若干)?(?:个方面|点|项|条)\S{0,4}$/.test(text.slice(-12)),
);

function isProse(paragraph: Paragraph, ending: ParagraphEnding): boolean {
  const least = ending.kind === 'pause' && ending.item !== '' ? SHORTEST_POINT : SHORTEST;
  if (ending.length < least || ending.isApart) return false;
  const form = formOf(paragraph);
  if (form.kind === 'salutation' && !form.glued) return false;
  return ending.hasStop || ending.hasPause || ending.length > LONGEST_CAPTION;
}

// Points that end in ； go on in the next line; items of a list may all do without a mark.
function isListed(draft: Draft, block: Block, own: ParagraphEnding): boolean {
  const [before, after] = [neighbour(draft, block, -1), neighbour(draft, block, 1)];
  if (own.mark === '；' || own.mark === ';') {
    if (!after || (own.hasStop && [before, after].every((near) => near?.item === own.item && near.mark === '。')))
      return false;
    return own.item !== '' ? after.item !== '' : after.item !== '' || [after.mark, before?.mark].includes(own.mark);
  }
  if (announcesList(block.paragraph)) return true;
  return [before, after].some(
    (near) =>
      near !== undefined &&
      near.kind === own.kind &&
      near.length > 8 &&
      ((own.item !== '' && near.item === own.item) || (!own.hasStop && !near.hasStop && near.length * 3 > own.length)),
  );
}

/** The ending of the next line of prose, blank ones passed over; undefined where another kind of line comes first. */
function neighbour(draft: Draft, { line }: Block, step: 1 | -1): ParagraphEnding | undefined {
  let at = line + step;
  while (draft.blockOn(at)?.role === 'blank' && Math.abs(at - line) < 8) at += step;
  const block = draft.blockOn(at);
  return block && PROSE_ROLES.includes(block.role) ? endingOf(block.paragraph) : undefined;
}

// One short line with a comma may be a sentence that breaks off; several are headings without numbers.
function mayBeHeading(draft: Draft, block: Block, ending: ParagraphEnding): boolean {
  if (ending.kind === 'pause' || ending.hasStop) return false;
  if (ending.length > LONGEST_HEADING + (block.role === 'run-in' ? 20 : 0)) return false;
  if (block.line < 6 || block.role === 'run-in' || block.paragraph.text.includes('——')) return true;
  return likeHeadings(draft).filter(({ role }) => role === 'body').length > 1;
}

const likeHeadings = blocksWhere((paragraph) => {
  if (endingKindOf(paragraph) !== 'open' || headingOf(paragraph) !== undefined) return false;
  const { length, hasStop } = endingOf(paragraph);
  return !hasStop && length > 8 && length <= LONGEST_HEADING;
});
