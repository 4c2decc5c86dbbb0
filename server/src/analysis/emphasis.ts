import type { Paragraph } from '../draft/draft.ts';
import { isBlankCode } from '../text/characters.ts';
import { memo } from '../text/memo.ts';

/** The longest text that a writer sets in bold inside a line (UTF-16 units). */
const LONGEST = 120;
const RUN = /\*+|_{2,}/g;
// What follows a masked name: ***同志, **市**县. Bold never stops just before or covers just these.
const UNIT = /^(?:[省市县区镇乡村州局厅部委处科室院校年月日名个]|[省市县区镇乡]委|公司|集团|单位|学校|党委)$/;
const PERSON = /^(?:总书记|书记|同志|主席|总理|主任|省长|市长|县长|区长|局长|部长|院长|校长)/;

/** The offsets of the runs of * and __ in a paragraph that open or close emphasis in Markdown: **so**, ***so***, __so__. */
export const emphasisedRuns: (paragraph: Paragraph) => ReadonlySet<number> = memo(({ text }) => {
  const runs: { start: number; end: number }[] = [];
  for (const m of text.matchAll(RUN)) if (m[0].length <= 3) runs.push({ start: m.index, end: m.index + m[0].length });
  const paired = new Set<number>();
  for (let i = 0; i + 1 < runs.length; i++) {
    const [open, close] = [runs[i], runs[i + 1]];
    if (!open || !close || !isPair(text, open, close)) continue;
    paired.add(open.start).add(close.start);
    i++;
  }
  return paired;
});

function isPair(text: string, open: { start: number; end: number }, close: { start: number; end: number }): boolean {
  if (open.end - open.start !== close.end - close.start || text.charAt(open.start) !== text.charAt(close.start))
    return false;
  const inner = text.slice(open.end, Math.min(close.start, open.end + LONGEST + 1));
  if (inner.length === 0 || inner.length > LONGEST || UNIT.test(inner) || PERSON.test(inner)) return false;
  if (isBlankCode(inner.charCodeAt(0)) || isBlankCode(inner.charCodeAt(inner.length - 1))) return false;
  return !PERSON.test(text.slice(close.end, close.end + 3));
}
