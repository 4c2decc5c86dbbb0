import { filledFrame } from '../analysis/frame.ts';
import type { OddOne } from '../analysis/odd-one.ts';
import { edit } from '../text/edit.ts';
import { nested } from '../text/quotes.ts';
import { type Span, slice } from '../text/span.ts';
import type { Finding, Fix } from './rule.ts';

// What the rules of parallelism share: their messages and the making of a finding. Not a rule itself.

export type ParallelismMessage =
  | 'modifier'
  | 'longer'
  | 'shorter'
  | 'moreClauses'
  | 'fewerClauses'
  | 'unstopped'
  | 'unquoted'
  | 'frame'
  | 'sibling'
  | 'drop'
  | 'stop'
  | 'rewrite';

/** The messages for one kind of sibling: 点, 个标题. */
export const parallelismMessages = (unit: string, this_: string, en: string) =>
  ({
    modifier: {
      'zh-cn': `其余{#count}${unit}都是“{model}”这样的句式，${this_}多了“{extra}”，不够齐整。`,
      en: `The other {#count} ${en} are built like “{model}”; this one has “{extra}” more.`,
    },
    longer: {
      'zh-cn': `其余{#count}${unit}都是“{model}”这样的句式，${this_}多出 {by} 个字，不够齐整。`,
      en: `The other {#count} ${en} are built like “{model}”; this one is {by} characters longer.`,
    },
    shorter: {
      'zh-cn': `其余{#count}${unit}都是“{model}”这样的句式，${this_}少了 {by} 个字，不够齐整。`,
      en: `The other {#count} ${en} are built like “{model}”; this one is {by} characters shorter.`,
    },
    moreClauses: {
      'zh-cn': `其余{#count}${unit}都是“{model}”这样的句式，${this_}多出{#by}个分句，不够齐整。`,
      en: `The other {#count} ${en} are built like “{model}”; this one has {#by} clauses more.`,
    },
    fewerClauses: {
      'zh-cn': `其余{#count}${unit}都是“{model}”这样的句式，${this_}少了{#by}个分句，不够齐整。`,
      en: `The other {#count} ${en} are built like “{model}”; this one has {#by} clauses fewer.`,
    },
    unstopped: {
      'zh-cn': `其余{#count}${unit}都是“{model}”这样的句式，${this_}写到“{own}”就该用句号断开。`,
      en: `The other {#count} ${en} are built like “{model}”; this one seems to lack the full stop after “{own}”.`,
    },
    unquoted: {
      'zh-cn': `其余{#count}${unit}都像“{model}”这样用了引号，${this_}没有。`,
      en: `The other {#count} ${en} have quotation marks as in “{model}”; this one has none.`,
    },
    frame: {
      'zh-cn': `其余{#count}${unit}都是“{model}”这样的句式，只有${this_}不是。`,
      en: `The other {#count} ${en} are built like “{model}”; this one is not.`,
    },
    sibling: { 'zh-cn': '与之并列的一处', en: 'One of its siblings' },
    drop: { 'zh-cn': '删去“{extra}”', en: 'Drop “{extra}”' },
    stop: { 'zh-cn': '在“{own}”后用句号断开', en: 'Put a full stop after “{own}”' },
    rewrite: { 'zh-cn': '改为“{rewritten}”', en: 'Change to “{rewritten}”' },
  }) as const;

/** The finding for the odd one of siblings that stand at `places` of a text. */
export function oddFinding(
  odd: OddOne,
  places: readonly Span[],
  text: string,
): Finding<ParallelismMessage> | undefined {
  const at = places[odd.index];
  const model = places[odd.index === 0 ? 1 : odd.index - 1];
  if (!at || !model) return undefined;
  const { difference } = odd;
  const data = {
    count: places.length - 1,
    model: nested(slice(text, model).trim()),
    ...(difference.kind === 'modifier' && { extra: difference.text }),
    ...('by' in difference && { by: Math.abs(difference.by) }),
    ...(difference.kind === 'unstopped' && { own: nested(slice(text, at).slice(0, difference.at)) }),
  };
  return {
    span: at,
    message: messageOf(odd),
    data,
    related: places.filter((_, i) => i !== odd.index).map((span) => ({ span, message: 'sibling' as const })),
    fixes: fixesOf(odd, at, slice(text, at)),
  };
}

function messageOf({ difference }: OddOne): ParallelismMessage {
  if (difference.kind === 'clauses') return difference.by > 0 ? 'moreClauses' : 'fewerClauses';
  return difference.kind;
}

// What the writer has said is kept: a text that goes with nothing of the frame is left for him to rewrite.
function fixesOf({ difference, frame }: OddOne, at: Span, text: string): readonly Fix<ParallelismMessage>[] {
  if (difference.kind === 'modifier') {
    const start = at.start + difference.at;
    return [{ automatic: false, edits: [edit(start, start + difference.text.length, '')], label: 'drop' }];
  }
  if (difference.kind === 'unstopped') {
    const start = at.start + difference.at;
    return [{ automatic: false, edits: [edit(start, start + difference.mark.length, '。')], label: 'stop' }];
  }
  const filled = difference.kind === 'unquoted' ? undefined : filledFrame(frame, text);
  if (!filled) return [];
  const edits = [{ span: at, newText: filled.text }];
  const data = { rewritten: nested(filled.text) };
  return [{ automatic: false, edits, snippet: filled.snippet, label: 'rewrite', data }];
}
