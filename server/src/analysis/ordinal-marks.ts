import type { Heading, Paragraph } from '../draft/draft.ts';
import { headingOf } from '../draft/heading.ts';
import { memo } from '../text/memo.ts';
import { type Span, span } from '../text/span.ts';
import { type Enumerator, enumeratorsOf } from './enumerators.ts';

/** An outline number or enumerator with a mark against the convention (GB/T 15834-2011, B.3); UTF-16 offsets in the paragraph. */
export interface OrdinalMark {
  readonly style: 'bracketed' | 'numeral' | 'arabic' | 'brackets' | 'ordinal';
  readonly span: Span;
  readonly found: string;
  readonly expected: string;
}

/** The ordinals of a paragraph that are written against the convention, in order. */
export const ordinalMarksOf: (paragraph: Paragraph) => readonly OrdinalMark[] = memo((paragraph) => {
  const heading = headingOf(paragraph);
  const slips = enumeratorsOf(paragraph).flatMap((e) => ordinalSlip(paragraph.text, e));
  const own = heading && headingSlip(paragraph.text, heading);
  return own ? [own, ...slips] : slips;
});

function ordinalSlip(text: string, { family, span: at, mark }: Enumerator): OrdinalMark[] {
  if ((family !== '第N' && family !== '其N' && family !== '首先') || (mark !== '、' && mark !== '：' && mark !== '．'))
    return [];
  if (mark === '：' && family !== '其N') return [];
  const word = text.slice(at.start, at.end);
  return [{ style: 'ordinal', span: span(at.start, at.end + 1), found: word + mark, expected: `${word}，` }];
}

function headingSlip(text: string, heading: Heading): OrdinalMark | undefined {
  const found = text.slice(heading.marker.start, heading.marker.end).trimEnd();
  const digits = text.slice(heading.numeral.start, heading.numeral.end);
  const at = span(heading.marker.start, heading.marker.start + found.length);
  const [style, expected] = properForm(heading, found, digits);
  return expected === found || expected === '' ? undefined : { style, span: at, found, expected };
}

function properForm({ family }: Heading, found: string, digits: string): readonly [OrdinalMark['style'], string] {
  switch (family) {
    case 'chinese':
      return ['numeral', `${digits}、`];
    case 'arabic':
      return ['arabic', found.endsWith('．') || found.endsWith('.') ? found : `${digits}.`];
    case 'circled':
      return ['bracketed', digits];
    case 'bracketed':
    case 'bracketed-arabic': {
      const open = /^[（(]/.test(found);
      const style = /[、，．.]$/.test(found) ? 'bracketed' : 'brackets';
      return [style, open ? `（${digits}）` : `${digits}）`];
    }
    default:
      return ['bracketed', found];
  }
}
