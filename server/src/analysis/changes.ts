import type { Paragraph } from '../draft/draft.ts';
import { type Span, span } from '../text/span.ts';
import { hasAny, KIND } from './kinds.ts';

/** A change from one figure to another in the same unit: 从35%下降到28%. UTF-16 offsets in the text. */
export interface Change {
  readonly from: number;
  readonly to: number;
  /** Both with their unit, as they are written. */
  readonly fromText: string;
  readonly toText: string;
  /** The word for it, 到 included: 下降到. */
  readonly word: Span;
  readonly rises: boolean;
}

/** How far behind 从 or 由 a change is read (UTF-16 units). */
const REACH = 64;

// What is measured, or when, may stand before each figure, within its clause.
const FORM =
  /^.([^\d，。；：、！？“”（）]{0,10}?(?:(?:19|20)\d\d年[^\d，。；：、！？“”（）]{0,6}?)?)(\d{1,9}(?:\.\d{1,4})?)([^\d，。；：、！？“”（）\s]{1,8}?)(?:(?:稳步|逐步|逐年|快速|大幅|迅速|持续|进一步|直接)(?:地)?)?(提高|提升|增加|上升|增长|上涨|上调|扩大|攀升|跃升|下降|降低|减少|下调|压减|缩减|缩小|回落|下滑|压缩|下跌|降|减|升|增)[到至为]了?([^\d，。；：、！？“”（）]{0,8}?(?:(?:19|20)\d\d年[^\d，。；：、！？“”（）]{0,6}?)?)(\d{1,9}(?:\.\d{1,4})?)/;
const RISING = /^[提增上扩攀跃升]/;

/** Ranks, grades and times, which get better as they get smaller, and figures that are only about right. */
const RANKED = /[位名级等类档度秒分时天日月年周届期号点折排米]|以[上下内]/;
/** Below zero, a rank, or a change of its own (由下降5%提高到增长3%). */
const TURNED = /[-－—负第]|[下降减跌亏增升涨]|同比|环比|排/;
/** When the second figure holds: anything else before it may measure something else (全市的35% … 全省的20%). */
const WHEN = /年|目前|现在|如今|当前|今天|^的?$/;
/** A figure that gets better as it gets smaller, or that is no measure of the change. */
const INVERSE = /精度|误差|速度|效率|时效|时间|时限|周期|名次|排名|位次|分辨/;

/** The changes of a text that name both figures with the same unit. */
export function changesIn(paragraph: Paragraph): readonly Change[] {
  if (!hasAny(paragraph, KIND.from)) return NONE;
  const { text } = paragraph;
  let found: Change[] | undefined;
  for (const lead of ['从', '由'])
    for (let at = text.indexOf(lead); at >= 0; at = text.indexOf(lead, at + 1)) {
      const change = changeAt(text, at);
      if (!change) continue;
      found ??= [];
      found.push(change);
    }
  return found ?? NONE;
}

const NONE: readonly Change[] = [];

function changeAt(text: string, at: number): Change | undefined {
  const match = hasFigure(text, at) ? FORM.exec(text.slice(at, at + REACH)) : null;
  if (!match) return undefined;
  const [whole, lead = '', from = '', unit = '', verb = '', middle = '', to = ''] = match;
  const measured = text.slice(Math.max(0, at - 16), at) + lead;
  if (RANKED.test(unit) || TURNED.test(lead) || TURNED.test(middle) || INVERSE.test(measured)) return undefined;
  if (middle !== lead && !WHEN.test(middle)) return undefined;
  const end = at + whole.length;
  // 200人次 is not 200人, 3万个 not 3个, 10%以下 anything below.
  if (
    !text.startsWith(unit, end) ||
    /^(?:[次倍年月日\d.亿万千百]|以[上下内])/.test(text.slice(end + unit.length, end + unit.length + 2))
  )
    return undefined;
  const start = at + 1 + lead.length + whole.slice(1 + lead.length).indexOf(verb, from.length + unit.length);
  return {
    from: Number(from),
    to: Number(to),
    fromText: from + unit,
    toText: to + unit,
    word: span(start, start + verb.length + 1),
    rises: RISING.test(verb),
  };
}

/** Whether a figure stands close behind an offset: few 从 and 由 have one. */
function hasFigure(text: string, at: number): boolean {
  for (let i = at + 1; i < at + 13; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x30 && code <= 0x39) return true;
    if (code === 0xff0c || code === 0x3002) return false;
  }
  return false;
}
