import type { SemanticTokens, SemanticTokensLegend } from 'vscode-languageserver-types';
import type { ExpressionKind } from '../analysis/four-character.ts';
import type { Draft } from '../draft/draft.ts';
import type { Span } from '../text/span.ts';
import type { ServiceContext } from './context.ts';
import { findExpressions } from './expressions.ts';
import { positionAt } from './positions.ts';

/** What each kind of expression is called in the legend. */
const MODIFIERS: Readonly<Record<ExpressionKind, string>> = {
  idiom: 'idiom',
  set: 'setPhrase',
  pattern: 'pattern',
  clause: 'clause',
};
const KINDS = Object.keys(MODIFIERS);

/** The names of what is shown: one type of token, with the kind of the expression as its modifier. */
export const TOKEN_LEGEND: SemanticTokensLegend = {
  tokenTypes: ['fourCharacterExpression'],
  tokenModifiers: Object.values(MODIFIERS),
};

/** The four-character expressions of a draft as semantic tokens; of the lines that `within` (UTF-16 offsets) touches alone. */
export function getSemanticTokens({ segmenter }: ServiceContext, draft: Draft, within?: Span): SemanticTokens {
  const first = within ? positionAt(draft, within.start).line : 0;
  const last = within ? positionAt(draft, within.end).line : draft.blocks.length;
  const data: number[] = [];
  let [line, character] = [0, 0];
  for (const { span, kind } of findExpressions({ blocks: draft.blocks.slice(first, last + 1) }, segmenter)) {
    const at = positionAt(draft, span.start);
    const across = at.line === line ? at.character - character : at.character;
    data.push(at.line - line, across, span.end - span.start, 0, 1 << KINDS.indexOf(kind));
    [line, character] = [at.line, at.character];
  }
  return { data };
}
