const NONE: readonly RegExpExecArray[] = [];

/**
 * The matches of a global expression that never matches nothing, in order. For expressions that run over every paragraph:
 * `matchAll` makes a new one at each call, which takes longer than reading a paragraph does.
 */
export function matchesIn(text: string, expression: RegExp): readonly RegExpExecArray[] {
  expression.lastIndex = 0;
  let match = expression.exec(text);
  if (!match) return NONE;
  const found: RegExpExecArray[] = [];
  for (; match; match = expression.exec(text)) found.push(match);
  return found;
}
