import { type EnumeratorFamily, enumeratorsOf } from '../../analysis/enumerators.ts';
import { pairsOf } from '../../analysis/pairs.ts';
import { sentencesOf } from '../../analysis/sentences.ts';
import { seriesOf } from '../../analysis/series.ts';
import { type Block, type Draft, endOf, isHeadingRole, type Paragraph } from '../../draft/draft.ts';
import { lastMark } from '../../draft/form.ts';
import { headingOf } from '../../draft/heading.ts';
import { skipBlank, trimmedEnd } from '../../text/characters.ts';
import { type Edit, edit } from '../../text/edit.ts';
import { type Span, span } from '../../text/span.ts';
import { isFamily, namesOf } from './family.ts';
import { isProse } from './items.ts';
import { linesIn } from './join.ts';
import { type EditCommand, mapSpan, resultOf } from './result.ts';

/**
 * Makes the selected paragraphs points of one series: 一是 二是 …, or the family named, or the one that the draft uses most.
 * Numbers and bullets that they had go. The last ends in 。, one of the others that lacks a mark in ； or 。 as the rest
 * have it. What is selected within a paragraph becomes run-in points: its sentences, or the clauses of a single one. Undefined
 * for fewer than two, and where a title or a first-level heading is among them.
 */
export const makeSeries: EditCommand = (draft, selection, argument) => {
  if (argument !== undefined && !isFamily(argument)) return undefined;
  const lines = linesIn(draft, selection);
  if (lines.length === 0 || !lines.every((block) => mayBePoint(draft, block))) return undefined;
  const [only] = lines;
  const clauses = lines.length === 1 && only ? clausesIn(only, selection) : [];
  const count = Math.max(lines.length, clauses.length);
  if (count < 2) return undefined;
  const names = namesOf(argument ?? usualFamily(draft), count) ?? namesOf('N是', count);
  const mark = usualMark(lines.slice(0, -1));
  const edits =
    clauses.length > 1
      ? clauses.map(({ start, end }, i) => edit(start, end, names?.[i] ?? ''))
      : lines.flatMap((block, i) => [
          nameEdit(block, names?.[i] ?? ''),
          ...endEdit(block, i === lines.length - 1 ? '。' : mark, i === lines.length - 1),
        ]);
  return resultOf(draft.text, edits, mapSpan(edits, selection));
};

/** Where the clauses of a selection within a paragraph are named: at the number that they have, or before their first character. */
function clausesIn(block: Block, selection: Span): Span[] {
  const [from, to] = [Math.max(selection.start, block.start), Math.min(selection.end, endOf(block))];
  const own: Paragraph = { text: block.paragraph.text.slice(from - block.start, Math.max(from, to) - block.start) };
  const sentences = sentencesOf(own);
  return (sentences.length > 1 ? sentences : clausesOf(own)).map(({ start, end }) => {
    const clause: Paragraph = { text: own.text.slice(start, end) };
    return span(from + start, from + start + numberingEnd(clause, 0));
  });
}

/** What ； divides, but for one in a quotation or in brackets. */
function clausesOf(paragraph: Paragraph): Span[] {
  const { text } = paragraph;
  const { pairs } = pairsOf(paragraph);
  const clauses: Span[] = [];
  let start = skipBlank(text);
  for (let at = text.indexOf('；'); at >= 0; at = text.indexOf('；', at + 1)) {
    if (pairs.some(({ open, close }) => open.at < at && at < close.at)) continue;
    if (at > start) clauses.push(span(start, at));
    start = skipBlank(text, at + 1);
  }
  if (start < text.length) clauses.push(span(start, text.length));
  return clauses;
}

function mayBePoint(draft: Draft, block: Block): boolean {
  const { role, paragraph } = block;
  // Short lines at the top of a note look like a title, those at the end of a text like a signature.
  if (isProse(block) || role === 'signature') return true;
  if (!draft.salutation && (role === 'title' || role === 'subtitle' || role === 'byline')) return true;
  const heading = headingOf(paragraph);
  return isHeadingRole(role) && heading?.number !== undefined && heading.level > 1;
}

function usualFamily(draft: Draft): EnumeratorFamily {
  const counts = new Map<EnumeratorFamily, number>();
  for (const { family, points } of seriesOf(draft))
    if (points.length > 1 && isFamily(family)) counts.set(family, (counts.get(family) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'N是';
}

const usualMark = (lines: readonly Block[]): string =>
  lines.filter((b) => markAt(b) === '。').length > lines.filter((b) => '；;，,'.includes(markAt(b) || '；')).length
    ? '。'
    : '；';

const markAt = ({ paragraph: { text } }: Block): string => lastMark(text.slice(0, trimmedEnd(text)));

// Several in a row, *** or ○○, hold a name open.
const BULLET = /[-*+•·●○◆◇■□▪][ \t　]+|[•·●◆■▪]/y;

/** How much of the beginning of a line, from its first character, only numbers it: an enumerator, an outline number, a bullet. */
function numberingEnd(paragraph: Paragraph, from: number): number {
  const { text } = paragraph;
  const [first] = enumeratorsOf(paragraph);
  if (first?.initial) return first.span.end + first.mark.length;
  const heading = headingOf(paragraph);
  if (heading) return heading.marker.end;
  BULLET.lastIndex = from;
  return BULLET.test(text) ? BULLET.lastIndex : from;
}

function nameEdit(block: Block, name: string): Edit {
  const from = skipBlank(block.paragraph.text);
  return edit(block.start + from, block.start + numberingEnd(block.paragraph, from), name);
}

function endEdit(block: Block, mark: string, last: boolean): Edit[] {
  const { text } = block.paragraph;
  const end = trimmedEnd(text);
  const now = text.charAt(end - 1);
  const at = block.start + end;
  if (markAt(block) === '') return [edit(at, at, mark)];
  const wrong = last ? '；;，,、'.includes(now) : '，,、'.includes(now);
  return wrong ? [edit(at - 1, at, mark)] : [];
}
