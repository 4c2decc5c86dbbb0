import { around } from '../analysis/around.ts';
import {
  fullWidthMarksOf,
  type HalfwidthMark,
  halfwidthMarksOf,
  WIDTH_KINDS,
  type WidthKind,
} from '../analysis/halfwidth.ts';
import { codeLines } from '../analysis/verbatim.ts';
import type { Block, Draft } from '../draft/draft.ts';
import { blocksWhere } from '../draft/marked-lines.ts';
import { type Edit, edit } from '../text/edit.ts';
import { nested } from '../text/quotes.ts';
import { shift } from '../text/span.ts';
import { draftRule, type Finding } from './rule.ts';

type Message = 'mark' | 'brackets' | 'name' | 'many' | 'also' | 'widen' | 'widenAll' | 'dot';

/** This many marks of a kind, or of the kinds that are mostly half-width, are a habit: one finding speaks for all. */
const HABIT = 5;
/** More places than this are no longer listed one by one. */
const MOST_RELATED = 20;

interface Place {
  readonly block: Block;
  readonly mark: HalfwidthMark;
}

export const halfwidthPunctuation = draftRule<Message>({
  id: 'halfwidth-punctuation',
  category: 'marks',
  severity: 'warning',
  repairs: true,
  docs: {
    title: { 'zh-cn': '半角标点', en: 'Half-width punctuation' },
    why: {
      'zh-cn':
        '中文用全角标点。汉字旁边的半角 , . : ; ? ! ( ) 多是没切换输入法留下的，可自动改成全角。数字（3.5、10:30）、外文词句、网址、邮箱、代码里的，以及序号“1.”的点不算。通篇都用半角的，只在第一处提示一次，一并改好。外国人名中间的点可能应是间隔号“·”，由您定夺。',
      en: 'Chinese takes full-width punctuation; half-width marks beside Chinese come from the wrong input mode and can be changed automatically. Those in figures, Latin words, addresses, code and outline numbers are left alone. A text that is half-width throughout is reported once and mended everywhere. A point inside a foreign name may be meant as “·”: that is for the writer to say.',
    },
    source: 'GB/T 15834-2011, 5.1',
  },
  messages: {
    mark: {
      'zh-cn': '“{around}”中的“{found}”是半角，应为全角“{expected}”。',
      en: 'In “{around}” the half-width “{found}” should be full-width “{expected}”.',
    },
    brackets: {
      'zh-cn': '“{around}”中的括号“{found}”是半角，应为全角“{expected}”。',
      en: 'In “{around}” the half-width “{found}” should be full-width “{expected}”.',
    },
    name: {
      'zh-cn': '“{around}”中的“{found}”若在外国人名中间，应为间隔号“·”；若是句末，应为“{expected}”。',
      en: 'In “{around}”, “{found}” should be “·” if it stands inside a foreign name, “{expected}” if it ends a sentence.',
    },
    many: {
      'zh-cn': '文中有 {count} 处半角标点，应改为全角，可一并修改。',
      en: 'Half-width punctuation stands in {count} places; it should be full-width and can be changed together.',
    },
    also: { 'zh-cn': '还有这里', en: 'Here too' },
    widen: { 'zh-cn': '改为全角“{expected}”', en: 'Change to full-width “{expected}”' },
    widenAll: { 'zh-cn': '全部改为全角', en: 'Change all to full width' },
    dot: { 'zh-cn': '改为间隔号“·”', en: 'Change to “·”' },
  },
  examples: [
    {
      bad: '要提高认识⟦,⟧压实责任，抓好落实⟦.⟧',
      good: '增长3.5%，投入1,000万元，会议10:30开始，详见http://example.com/a,b，GDP、Node.js都用了。',
      fixed: '要提高认识，压实责任，抓好落实。',
    },
    {
      bad: '工作要点⟦(讨论稿)⟧已印发，请各单位“对号入座”⟦:⟧',
      good: '1.工作要点（讨论稿）已印发，请看“The more, the better.”一节：',
      fixed: '工作要点（讨论稿）已印发，请各单位“对号入座”：',
    },
    { bad: '我喜欢读马克⟦.⟧吐温的书。', good: '我喜欢读马克·吐温的书。', fixed: '我喜欢读马克·吐温的书。' },
    {
      bad: '发言⟦(三稿)⟧\n各位同志:\n要讲政治,顾大局,守纪律。一是提高认识;二是压实责任;三是抓好落实(含整改)。',
      fixed: '发言（三稿）\n各位同志：\n要讲政治，顾大局，守纪律。一是提高认识；二是压实责任；三是抓好落实（含整改）。',
    },
  ],
  *check(draft) {
    const places = gather(draft);
    const habitual = habits(draft, places);
    const together = places.filter(({ mark }) => habitual.has(mark.kind) && mark.doubt !== 'name');
    if (together.length > 0) yield allAtOnce(together);
    for (const place of places)
      if (!habitual.has(place.mark.kind) || place.mark.doubt === 'name') yield oneByOne(place);
  },
});

const withHalf = blocksWhere((p) => halfwidthMarksOf(p).length > 0);

function gather(draft: Draft): Place[] {
  const code = codeLines(draft);
  return withHalf(draft).flatMap((block) =>
    code.has(block.line) ? [] : halfwidthMarksOf(block.paragraph).map((mark) => ({ block, mark })),
  );
}

function habits(draft: Draft, places: readonly Place[]): ReadonlySet<WidthKind> {
  if (places.length < HABIT) return new Set();
  const full = WIDTH_KINDS.map(() => 0);
  for (const block of draft.blocks) {
    const own = fullWidthMarksOf(block.paragraph);
    for (let k = 0; k < full.length; k++) full[k] = (full[k] ?? 0) + (own[k] ?? 0);
  }
  const count = (kind: WidthKind): number => places.filter((p) => p.mark.kind === kind).length;
  const mostly = WIDTH_KINDS.filter((kind, k) => count(kind) > (full[k] ?? 0));
  const often = WIDTH_KINDS.filter((kind) => count(kind) >= HABIT);
  return new Set(mostly.reduce((n, kind) => n + count(kind), 0) >= HABIT ? [...mostly, ...often] : often);
}

const editsOf = ({ block, mark }: Place): Edit[] =>
  mark.edits.map((e) => ({ span: shift(e.span, block.start), newText: e.newText }));

const spanOf = ({ block, mark }: Place) => shift(mark.span, block.start);

function allAtOnce(places: readonly Place[]): Finding<Message> {
  const [first, ...others] = places.map(spanOf);
  return {
    span: first ?? { start: 0, end: 0 },
    message: 'many',
    data: { count: places.length },
    related: others.length <= MOST_RELATED ? others.map((span) => ({ span, message: 'also' })) : [],
    fixes: [{ automatic: true, edits: places.flatMap(editsOf), label: 'widenAll' }],
  };
}

function oneByOne(place: Place): Finding<Message> {
  const { found, expected, kind, doubt } = place.mark;
  const span = spanOf(place);
  const widen = { automatic: doubt === undefined, edits: editsOf(place), label: 'widen' } as const;
  const dot = { automatic: false, edits: [edit(span.start, span.end, '·')], label: 'dot' } as const;
  return {
    span,
    message: doubt === 'name' ? 'name' : kind === '()' ? 'brackets' : 'mark',
    data: { around: nested(around(place.block.paragraph.text, place.mark.span)), found, expected },
    fixes: doubt === 'name' ? [dot, widen] : [widen],
  };
}
