/** What siblings share, in place: fixed text and the slots between it. A slot's length is undefined where it varies. */
export type FramePiece = { readonly fixed: string } | { readonly slot: number | undefined };

/** The longest text looked at for a frame (UTF-16 units); a head is far shorter. */
const LONGEST = 60;

/**
 * The frame that all texts share: common beginning, common end, and what recurs in between at corresponding places.
 * Marks take part, so quoted slots and clause borders show. Undefined for fewer than two texts.
 */
export function frameOf(texts: readonly string[]): readonly FramePiece[] | undefined {
  if (texts.length < 2 || texts.some((t) => t.length > LONGEST || t === '')) return undefined;
  return pieces(texts);
}

function pieces(texts: readonly string[]): FramePiece[] {
  if (texts.every((t) => t === '')) return [];
  const first = texts[0] ?? '';
  if (texts.every((t) => t === first)) return [{ fixed: first }];
  const prefix = common(texts, (t, i) => t.charAt(i));
  const suffix = common(
    texts.map((t) => t.slice(prefix.length)),
    (t, i) => t.charAt(t.length - 1 - i),
  )
    .split('')
    .reverse()
    .join('');
  if (prefix !== '' || suffix !== '') {
    const middle = texts.map((t) => t.slice(prefix.length, t.length - suffix.length));
    return [...fixed(prefix), ...inner(middle), ...fixed(suffix)];
  }
  return inner(texts);
}

const fixed = (text: string): FramePiece[] => (text === '' ? [] : [{ fixed: text }]);

// Between the ends: the longest run that stands in all, but a single character only where a mark or its place proves it.
function inner(texts: readonly string[]): FramePiece[] {
  if (texts.every((t) => t === '')) return [];
  const shared = longestShared(texts);
  if (shared === '') return [slotOf(texts)];
  const at = texts.map((t) => t.indexOf(shared));
  const left = texts.map((t, i) => t.slice(0, at[i]));
  const right = texts.map((t, i) => t.slice((at[i] ?? 0) + shared.length));
  return [...inner(left), { fixed: shared }, ...inner(right)];
}

function longestShared(texts: readonly string[]): string {
  const first = texts[0] ?? '';
  const shortest = texts.reduce((n, t) => Math.min(n, t.length), first.length);
  for (let length = shortest; length >= 1; length--) {
    for (let start = 0; start + length <= first.length; start++) {
      const run = first.slice(start, start + length);
      if (texts.every((t) => t.includes(run)) && (length > 1 || isAnchored(texts, run))) return run;
    }
  }
  return '';
}

// 因势而新, 因事而化: the 而 stands third in each. A mark anchors wherever it stands.
const isAnchored = (texts: readonly string[], run: string): boolean =>
  '“”，、；《》'.includes(run) || texts.every((t) => t.indexOf(run) === (texts[0] ?? '').indexOf(run));

function common(texts: readonly string[], at: (text: string, i: number) => string): string {
  const shortest = texts.reduce((n, t) => Math.min(n, t.length), Number.POSITIVE_INFINITY);
  let run = '';
  for (let i = 0; i < shortest; i++) {
    const c = at(texts[0] ?? '', i);
    if (!texts.every((t) => at(t, i) === c)) break;
    run += c;
  }
  return run;
}

const slotOf = (texts: readonly string[]): FramePiece => {
  const length = texts[0]?.length;
  return { slot: texts.every((t) => t.length === length) ? length : undefined };
};

/** How many fixed characters a frame has, marks apart. */
export const fixedLength = (frame: readonly FramePiece[]): number =>
  frame.reduce((n, p) => n + ('fixed' in p ? p.fixed.replace(/[“”，、；：《》]/g, '').length : 0), 0);

/** A frame to read: 明确“○○○○”，做到因○而○; a slot of varying length is ……. */
export const showFrame = (frame: readonly FramePiece[]): string =>
  frame.map((p) => ('fixed' in p ? p.fixed : p.slot === undefined ? '……' : '○'.repeat(p.slot))).join('');

/** A frame as an LSP snippet: its slots are tab stops, filled from `text` where it fits the frame's marks. */
export function frameSnippet(frame: readonly FramePiece[]): string {
  let stop = 0;
  const escaped = (s: string): string => s.replace(/[$}\\]/g, '\\$&');
  return frame
    .map((p) => ('fixed' in p ? escaped(p.fixed) : `\${${++stop}:${p.slot === undefined ? '……' : '○'.repeat(p.slot)}}`))
    .join('');
}
