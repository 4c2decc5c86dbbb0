import type { Draft, Paragraph } from '../draft/draft.ts';
import { blocksWhere } from '../draft/marked-lines.ts';
import { matchesIn } from '../text/matches.ts';
import { memo } from '../text/memo.ts';
import { parseNumeral, toNumeral } from '../text/numerals.ts';
import { type Span, shift, span } from '../text/span.ts';

/** An item of an agenda that the host calls up: 下面进行第二项议程, 会议第二项，请…. The span is that of 第二项. */
export interface AgendaItem {
  readonly ordinal: number;
  readonly span: Span;
}

/** An item that was called up before, or before which one is left out; UTF-16 offsets of the passage. */
export interface AgendaFault {
  readonly kind: 'repeat' | 'gap';
  readonly item: AgendaItem;
  readonly previous: AgendaItem;
}

// 现在进行第一项议程, 会议第二项，: what has been gone through (进行了), or is spoken of (进行第三项议程时), calls up nothing.
const CALL =
  /(?:现在?|下面|接下来|首先|会议|大会|请)[^，。；：！？继]{0,4}进行[^，。；：！？完第了的过着]{0,8}第([一二三四五六七八九十]{1,3})项(?=[，。：]|(?:会议)?议程[，。：])|(?:会议|大会|议程)第([一二三四五六七八九十]{1,3})项(?=(?:议程)?[，：])/g;

/** The items that a paragraph calls up, in order; UTF-16 offsets in it. */
const callsIn: (paragraph: Paragraph) => readonly AgendaItem[] = memo(({ text }) =>
  matchesIn(text, CALL).flatMap((match) => {
    const numeral = match[1] ?? match[2] ?? '';
    const ordinal = parseNumeral(numeral);
    const end = match.index + match[0].length;
    return ordinal === undefined ? [] : [{ ordinal, span: span(end - 2 - numeral.length, end) }];
  }),
);

const calling = blocksWhere((paragraph) => callsIn(paragraph).length > 0);

/** The items of an agenda that are called up twice in a row, or out of turn, in order. */
export function agendaFaultsOf(draft: Draft): readonly AgendaFault[] {
  const items = calling(draft).flatMap(({ paragraph, start }) =>
    callsIn(paragraph).map((item) => ({ ...item, span: shift(item.span, start) })),
  );
  return items.flatMap((item, i): AgendaFault[] => {
    const previous = items[i - 1];
    if (!previous) return [];
    if (item.ordinal === previous.ordinal) return [{ kind: 'repeat', item, previous }];
    const left = `第${toNumeral(previous.ordinal + 1)}项`;
    // An item may be called up in other words: 会议第二项，请…….
    const isLeftOut =
      item.ordinal > previous.ordinal + 1 && !draft.text.slice(previous.span.end, item.span.start).includes(left);
    return isLeftOut ? [{ kind: 'gap', item, previous }] : [];
  });
}
