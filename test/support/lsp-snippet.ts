/**
 * What is wrong with a text as LSP snippet syntax, in the subset that patterns use: `$n`, `${n}`, `${n:text}`,
 * `${n|one,two|}`, `${NAME:text}`. Undefined where nothing is: balanced, tab stops numbered on from 1, $0 at most once.
 */
export function snippetFault(snippet: string): string | undefined {
  const stops = new Set<number>();
  let [at, ends] = [0, 0];
  while (at < snippet.length) {
    const character = snippet.charAt(at);
    if (character === '}') return `a } without its \${ at ${at}`;
    if (character !== '$') {
      at += character === '\\' ? 2 : 1;
      continue;
    }
    const match = /\$(?:(\d+)|\{(\d+)\}|\{(\d+)\|[^|$]+\|\}|\{(\d+):[^${}]*\}|\{(SECTIONS|POINTS):[^${}]+\})/y;
    match.lastIndex = at;
    const found = match.exec(snippet);
    if (!found) return `no tab stop at ${at}: ${snippet.slice(at, at + 12)}`;
    const stop = found[1] ?? found[2] ?? found[3] ?? found[4];
    if (stop === '0') ends++;
    else if (stop !== undefined) stops.add(Number(stop));
    at += found[0].length;
  }
  if (ends > 1) return '$0 more than once';
  return Math.max(0, ...stops) === stops.size ? undefined : `tab stops not contiguous: ${[...stops].join(' ')}`;
}
