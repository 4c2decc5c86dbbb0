import { type LooseMark, looseMarksIn } from '../analysis/loose-marks.ts';
import { type PairProblem, pairReportOf, type StraightQuotes } from '../analysis/pair-problems.ts';
import { closingPlace, openingPlace } from '../analysis/pair-repairs.ts';
import type { Mark } from '../analysis/pairs.ts';
import { codeLines } from '../analysis/verbatim.ts';
import type { Block, Draft } from '../draft/draft.ts';
import { blocksWhere } from '../draft/marked-lines.ts';
import { skipBlank, wholeAt } from '../text/characters.ts';
import { type Edit, edit } from '../text/edit.ts';
import { nested } from '../text/quotes.ts';
import { shift, span } from '../text/span.ts';
import { pairedMarksText as text } from './paired-marks-text.ts';
import { draftRule, type Finding, type Fix } from './rule.ts';

type Message = keyof typeof text.messages;

/** Straight quotes in this many paragraphs are how the draft was typed: one finding speaks for all. */
const HABIT = 3;

export const pairedMarks = draftRule<Message>({
  id: 'paired-marks',
  category: 'marks',
  severity: 'error',
  waits: { 'unclosed-quote': 'line', 'unclosed-bracket': 'line', 'unclosed-title': 'line', odd: 'line' },
  repairs: true,
  ...text,
  *check(draft) {
    const code = codeLines(draft);
    const straight: Straight[] = [];
    for (const block of withProblems(draft)) {
      const report = pairReportOf(block.paragraph);
      if (code.has(block.line)) continue;
      for (const problem of report.problems) yield inPair(block, problem);
      if (report.straight) straight.push({ block, quotes: report.straight });
    }
    yield* straightFindings(straight);
    for (const loose of looseMarksIn(draft)) yield loose.partner ? spread(draft, loose) : lone(loose);
  },
});

const withProblems = blocksWhere((p) => pairReportOf(p).problems.length > 0 || pairReportOf(p).straight !== undefined);

const movedBy = (edits: readonly Edit[], by: number): Edit[] =>
  edits.map((e) => ({ span: shift(e.span, by), newText: e.newText }));

function inPair({ start }: Block, { kind, span: at, data, others, edits }: PairProblem): Finding<Message> {
  return {
    span: shift(at, start),
    message: kind,
    data,
    related: others.map((s) => ({ span: shift(s, start), message: 'partner' })),
    fixes: edits.length > 0 ? [{ automatic: false, edits: movedBy(edits, start), label: 'mend' }] : [],
  };
}

interface Straight {
  readonly block: Block;
  readonly quotes: StraightQuotes;
}

function* straightFindings(all: readonly Straight[]): Generator<Finding<Message>> {
  const certain = all.filter((s) => s.quotes.certain);
  const together = certain.length >= HABIT;
  for (const s of together ? all.filter((one) => !one.quotes.certain) : all)
    yield straightFinding(s.quotes.certain ? 'straight' : 'odd', [s]);
  if (together) yield straightFinding('straightMany', certain);
}

function straightFinding(
  message: Message,
  all: readonly [Straight, ...Straight[]] | readonly Straight[],
): Finding<Message> {
  const first = all[0];
  const count = all.reduce((n, s) => n + s.quotes.count, 0);
  const edits = all.flatMap((s) => movedBy(s.quotes.edits, s.block.start));
  return {
    span: first ? shift(first.quotes.first, first.block.start) : span(0, 0),
    message,
    data: { found: first?.quotes.found ?? '', count },
    fixes: message === 'odd' ? [] : [{ automatic: true, edits, label: 'curl' }],
  };
}

/** The number of a heading that has lost its first bracket: 二）. */
const LIST_NUMBER = /^[\s　]*([一二三四五六七八九十]{1,3}[）)])$/;

function lone({ block, mark }: LooseMark): Finding<Message> {
  const { kind, opens } = mark;
  const own = block.paragraph.text;
  const listed = opens ? null : LIST_NUMBER.exec(own.slice(0, mark.at + 1));
  const place = opens ? closingPlace(own, mark) : openingPlace(own, mark);
  const partner = opens ? kind.close : kind.open;
  const fix = (edits: Edit[], label: Message): Fix<Message> => ({
    automatic: false,
    edits: movedBy(edits, block.start),
    label,
  });
  return {
    span: span(block.start + mark.at, block.start + mark.at + 1),
    message: listed ? 'half-number' : `${opens ? 'unclosed' : 'unopened'}-${kind.family}`,
    data: {
      mark: own.charAt(mark.at),
      partner,
      around: listed?.[1] ?? (kind.family === 'quote' ? shown(own, mark) : nested(shown(own, mark))),
    },
    fixes: [
      ...(place === undefined ? [] : [fix([edit(place, place, partner)], 'insert')]),
      fix([edit(mark.at, mark.at + 1, '')], 'delete'),
    ],
  };
}

/** How much of what the mark encloses a message shows (UTF-16 units). */
const SHOWN = 8;

const shown = (own: string, { at, opens }: Mark): string =>
  opens
    ? own.slice(at, wholeAt(own, at + SHOWN)) + (at + SHOWN < own.length ? '…' : '')
    : (at > SHOWN ? '…' : '') + own.slice(wholeAt(own, Math.max(0, at - SHOWN + 1)), at + 1);

/** A quotation of several paragraphs that opens the first and closes the last, and opens none between. */
function spread(draft: Draft, { block, mark, partner }: LooseMark): Finding<Message> {
  const last = partner ?? { block, mark };
  const own = draft.blocks.slice(block.line + 1, last.block.line + 1).filter((b) => b.role !== 'blank');
  const edits = own.map((b) => {
    const at = b.start + skipBlank(b.paragraph.text);
    return edit(at, at, mark.kind.open);
  });
  return {
    span: span(block.start + mark.at, block.start + mark.at + 1),
    message: 'spread',
    data: { mark: mark.kind.open, partner: mark.kind.close },
    related: [{ span: span(last.block.start + last.mark.at, last.block.start + last.mark.at + 1), message: 'partner' }],
    fixes: [{ automatic: false, edits, label: 'insert' }],
  };
}
