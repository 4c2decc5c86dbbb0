import { isHanAt } from '../../text/characters.ts';
import type { Span } from '../../text/span.ts';

/** A run of Chinese characters between marks; UTF-16 offsets. `link` is the mark to the next run of the row, if any. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly link: '、' | '，' | '；' | undefined;
}

/** The runs of a text, in order: each is linked to the next where one of 、，； (and nothing but quotes) is between. */
export function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  let at = 0;
  while (at < text.length) {
    if (!isHanAt(text, at)) {
      at++;
      continue;
    }
    const start = at;
    while (at < text.length && isHanAt(text, at)) at++;
    runs.push({ start, end: at, link: linkAt(text, at) });
  }
  return runs;
}

function linkAt(text: string, end: number): Run['link'] {
  let at = end;
  while (at < text.length && '”’》）」'.includes(text.charAt(at))) at++;
  const mark = text.charAt(at);
  const link = mark === '、' || mark === ',' || mark === '，' || mark === '；' || mark === ';' ? mark : undefined;
  if (link === undefined) return undefined;
  at++;
  while (at < text.length && '“‘《（「'.includes(text.charAt(at))) at++;
  if (!isHanAt(text, at)) return undefined;
  return link === ',' ? '，' : link === ';' ? '；' : link;
}

/** What leads into a row without being part of its first item: 要摸清家底、压实责任; 必须真抓实干、埋头苦干. */
const LEADS =
  /(?:[要须应会能来去就才都将再地了]|坚持|努力|不断|真正|切实|着力|只有|做好|做到|坚决|持续|始终|一起|共同|大家|我们)$/;

/** Whether the last four characters of a run are an item of their own, behind words that lead into the row. */
export const isLedInto = (text: string, { start, end }: Span): boolean =>
  end - start > 4 && LEADS.test(text.slice(Math.max(start, end - 6), end - 4));

/** Whether the last four characters of a run belong to the word of grammar before them: 从实际出发、为民族复兴. */
export const isGoverned = (text: string, { start, end }: Span): boolean =>
  end - start > 4 && '从在对向由以为把被给与和及或用按靠于比同跟的'.includes(text.charAt(end - 5));

/** Whether a run stands between marks, and no figure, Latin word or quoted name (坚决防止“…”) is part of what it says. */
export const isBetweenMarks = (text: string, { start, end }: Span): boolean =>
  !/[\w％０-９]/.test(text.charAt(start - 1) + text.charAt(end)) && !'“‘《'.includes(text.charAt(end) || ' ');
