import { bareHeadingsOf } from '../analysis/bare-headings.ts';
import { bareOrdinalsOf } from '../analysis/bare-ordinals.ts';
import { type OrdinalMark, ordinalMarksOf } from '../analysis/ordinal-marks.ts';
import { passagesOf } from '../analysis/passages.ts';
import { type Block, isHeadingRole } from '../draft/draft.ts';
import { blocksWhere } from '../draft/marked-lines.ts';
import type { Edit } from '../text/edit.ts';
import { type Span, shift, slice } from '../text/span.ts';
import { enumeratorPunctuationText as text } from './enumerator-punctuation-text.ts';
import { draftRule, type Finding } from './rule.ts';

type Style = OrdinalMark['style'];
type Message = keyof typeof text.messages;

export const enumeratorPunctuation = draftRule<Message>({
  id: 'enumerator-punctuation',
  category: 'numbering',
  severity: 'warning',
  repairs: true,
  ...text,
  *check(draft) {
    const byStyle = new Map<Style, { slip: OrdinalMark; block: Block }[]>();
    for (const block of withSlips(draft)) {
      for (const slip of ordinalMarksOf(block.paragraph)) {
        if (!counts(block, slip)) continue;
        const list = byStyle.get(slip.style);
        if (list) list.push({ slip, block });
        else byStyle.set(slip.style, [{ slip, block }]);
      }
    }
    for (const list of byStyle.values()) yield* report(list);
    for (const { own, start } of passagesOf(draft)) {
      for (const bare of bareOrdinalsOf(own)) yield lacking(bare.word, shift(bare.span, start));
      for (const { block, span, numeral } of bareHeadingsOf(own))
        yield headed(slice(block.paragraph.text, span), `${numeral}、`, shift(span, block.start + start));
    }
  },
});

function lacking(word: string, at: Span): Finding<Message> {
  return {
    span: at,
    message: 'bare',
    data: { found: word, expected: `${word}，`, count: 1, word },
    fixes: [{ automatic: false, edits: [{ span: at, newText: `${word}，` }], label: 'change' }],
  };
}

const headed = (found: string, expected: string, at: Span): Finding<Message> => ({
  span: at,
  message: 'numeral',
  data: { found: found.trim(), expected, count: 1, word: '' },
  fixes: [{ automatic: true, edits: [{ span: at, newText: expected }], label: 'change' }],
});

const withSlips = blocksWhere((p) => ordinalMarksOf(p).length > 0);

// In a title or signature a number in brackets counts nothing.
const counts = (block: Block, slip: OrdinalMark): boolean => slip.style === 'ordinal' || isHeadingRole(block.role);

/** A style that stands this often is the writer's habit: one finding speaks for all. */
const HABIT = 3;

function* report(list: readonly { slip: OrdinalMark; block: Block }[]): Generator<Finding<Message>> {
  const first = list[0];
  if (!first) return;
  const edits: Edit[] = list.map(({ slip, block }) => ({
    span: shift(slip.span, block.start),
    newText: slip.expected,
  }));
  if (list.length >= HABIT) {
    const related = list
      .slice(1, 20)
      .map(({ slip, block }) => ({ span: shift(slip.span, block.start), message: 'also' as const }));
    yield {
      span: shift(first.slip.span, first.block.start),
      message: 'many',
      data: data(first.slip, list.length),
      related,
      fixes: [{ automatic: true, edits, label: 'change' }],
    };
    return;
  }
  for (const { slip, block } of list) {
    const at = shift(slip.span, block.start);
    yield {
      span: at,
      message: slip.style,
      data: data(slip, 1),
      fixes: [{ automatic: true, edits: [{ span: at, newText: slip.expected }], label: 'change' }],
    };
  }
}

const data = ({ found, expected }: OrdinalMark, count: number) => ({
  found,
  expected,
  count,
  word: found.slice(0, -1),
});
