import { announcementsOf } from '../analysis/announcements.ts';
import { enumeratorsOf } from '../analysis/enumerators.ts';
import type { Block, Draft } from '../draft/draft.ts';

/** What is said once a speech is over. */
const THANKS = /(?:谢谢|感谢)(?:大家|各位|同志们|聆听)?[！!。]?$|批评指正|审议|评议|完毕|讲到这里|到此结束|散会/;
/** What a speech ends with but for its thanks: 请组织放心，…交出满意的答卷。 */
const PLEDGE = /^[\s　]*请[^，。！]{0,10}放心|答卷[。！!]$/;
const APPEAL = /[！!]$/;

/** How a speech is closed above a line: it is over, or it lacks its thanks at most. */
export type Closed = 'over' | 'thanks';

/**
 * Whether the speech is closed by the paragraph at a line, or by the last one above it, and nothing but a signature stands
 * below; undefined where it goes on. An appeal that ends a section closes nothing while a promise is still to be kept.
 */
export function closedAt(draft: Draft, line: number): Closed | undefined {
  const own = draft.blocks[line];
  const last = own?.role === 'closing' ? own : draft.blocks.slice(0, line).findLast(isWritten);
  if (!last || draft.blocks.slice(line + 1).some((b) => isWritten(b) && b.role !== 'closing')) return undefined;
  const text = last.paragraph.text.trim();
  if (last.role === 'closing' && THANKS.test(text)) return 'over';
  if (!isFarewell(last, text) || draft.sections.length === 1) return undefined;
  const promises = announcementsOf(draft);
  if (promises.some(({ promise, size }) => size < promise.count)) return undefined;
  const kept = promises.some(({ promise, size }) => size === promise.count);
  return kept || APPEAL.test(text) ? 'thanks' : undefined;
}

const isWritten = ({ role }: Block): boolean => role !== 'blank' && role !== 'signature';

const isFarewell = ({ role, paragraph }: Block, text: string): boolean =>
  role === 'closing' || (role === 'body' && PLEDGE.test(text) && enumeratorsOf(paragraph)[0]?.initial !== true);
