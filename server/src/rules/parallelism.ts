import { fixedLength, frameSnippet, showFrame } from '../analysis/frame.ts';
import type { OddOne } from '../analysis/odd-one-out.ts';
import { nested } from '../text/quotes.ts';
import type { Span } from '../text/span.ts';
import type { Finding, Fix } from './rule.ts';

// What the rules of parallelism share: their messages and the making of a finding. Not a rule itself.

export type ParallelismMessage =
  | 'modifier'
  | 'longer'
  | 'shorter'
  | 'moreClauses'
  | 'fewerClauses'
  | 'frame'
  | 'sibling'
  | 'drop'
  | 'rewrite';

/** The messages for one kind of sibling: 点, 个标题. */
export const parallelismMessages = (unit: string, this_: string, en: string) =>
  ({
    modifier: {
      'zh-cn': `其余{#count}${unit}均为“{frame}”，${this_}多了“{extra}”，句式不齐。`,
      en: `The other {#count} ${en} read “{frame}”; this one has “{extra}” more.`,
    },
    longer: {
      'zh-cn': `其余{#count}${unit}均为“{frame}”，${this_}多 {by} 字，句式不齐。`,
      en: `The other {#count} ${en} read “{frame}”; this one is {by} characters longer.`,
    },
    shorter: {
      'zh-cn': `其余{#count}${unit}均为“{frame}”，${this_}少 {by} 字，句式不齐。`,
      en: `The other {#count} ${en} read “{frame}”; this one is {by} characters shorter.`,
    },
    moreClauses: {
      'zh-cn': `其余{#count}${unit}均为“{frame}”，${this_}多 {by} 个分句，句式不齐。`,
      en: `The other {#count} ${en} read “{frame}”; this one has {by} clauses more.`,
    },
    fewerClauses: {
      'zh-cn': `其余{#count}${unit}均为“{frame}”，${this_}少 {by} 个分句，句式不齐。`,
      en: `The other {#count} ${en} read “{frame}”; this one has {by} clauses fewer.`,
    },
    frame: {
      'zh-cn': `其余{#count}${unit}均为“{frame}”，${this_}没有用这个句式。`,
      en: `The other {#count} ${en} read “{frame}”; this one does not.`,
    },
    sibling: { 'zh-cn': '与之并列的一处', en: 'One of its siblings' },
    drop: { 'zh-cn': '删去“{extra}”', en: 'Drop “{extra}”' },
    rewrite: { 'zh-cn': '按“{frame}”改写', en: 'Rewrite as “{frame}”' },
  }) as const;

/** The finding for the odd one of siblings that stand at `places` (document offsets). */
export function oddFinding(odd: OddOne, places: readonly Span[]): Finding<ParallelismMessage> | undefined {
  const at = places[odd.index];
  if (!at) return undefined;
  const { difference } = odd;
  const frame = showFrame(odd.frame);
  const data = {
    count: places.length - 1,
    frame: nested(frame),
    extra: difference.kind === 'modifier' ? difference.text : '',
    by: 'by' in difference ? Math.abs(difference.by) : 0,
  };
  return {
    span: at,
    message: messageOf(odd),
    data,
    related: places.filter((_, i) => i !== odd.index).map((span) => ({ span, message: 'sibling' as const })),
    fixes: fixesOf(odd, at),
  };
}

function messageOf({ difference }: OddOne): ParallelismMessage {
  if (difference.kind === 'clauses') return difference.by > 0 ? 'moreClauses' : 'fewerClauses';
  return difference.kind;
}

// A frame without a word in it would put circles in place of all that was written.
function fixesOf({ difference, frame }: OddOne, at: Span): readonly Fix<ParallelismMessage>[] {
  if (difference.kind === 'modifier') {
    const start = at.start + difference.at;
    const edits = [{ span: { start, end: start + difference.text.length }, newText: '' }];
    return [{ automatic: false, edits, label: 'drop' }];
  }
  if (fixedLength(frame) === 0) return [];
  const edits = [{ span: at, newText: showFrame(frame) }];
  return [{ automatic: false, edits, snippet: frameSnippet(frame), label: 'rewrite' }];
}
