import { entityText, type Residue, residueOf } from '../analysis/residue.ts';
import { type Block, type Draft, endOf } from '../draft/draft.ts';
import { blocksWhere } from '../draft/marked-lines.ts';
import { skipBlank, wholeAt } from '../text/characters.ts';
import { type Edit, edit } from '../text/edit.ts';
import { nested } from '../text/quotes.ts';
import { type Span, shift, slice, span } from '../text/span.ts';
import { draftRule, type Finding } from './rule.ts';

type Message = 'line' | 'chat' | 'tail' | 'entity' | 'tag' | 'invisible' | 'delete' | 'replace';

export const webResidue = draftRule({
  id: 'web-residue',
  category: 'completeness',
  severity: 'warning',
  repairs: true,
  docs: {
    title: { 'zh-cn': '网页残留', en: 'Traces of a web page' },
    why: {
      'zh-cn':
        '从网页复制的材料常带着版面文字：转载声明、来源、责任编辑、上一篇下一篇、单独成行的网址，还有网页代码和看不见的字符；请对话程序代笔的，前后常有“以下是根据您的要求撰写的”“希望对您有所帮助”一类的话。它们不属于讲稿。句子中间的网址、“新华社北京某日电”不在此列。整行的删除须由您确认，看不见的字符可自动清除。',
      en: 'Text copied from a web page brings along what belongs to the page: reprint notices, source, editor, links to the next article, bare addresses, HTML entities and characters without a width; what a chat program wrote comes with words to the one who asked. Addresses inside a sentence are left alone. Deleting a line is offered; only invisible characters are removed automatically.',
    },
  },
  messages: {
    line: {
      'zh-cn': '这一行是从网页或文档的版面上带下来的，不属于讲稿，应删去。',
      en: 'This line comes from the page that the text was copied from and is no part of the speech; delete it.',
    },
    chat: {
      'zh-cn': '这一行是对话程序附带的话，不属于讲稿，应删去。',
      en: 'This line is what a chat program said of the speech, and no part of it; delete it.',
    },
    tail: {
      'zh-cn': '“{text}”是从网页带下来的，不属于讲稿，应删去。',
      en: '“{text}” comes from a web page and is no part of the speech; delete it.',
    },
    entity: {
      'zh-cn': '“{text}”是网页代码（本段 {count} 处），应换成它所代表的字符。',
      en: '“{text}” is an HTML entity ({count} in this paragraph); put the character itself.',
    },
    tag: {
      'zh-cn': '“{text}”是网页标签（本段 {count} 处），应删去。',
      en: '“{text}” is an HTML tag ({count} in this paragraph); delete it.',
    },
    invisible: {
      'zh-cn': '这里夹着看不见的字符 {text}（本段 {count} 处），会妨碍查找和排版，应删去。',
      en: 'An invisible character {text} stands here ({count} in this paragraph); it disturbs searching and layout. Delete it.',
    },
    delete: { 'zh-cn': '删去', en: 'Delete' },
    replace: { 'zh-cn': '换成字符本身', en: 'Put the character itself' },
  },
  examples: [
    {
      bad: '谢谢大家！\n⟦本文来源于网络，转载请注明出处：https://www.example.com/12.html⟧',
      good: '谢谢大家！\n详细数据见 https://www.example.com/12.html，供各位参考。',
      fixed: '谢谢大家！',
    },
    {
      bad: '⟦上一篇：在春季推进会上的讲话⟧\n各位同志：\n我讲三点意见。',
      good: '上一篇文章讲了调查研究，这一次讲抓落实。',
      fixed: '各位同志：\n我讲三点意见。',
    },
    {
      bad: '以上发言，请批评指正。⟦（责任编辑：小编）⟧',
      good: '以上发言（附材料三份），请批评指正。',
      fixed: '以上发言，请批评指正。',
    },
    { bad: '坚持问题导向⟦&ldquo;⟧一盘棋&rdquo;推进。', good: 'R&D投入增长。', fixed: '坚持问题导向“一盘棋”推进。' },
    {
      bad: '⟦以下是根据您的要求撰写的讲话稿：⟧\n各位同志：\n我讲三点意见。',
      good: '以下是根据调研情况提出的三条建议。',
      fixed: '各位同志：\n我讲三点意见。',
    },
    { bad: '⟦<p>⟧各位同志：</p>', fixed: '各位同志：' },
    { bad: '坚持问⟦题\u200b导⟧向。', good: '坚持问题导向。', fixed: '坚持问题导向。' },
  ],
  *check(draft) {
    for (const block of withResidue(draft)) yield* inBlock(draft, block, residueOf(block.paragraph));
  },
});

const withResidue = blocksWhere((p) => residueOf(p).length > 0);

function* inBlock(draft: Draft, block: Block, found: readonly Residue[]): Generator<Finding<Message>> {
  const { text } = block.paragraph;
  for (const { kind, span: at } of found) {
    if (kind === 'line' || kind === 'chat') yield lineFinding(draft, block, at, kind);
    if (kind === 'tail')
      yield {
        span: shift(at, block.start),
        message: 'tail',
        data: { text: nested(slice(text, at)) },
        fixes: [{ automatic: false, edits: [edit(block.start + at.start, block.start + at.end, '')], label: 'delete' }],
      };
  }
  for (const kind of ['entity', 'tag', 'direction', 'invisible'] as const) {
    // A byte order mark that begins the document belongs to the file.
    const places = found.filter((r) => r.kind === kind && (kind !== 'invisible' || block.start + r.span.start > 0));
    const first = places[0];
    if (!first) continue;
    const unseen = kind === 'invisible' || kind === 'direction';
    yield {
      span: shift(unseen ? widened(text, first.span) : first.span, block.start),
      message: unseen ? 'invisible' : kind,
      data: { text: unseen ? codePoint(text, first.span) : slice(text, first.span), count: places.length },
      fixes: [
        {
          automatic: kind === 'invisible',
          edits: places.map((r) => replacement(block, r)),
          label: kind === 'entity' ? 'replace' : 'delete',
        },
      ],
    };
  }
}

function lineFinding(draft: Draft, block: Block, at: Span, message: 'line' | 'chat'): Finding<Message> {
  const next = draft.blocks[block.line + 1];
  const before = draft.blocks[block.line - 1];
  const from = next || !before ? block.start : endOf(before);
  return {
    span: shift(at, block.start),
    message,
    fixes: [{ automatic: false, edits: [edit(from, next?.start ?? endOf(block), '')], label: 'delete' }],
  };
}

function replacement(block: Block, { kind, span: at }: Residue): Edit {
  const { text } = block.paragraph;
  const own = kind === 'entity' ? (entityText(slice(text, at)) ?? '') : '';
  // Entities of blanks indent a web page's paragraphs.
  const kept = own.trim() === '' && at.start <= skipBlank(text) ? '' : own;
  return edit(block.start + at.start, block.start + at.end, kept);
}

// What has no width cannot be underlined: its neighbours are.
function widened(text: string, at: Span): Span {
  const next = Math.min(text.length, at.end + 1);
  return span(wholeAt(text, Math.max(0, at.start - 1)), wholeAt(text, next) < next ? next + 1 : next);
}

const codePoint = (text: string, at: Span): string =>
  `U+${text.charCodeAt(at.start).toString(16).toUpperCase().padStart(4, '0')}`;
