import { enumerationCommasOf, type NeedlessComma } from '../analysis/enumeration-commas.ts';
import type { Block } from '../draft/draft.ts';
import { blocksWhere } from '../draft/marked-lines.ts';
import { type Edit, edit } from '../text/edit.ts';
import { shift } from '../text/span.ts';
import { draftRule, type Finding } from './rule.ts';

type Message = NeedlessComma['kind'] | 'delete' | 'deleteAll';

export const enumerationComma = draftRule<Message>({
  id: 'enumeration-comma',
  category: 'marks',
  severity: 'information',
  repairs: true,
  docs: {
    title: { 'zh-cn': '顿号可省', en: 'Needless enumeration comma' },
    why: {
      'zh-cn':
        '并列的引号之间、并列的书名号之间通常不用顿号；相邻两个数字连用表示概数，中间也不用顿号。两个引号或书名号之间夹着别的成分（如括注）的，顿号照用；“二、三年级”“三、五产业”这类缩略说法不在此列。通篇都用顿号隔开的，是作者的习惯，只提示，不自动改。',
      en: 'Between adjacent quoted items and between adjacent titles Chinese usually takes no enumeration comma, nor inside a rough number (三五天). Where anything stands between the marks the comma stays, and so in abbreviated lists such as 二、三年级. Where a draft uses the comma as a rule it is the writer’s habit: reported, not mended automatically.',
    },
    source: 'GB/T 15834-2011, 4.5.3.4, 4.5.3.5',
  },
  messages: {
    quotes: {
      'zh-cn': '并列的引号之间通常不用顿号：{found} 可写作 {expected}。',
      en: 'Quoted items side by side usually take no enumeration comma: {found} can be written {expected}.',
    },
    titles: {
      'zh-cn': '并列的书名号之间通常不用顿号：{found} 可写作 {expected}。',
      en: 'Titles side by side usually take no enumeration comma: {found} can be written {expected}.',
    },
    numbers: {
      'zh-cn': '相邻数字连用表示概数，中间不用顿号：“{found}”可写作“{expected}”。',
      en: 'A rough number takes no enumeration comma: “{found}” can be written “{expected}”.',
    },
    delete: { 'zh-cn': '删去这个顿号', en: 'Delete this enumeration comma' },
    deleteAll: { 'zh-cn': '删去全文这样的顿号（{count} 个）', en: 'Delete all such commas ({count})' },
  },
  examples: [
    {
      bad: '要处理好“破”⟦、⟧“立”的关系。',
      good: '要处理好“破”“立”的关系，弄清“进”（增量）、“退”（存量）的账。',
      fixed: '要处理好“破”“立”的关系。',
    },
    {
      bad: '对照《准则》⟦、⟧《条例》逐条检查。',
      good: '对照《准则》（试行）、《条例》和“清单”、《办法》逐条检查。',
      fixed: '对照《准则》《条例》逐条检查。',
    },
    {
      bad: '办完一件事往往要跑⟦三、五⟧天。',
      good: '第二、三产业加快发展，一、二年级减少作业，一、二、三个问题都要答复。',
      fixed: '办完一件事往往要跑三五天。',
    },
    {
      bad: '要讲“实”⟦、⟧“效”二字，学《准则》⟦、⟧《条例》，防“庸”⟦、⟧“懒”之弊。',
      good: '要讲“实”“效”二字，学《准则》《条例》。',
    },
  ],
  *check(draft) {
    const places: Place[] = [];
    let plain = 0;
    for (const block of withCommas(draft)) {
      const own = enumerationCommasOf(block.paragraph);
      plain += own.plain;
      for (const comma of own.needless) places.push({ block, comma });
    }
    const between = places.filter(isBetween);
    const habit = between.length >= HABIT && between.length > plain;
    const all = habit ? between.map(removal) : [];
    for (const place of places) yield finding(place, habit && isBetween(place) ? all : undefined);
  },
});

const withCommas = blocksWhere((p) => enumerationCommasOf(p).needless.length > 0 || enumerationCommasOf(p).plain > 0);

/** Twice, and more often than not: the writer's way. */
const HABIT = 2;

interface Place {
  readonly block: Block;
  readonly comma: NeedlessComma;
}

const isBetween = ({ comma }: Place): boolean => comma.kind !== 'numbers';

const removal = ({ block, comma }: Place): Edit => edit(block.start + comma.comma, block.start + comma.comma + 1, '');

function finding(place: Place, all: readonly Edit[] | undefined): Finding<Message> {
  const { kind, span, left, right } = place.comma;
  const one = { automatic: all === undefined, edits: [removal(place)], label: 'delete' } as const;
  return {
    span: shift(span, place.block.start),
    message: kind,
    data: { found: `${left}、${right}`, expected: left + right },
    fixes: all ? [one, { automatic: false, edits: all, label: 'deleteAll', data: { count: all.length } }] : [one],
  };
}
