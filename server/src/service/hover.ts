import { type Hover, MarkupKind, type Position } from 'vscode-languageserver-types';
import { type Announcement, announcementsOf } from '../analysis/announcements.ts';
import type { Expression } from '../analysis/four-character.ts';
import { headingRunsOf } from '../analysis/heading-runs.ts';
import type { Point, Series } from '../analysis/series.ts';
import { blockAt, type Draft, type Section } from '../draft/draft.ts';
import { themeWith } from '../lexicon/four-character/index.ts';
import { brief } from '../text/brief.ts';
import { type Locale, render } from '../text/localized.ts';
import { type Span, shift, slice, touches } from '../text/span.ts';
import type { ServiceContext } from './context.ts';
import { countBefore, densityOf, expressionsOf, findExpressions } from './expressions.ts';
import { lengthText } from './length-text.ts';
import { offsetAt, rangeOf } from './positions.ts';
import { countsIn, everyNode, type StructureNode, structureOf } from './structure.ts';
import { PART_NAMES, TEXTS } from './texts.ts';

/** UTF-16 units of an item in a list. */
const LONGEST_ITEM = 40;

/**
 * What the thing at a position is: a promised count, a point, a heading or another part, and a four-character expression in
 * these or in running text; null elsewhere.
 */
export function doHover(context: ServiceContext, draft: Draft, position: Position): Hover | null {
  const offset = offsetAt(draft, position);
  const promise = announcementsOf(draft, context.settings.phrases).find((a) => touches(a.span, offset));
  if (promise) return hover(draft, promise.span, aboutPromise(draft, promise, context.locale));
  const node = [...everyNode(structureOf(draft))].findLast((n) => touches(n.name, offset));
  const expression = expressionAt(context, draft, offset);
  const lines = [
    ...(node ? aboutNode(context, draft, node) : []),
    ...(expression ? [aboutExpression(context, draft, expression)] : []),
  ];
  const place = node?.name ?? expression?.span;
  return place ? hover(draft, place, lines) : null;
}

/** The expression under an offset, in UTF-16 offsets of the document: behind its last character begins something else. */
function expressionAt({ segmenter }: ServiceContext, draft: Draft, offset: number): Expression | undefined {
  const block = blockAt(draft, offset);
  if (!block) return undefined;
  const at = offset - block.start;
  const found = expressionsOf(block.paragraph, segmenter).find(({ span }) => span.start <= at && at < span.end);
  return found && { ...found, span: shift(found.span, block.start) };
}

function aboutExpression({ locale, segmenter }: ServiceContext, draft: Draft, { span, theme }: Expression): string {
  const text = slice(draft.text, span);
  const count = findExpressions(draft, segmenter).filter((other) => slice(draft.text, other.span) === text).length;
  const label = theme === undefined ? undefined : themeWith(theme)?.label[locale];
  const parts = [`**${TEXTS.expression[locale]}** ${text}`];
  if (label !== undefined) parts.push(render(TEXTS.theme, locale, { theme: label }));
  parts.push(render(count === 1 ? TEXTS.usedOnce : TEXTS.used, locale, { count }));
  return parts.join(' · ');
}

/** How many expressions there are in a part, and how densely they stand; empty where there are none. */
function densityText({ locale, segmenter }: ServiceContext, draft: Draft, { span }: StructureNode): string {
  const [first, last] = [blockAt(draft, span.start), blockAt(draft, span.end)];
  const expressions = findExpressions({ blocks: draft.blocks.slice(first?.line, (last?.line ?? 0) + 1) }, segmenter);
  const count = countBefore(expressions, span.end) - countBefore(expressions, span.start);
  if (count === 0) return '';
  const density = densityOf(count, countsIn(draft, span).characters);
  return render(TEXTS.density, locale, { count, density });
}

const hover = (draft: Draft, span: Span, lines: readonly string[]): Hover => ({
  contents: { kind: MarkupKind.Markdown, value: lines.join('\n\n') },
  range: rangeOf(draft, span),
});

function aboutPromise(draft: Draft, { promise, span, items, points }: Announcement, locale: Locale): string[] {
  const text = items.length === promise.count ? TEXTS.promiseKept : TEXTS.promiseBroken;
  const data = { promise: plain(slice(draft.text, span)), found: items.length, count: promise.count };
  const named = items.map((item, i) => ({ start: item.start, end: points[i]?.head.end ?? item.end }));
  return [`${render(text, locale, data)}${locale === 'zh-cn' ? '：' : ':'}`, listed(draft, named)];
}

function aboutNode(context: ServiceContext, draft: Draft, node: StructureNode): string[] {
  if (node.section) return aboutSection(context, draft, node, node.section);
  if (node.point && node.series) return aboutPoint(context, draft, node.point, node.series);
  return [`**${PART_NAMES[node.kind][context.locale]}** · ${lengthText(context, draft, node.span)}`];
}

function aboutSection(context: ServiceContext, draft: Draft, node: StructureNode, section: Section): string[] {
  const siblings = headingRunsOf(draft).find((run) => run.sections.includes(section))?.sections ?? [section];
  const { locale } = context;
  const place = render(TEXTS.sectionOf, locale, { n: siblings.indexOf(section) + 1, total: siblings.length });
  const below = section.sections.length;
  const parts = [`**${place}**`, lengthText(context, draft, node.span)];
  if (below > 0) parts.push(render(TEXTS.subsections, locale, { count: below }));
  const density = densityText(context, draft, node);
  if (density !== '') parts.push(density);
  return [parts.join(' · ')];
}

function aboutPoint({ locale }: ServiceContext, draft: Draft, point: Point, { points }: Series): string[] {
  const place = render(TEXTS.pointOf, locale, { n: points.indexOf(point) + 1, total: points.length });
  const count = render(TEXTS.characters, locale, { count: countsIn(draft, point.span).characters });
  const named = points.map((p) => ({ start: p.mark.start, end: Math.max(p.mark.end, p.head.end) }));
  return [`**${place}** · ${count}`, listed(draft, named)];
}

const listed = (draft: Draft, spans: readonly Span[]): string =>
  spans.map((s) => `- ${plain(brief(slice(draft.text, s), LONGEST_ITEM))}`).join('\n');

/** The writer's own words in Markdown: nothing in them is formatting. */
const plain = (text: string): string => text.replace(/[\\`*_{}[\]()#+.!|<>~-]/g, '\\$&');
