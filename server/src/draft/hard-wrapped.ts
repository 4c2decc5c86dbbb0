import { memo } from '../text/memo.ts';
import type { Draft } from './draft.ts';

/** The longest line of a text that breaks at a fixed width (UTF-16 units). */
const WIDEST = 60;

/** Whether the lines break at a fixed width rather than at paragraphs, as in text copied from a PDF or an e-mail. */
export const isHardWrapped: (draft: Draft) => boolean = memo((draft) => {
  const widths: number[] = [];
  for (let line = 0; line < draft.lines; line++) {
    const block = draft.blockOn(line);
    if (!block || block.role === 'blank' || block.role === 'title') continue;
    // Nearly every draft is done here: one paragraph is enough.
    if (block.paragraph.text.length > WIDEST) return false;
    widths.push(block.paragraph.text.length);
  }
  const widest = widths.reduce((a, b) => Math.max(a, b), 0);
  const full = widths.filter((w) => w >= widest - 4).length;
  return widths.length >= 6 && full * 2 > widths.length;
});
