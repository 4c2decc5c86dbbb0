import { type Counts, countsOf, sumOfCounts } from '../analysis/counts.ts';
import { type Point, type Series, seriesOf } from '../analysis/series.ts';
import { type Block, blockAt, type Draft, endOf, everySection, type Part, type Section } from '../draft/draft.ts';
import { memo } from '../text/memo.ts';
import { type Span, slice, span } from '../text/span.ts';

/** What a node of the structure is. */
export type NodeKind = 'title' | 'subtitle' | 'salutation' | 'lead' | 'section' | 'point' | 'closing' | 'signature';

/** A part of a draft with what it holds: spans are UTF-16 offsets of the document. A child lies within its parent. */
export interface StructureNode {
  readonly kind: NodeKind;
  /** All of it: a section from its heading to the end of its last line. */
  readonly span: Span;
  /** What it is named by: the heading, the enumerator with the head; else its first line, of running text its first clause. */
  readonly name: Span;
  readonly children: readonly StructureNode[];
  readonly section?: Section;
  /** The point and the series that it belongs to. */
  readonly point?: Point;
  readonly series?: Series;
}

type Growing = { -readonly [K in keyof StructureNode]: StructureNode[K] } & { readonly children: Growing[] };

/**
 * The structure of a draft as a tree: its parts, sections under sections, and in them the points of every series of two or
 * more, nested ones under the point that holds them. In document order; empty for a text without structure.
 */
export const structureOf: (draft: Draft) => readonly StructureNode[] = memo((draft) =>
  nest([...partsOf(draft), ...sectionsOf(draft), ...pointsOf(draft)]),
);

/** Every node, parents before their children, in document order. */
export function* everyNode(nodes: readonly StructureNode[]): Generator<StructureNode> {
  for (const node of nodes) {
    yield node;
    yield* everyNode(node.children);
  }
}

function partsOf(draft: Draft): Growing[] {
  const parts: readonly (readonly [NodeKind, Part | undefined])[] = [
    ['title', draft.title],
    ['subtitle', draft.subtitle],
    ['salutation', draft.salutation],
    ['lead', draft.lead],
    ['closing', draft.closing],
    ['signature', draft.signature],
  ];
  return parts.flatMap(([kind, part]) => {
    if (!part) return [];
    const [first, last] = [part[0], part.at(-1) ?? part[0]];
    return [{ kind, span: span(first.start, endOf(last)), name: nameOfPart(kind, first), children: [] }];
  });
}

// Lead-in and closing are running text: their first clause stands for them.
function nameOfPart(kind: NodeKind, first: Block): Span {
  const pause = kind === 'lead' || kind === 'closing' ? first.paragraph.text.search(/[，。；：！？,;:!?]/) : -1;
  return span(first.start, pause > 0 ? first.start + pause : endOf(first));
}

function sectionsOf(draft: Draft): Growing[] {
  return [...everySection(draft.sections)].map((section) => {
    const { heading, block } = section;
    const start = block.start + heading.marker.start;
    const name = span(start, Math.max(start, block.start + heading.title.end));
    return { kind: 'section', span: span(start, endOf(lastBlock(section))), name, children: [], section };
  });
}

/** The last line of a section. The closing of the speech stands behind the last section, not in it. */
const lastBlock: (section: Section) => Block = memo((section) => {
  const own = section.blocks.findLast((block) => block.role !== 'closing') ?? section.block;
  const child = section.sections.at(-1);
  const below = child ? lastBlock(child) : own;
  return below.line > own.line ? below : own;
});

function pointsOf(draft: Draft): Growing[] {
  return seriesOf(draft).flatMap((series) =>
    series.points.length < 2
      ? []
      : series.points.map((point) => ({
          kind: 'point' as const,
          span: withoutBreak(draft.text, point.span),
          name: span(point.mark.start, Math.max(point.mark.end, point.head.end)),
          children: [],
          point,
          series,
        })),
  );
}

// A point of several lines ends before the line break, which may be \r\n.
const withoutBreak = (text: string, { start, end }: Span): Span =>
  span(start, text.charAt(end - 1) === '\r' && text.charAt(end) === '\n' ? end - 1 : end);

/** Headings have six levels and points few; what is deeper is no structure but an accident, and features walk the tree. */
const DEEPEST = 16;

// Nodes that overlap without one holding the other are cut at the end of the one that began first; at the deepest level the
// one that began first ends where the next begins.
function nest(nodes: Growing[]): Growing[] {
  nodes.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const roots: Growing[] = [];
  const open: Growing[] = [];
  for (const node of nodes) {
    while ((open.at(-1)?.span.end ?? Number.POSITIVE_INFINITY) <= node.span.start) open.pop();
    if (open.length === DEEPEST) cut(open.pop(), node.span.start);
    const parent = open.at(-1);
    if (parent) {
      node.span = within(node.span, parent.span);
      node.name = within(node.name, node.span);
    }
    (parent?.children ?? roots).push(node);
    open.push(node);
  }
  return roots;
}

function cut(node: Growing | undefined, end: number): void {
  if (!node) return;
  node.span = within(node.span, span(0, end));
  node.name = within(node.name, node.span);
}

const within = (inner: Span, outer: Span): Span => ({
  start: Math.min(inner.start, outer.end),
  end: Math.min(inner.end, outer.end),
});

/** The counts of a span. Whole lines are counted from known facts. */
export function countsIn(draft: Draft, s: Span): Counts {
  const [first, last] = [blockAt(draft, s.start), blockAt(draft, s.end)];
  if (!first || !last || first === last) return countsOf({ text: slice(draft.text, s) });
  return sumOfCounts(draft.blocks.slice(first.line, last.line + 1));
}
