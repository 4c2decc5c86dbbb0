import { type Announcement, announcementsAcross, announcementsOf, beginsPhrase } from '../analysis/announcements.ts';
import { enumeratorText } from '../analysis/enumerators.ts';
import { type Misnamed, misnamedIn } from '../analysis/named-items.ts';
import { passagesOf } from '../analysis/passages.ts';
import type { Point } from '../analysis/series.ts';
import { type Block, type Draft, endOf } from '../draft/draft.ts';
import { blocksWhere } from '../draft/marked-lines.ts';
import { brief } from '../text/brief.ts';
import type { Edit } from '../text/edit.ts';
import { lineBreakOf } from '../text/line-break.ts';
import { memo } from '../text/memo.ts';
import { toCount, toNumeral } from '../text/numerals.ts';
import { nested } from '../text/quotes.ts';
import { shift, slice, span } from '../text/span.ts';
import { moved } from './moved.ts';
import { promisedCountText as text } from './promised-count-text.ts';
import { draftRule, type Finding, type Fix } from './rule.ts';

type Message = keyof typeof text.messages;

export const promisedCount = draftRule<Message>({
  id: 'promised-count',
  category: 'numbering',
  severity: 'warning',
  waits: 'behind',
  ...text,
  *check(draft, { settings: { phrases } }) {
    for (const finding of brokenIn(draft)) if (!beginsPhrase(draft.text, finding.span.start, phrases)) yield finding;
  },
});

function* brokenIn(draft: Draft): Generator<Finding<Message>> {
  for (const { own, start } of passagesOf(draft)) for (const finding of brokenWithin(own)) yield moved(finding, start);
  yield* brokenAmong(draft, announcementsAcross(draft));
}

const brokenWithin: (passage: Draft) => readonly Finding<Message>[] = memo((passage) => [
  ...brokenAmong(passage, announcementsOf(passage)),
  ...misnaming(passage).flatMap((block) => misnamedIn(block.paragraph).map((found) => misnamed(block, found))),
]);

const misnaming = blocksWhere((paragraph) => misnamedIn(paragraph).length > 0);

// “四个坚持”：坚持…；坚持…；坚持…；加强…
const misnamed = ({ paragraph: { text: own }, start }: Block, { promise, odd }: Misnamed): Finding<Message> => ({
  span: shift(promise.numeral, start),
  message: 'other',
  data: { promise: slice(own, promise.span), noun: promise.noun, odd: nested(brief(slice(own, odd), LONGEST)) },
  related: [{ span: shift(odd, start), message: 'odd' }],
});

/** UTF-16 units of a clause in a message. */
const LONGEST = 20;

function* brokenAmong(draft: Draft, announcements: readonly Announcement[]): Generator<Finding<Message>> {
  for (const announcement of announcements) {
    const { promise, size, kind } = announcement;
    if (size === promise.count || missesOnly(announcement)) continue;
    const { text } = draft;
    yield {
      span: announcement.numeral,
      message: kind === 'points' && announcement.points.length === 0 ? 'named' : kind,
      data: { promise: slice(text, announcement.span), found: size },
      related: announcement.items.map((item, i) => ({ span: item, message: 'item' as const, data: { n: i + 1 } })),
      fixes: fixesOf(text, announcement),
    };
  }
}

// 一是…二是…四是… keeps a promise of four but for the number that is left out, and that is said there.
const missesOnly = ({ promise, points }: Announcement): boolean =>
  points.length < promise.count && points.at(-1)?.enumerator.ordinal === promise.count;

function fixesOf(text: string, announcement: Announcement): Fix<Message>[] {
  const found = announcement.size;
  const number = /\d/.test(slice(text, announcement.numeral)) ? String(found) : toCount(found);
  const change: Fix<Message> = {
    automatic: false,
    edits: [{ span: announcement.numeral, newText: number }],
    label: 'number',
    data: { number },
  };
  const next = found < announcement.promise.count ? nextPoint(announcement, lineBreakOf(text)) : undefined;
  return next ? [change, { automatic: false, edits: [next.edit], label: 'next', data: { next: next.name } }] : [change];
}

// The place for the next point: behind the last one, in its own paragraph where the points have theirs.
function nextPoint({ points }: Announcement, lineBreak: string): { edit: Edit; name: string } | undefined {
  const last = points.at(-1);
  const name = last && enumeratorText(last.enumerator.family, last.enumerator.ordinal + 1, toNumeral);
  if (!last || name === undefined) return undefined;
  const { block } = last;
  const { text } = block.paragraph;
  const at = endOf(block) - (text.length - text.trimEnd().length);
  const separate = points.every((p) => p.enumerator.initial);
  const indent = separate ? lineBreak + text.slice(0, last.enumerator.span.start) : '';
  const added = `${indent}${name}${last.enumerator.mark}【请填写】。`;
  const divider = dividerOf(points);
  const isEnded = divider !== undefined && text.charAt(at - block.start - 1) === '。';
  const edit = isEnded
    ? { span: span(at - 1, at), newText: `${divider}${added}` }
    : { span: span(at, at), newText: added };
  return { edit, name };
}

/** The mark that all points but the last end in, where it is not the one that the last ends in: 一是…；二是…。 */
function dividerOf(points: readonly Point[]): '；' | '，' | undefined {
  const before = points.slice(0, -1).map(({ block, span: own }) => {
    return block.paragraph.text
      .slice(0, own.end - block.start)
      .trimEnd()
      .at(-1);
  });
  return (['；', '，'] as const).find((mark) => before.length > 0 && before.every((own) => own === mark));
}
