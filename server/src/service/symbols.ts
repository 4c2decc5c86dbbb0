import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import type { Draft } from '../draft/draft.ts';
import { brief } from '../text/brief.ts';
import type { Locale } from '../text/localized.ts';
import { slice } from '../text/span.ts';
import type { ServiceContext } from './context.ts';
import { lengthText } from './length-text.ts';
import { rangeOf } from './positions.ts';
import { type NodeKind, type StructureNode, structureOf } from './structure.ts';
import { PART_NAMES } from './texts.ts';

/** UTF-16 units; an outline shows no more on a line. */
const LONGEST_NAME = 48;

const KINDS: Readonly<Record<NodeKind, SymbolKind>> = {
  title: SymbolKind.String,
  subtitle: SymbolKind.String,
  salutation: SymbolKind.Key,
  lead: SymbolKind.Field,
  section: SymbolKind.Module,
  point: SymbolKind.EnumMember,
  closing: SymbolKind.Field,
  signature: SymbolKind.Key,
};

/** The outline of a draft for LSP: its parts, sections, and points named by their heads. Empty where there is none. */
export function findDocumentSymbols(context: ServiceContext, draft: Draft): DocumentSymbol[] {
  return structureOf(draft).map((node) => symbolOf(context, draft, node));
}

function symbolOf(context: ServiceContext, draft: Draft, node: StructureNode): DocumentSymbol {
  const symbol: DocumentSymbol = {
    name: nameOf(draft, node, context.locale),
    kind: KINDS[node.kind],
    range: rangeOf(draft, node.span),
    selectionRange: rangeOf(draft, node.name),
  };
  const detail = detailOf(context, draft, node);
  if (detail !== '') symbol.detail = detail;
  if (node.children.length > 0) symbol.children = node.children.map((child) => symbolOf(context, draft, child));
  return symbol;
}

// Lead-in and closing are named by what they are, all else by its words.
function nameOf(draft: Draft, node: StructureNode, locale: Locale): string {
  const part = PART_NAMES[node.kind][locale];
  if (node.kind === 'lead' || node.kind === 'closing') return part;
  return brief(slice(draft.text, node.name), LONGEST_NAME) || part;
}

function detailOf(context: ServiceContext, draft: Draft, node: StructureNode): string {
  if (node.kind === 'point') return '';
  if (node.kind !== 'section' && node.kind !== 'lead' && node.kind !== 'closing')
    return PART_NAMES[node.kind][context.locale];
  return lengthText(context, draft, node.span);
}
