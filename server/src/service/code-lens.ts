import type { CodeLens } from 'vscode-languageserver-types';
import { announcementsOf } from '../analysis/announcements.ts';
import type { Draft } from '../draft/draft.ts';
import { render } from '../text/localized.ts';
import type { ServiceContext } from './context.ts';
import { lengthText } from './length-text.ts';
import { rangeOf } from './positions.ts';
import { everyNode, type StructureNode, structureOf } from './structure.ts';
import { TEXTS } from './texts.ts';

/** Above which headings a lens stands: none, those of the first level, all. */
export type CodeLensLevels = 'off' | 'top' | 'all';

/**
 * The line above each heading: points and sub-sections, characters, minutes; and the number promised with the number found
 * where they differ. A promise is said above the nearest heading that has a lens. Nothing is done at a click.
 */
export function getCodeLenses(context: ServiceContext, draft: Draft, levels: CodeLensLevels): CodeLens[] {
  if (levels === 'off') return [];
  const nodes = levels === 'all' ? [...everyNode(structureOf(draft))] : structureOf(draft);
  const sections = nodes.filter((node) => node.section !== undefined);
  const promises = promisesOf(context, draft, sections);
  return sections.map((node) => ({
    range: rangeOf(draft, node.name),
    command: { title: titleOf(context, draft, node, promises.get(node) ?? []), command: '' },
  }));
}

function titleOf(context: ServiceContext, draft: Draft, node: StructureNode, promises: readonly string[]): string {
  const { locale } = context;
  const below = node.section?.sections.length ?? 0;
  const points = node.children.filter(({ kind }) => kind === 'point').length;
  const parts = [
    ...(below > 0 ? [render(TEXTS.lensSections, locale, { count: below })] : []),
    ...(points > 0 ? [render(TEXTS.lensPoints, locale, { count: points })] : []),
    lengthText(context, draft, node.span),
    ...promises,
  ];
  return parts.join(' · ');
}

/** The promises that are not kept, by the section that says so. */
function promisesOf({ locale, settings }: ServiceContext, draft: Draft, sections: readonly StructureNode[]) {
  const broken = new Map<StructureNode, string[]>();
  for (const { promise, items, span } of announcementsOf(draft, settings.phrases)) {
    if (items.length === promise.count) continue;
    const home = sections.findLast((node) => node.span.start <= span.start && span.start < node.span.end);
    if (!home) continue;
    const said = render(TEXTS.lensPromise, locale, { count: promise.count, found: items.length });
    broken.set(home, [...(broken.get(home) ?? []), said]);
  }
  return broken;
}
