import { CLOSERS, SENTENCE_END, skipBlank, trimmedEnd } from '../text/characters.ts';
import { memo } from '../text/memo.ts';
import { type Span, span } from '../text/span.ts';
import type { Paragraph } from './draft.ts';

/** What a line looks like on its own, before its neighbours are heard. */
export type Form =
  | { readonly kind: 'blank' }
  /** 各位领导、同志们： — `address` is the salutation itself, `glued` whether more text follows it in the line. */
  | { readonly kind: 'salutation'; readonly address: Span; readonly glued: boolean }
  /** A line wholly in brackets. */
  | { readonly kind: 'bracketed' }
  /** ——在…会上的讲话 */
  | { readonly kind: 'dash' }
  /** 2024年1月5日, with or without a place. */
  | { readonly kind: 'date' }
  /** Short and without a closing mark: a title, a name, a signature. */
  | { readonly kind: 'short' }
  | { readonly kind: 'prose' };

const ADDRESSEE =
  /各位|同志|领导|代表|委员|朋友|女士|先生|同学|老师|乡亲|来宾|嘉宾|评委|战友|同事|同仁|家长|师生|员工|父老|亲爱的|尊敬的|敬爱的|阁下|总统|主席|主任|书记|主持人|院长|校长|大家|伙伴|党员|干部|校友|官兵|职工/;
const GREETING = /(?:大家|各位|你们|同志们|早上|上午|中午|下午|晚上)好[！!。.]?$|新年好[！!。.]?$/;
const DATE =
  /^[（(]?[\d０-９〇○零一二三四五六七八九十×X]{2,4}年[\d０-９一二三四五六七八九十×X]{1,3}月(?:[\d０-９一二三四五六七八九十×X]{1,3}日)?.{0,12}$/;

/** The form of a line. */
export const formOf: (paragraph: Paragraph) => Form = memo(({ text }) => {
  const start = skipBlank(text);
  const end = trimmedEnd(text);
  if (start >= end) return BLANK;
  const salutation = salutationIn(text, start, end);
  if (salutation) return salutation;
  if (end - start > 80) return PROSE;
  const line = text.slice(start, end);
  if (/^[—–\-─]{2}/.test(line)) return { kind: 'dash' };
  if (DATE.test(line)) return { kind: 'date' };
  if (/^[（(].*[）)]$/.test(line)) return { kind: 'bracketed' };
  return isShort(line) ? { kind: 'short' } : PROSE;
});

// Nearly all lines are of these.
const BLANK: Form = { kind: 'blank' };
const PROSE: Form = { kind: 'prose' };

function isShort(line: string): boolean {
  if (line.length > 45) return false;
  const last = lastMark(line);
  return last === '' || last === '？' || last === '！' || last === '…';
}

/** The last character of a line, closing quotes and brackets passed over, where it is a mark; '' where it is none. */
export function lastMark(line: string): string {
  let i = line.length - 1;
  while (i >= 0 && CLOSERS.includes(line.charAt(i))) i--;
  const c = line.charAt(i);
  return SENTENCE_END.includes(c) || '，；：、,;:—.'.includes(c) ? c : '';
}

function salutationIn(text: string, start: number, end: number): Form | undefined {
  const stop = firstOf(text, '：:！!。', start, Math.min(end, start + 70));
  if (stop < 0) {
    const line = end - start <= 40 ? text.slice(start, end) : '';
    return /[，,]$/.test(line) && /^(?:尊敬|亲爱|敬爱|各位)/.test(line)
      ? { kind: 'salutation', address: span(start, end), glued: false }
      : undefined;
  }
  // Only a greeting (大家好。) ends in a full stop: most lines are passed over here.
  if (text.charAt(stop) === '。' && !'好.'.includes(text.charAt(stop - 1))) return undefined;
  const address = text.slice(start, stop);
  if (!isAddress(address, text.charAt(stop), stop + 1 >= end)) return undefined;
  return { kind: 'salutation', address: span(start, stop + 1), glued: skipBlank(text, stop + 1) < end };
}

function isAddress(address: string, mark: string, whole: boolean): boolean {
  if (GREETING.test(address) && ADDRESSEE.test(address)) return true;
  if (
    mark === '。' ||
    !ADDRESSEE.test(address) ||
    /[的得了是在把为我对向]/.test(address.replace(/(?:尊敬|亲爱|敬爱|可爱|在座)的/g, '').replace(/在座|为首|我的/g, ''))
  )
    return false;
  const last = address.split(/[、，,\s和与]/).at(-1) ?? '';
  if (!ADDRESSEE.test(last) || last.length > 14) return false;
  if (mark === '：' || mark === ':') return whole || /^(?:尊敬|亲爱|敬爱|各位|同志们|女士|朋友|同学)/.test(address);
  return /们$|^各位|^尊敬/.test(address) && (whole || /们$|^各位/.test(last));
}

function firstOf(text: string, marks: string, from: number, to: number): number {
  for (let i = from; i < to; i++) if (marks.includes(text.charAt(i))) return i;
  return -1;
}
