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

/** A frame as a text would have it, with gaps (××) for the slots that it says nothing for; and as an LSP snippet. */
export interface FilledFrame {
  readonly text: string;
  readonly snippet: string;
}

/**
 * A frame with the words of a text in its slots, read from the left for as long as the text goes with it. Undefined where
 * nothing of the text is kept, or all of it stays as it is.
 */
export function filledFrame(frame: readonly FramePiece[], text: string): FilledFrame | undefined {
  let at = 0;
  let follows = true;
  const said = frame.map((piece, i) => {
    if (!follows) return '';
    const next = frame[i + 1];
    const end = 'fixed' in piece ? at + sharedStart(piece.fixed, text, at) : slotEnd(text, at, next);
    const own = text.slice(at, end);
    at = end;
    follows = 'fixed' in piece ? own === piece.fixed : own !== '' && !/[，；：。]/.test(own);
    return follows && !('fixed' in piece) ? own : '';
  });
  if (said.every((own) => own === '')) return undefined;
  const whole = frame.map((piece, i) => ('fixed' in piece ? piece.fixed : said[i] || gapOf(piece.slot)));
  if (whole.join('') === text) return undefined;
  let stop = 0;
  const pieces = frame.map((piece, i) =>
    'fixed' in piece || said[i] ? escaped(whole[i] ?? '') : `\${${++stop}:${whole[i]}}`,
  );
  return { text: whole.join(''), snippet: pieces.join('') };
}

const gapOf = (slot: number | undefined): string => '×'.repeat(Math.max(2, slot ?? 2));

const escaped = (s: string): string => s.replace(/[$}\\]/g, '\\$&');

function sharedStart(fixed: string, text: string, at: number): number {
  let n = 0;
  while (n < fixed.length && fixed.charAt(n) === text.charAt(at + n)) n++;
  return n;
}

// Where what follows a slot begins: the whole of it, or the mark that it opens with.
function slotEnd(text: string, at: number, next: FramePiece | undefined): number {
  if (!next || !('fixed' in next)) return text.length;
  const whole = text.indexOf(next.fixed, at);
  if (whole >= 0) return whole;
  const mark = /^[”》，]/.test(next.fixed) ? text.indexOf(next.fixed.charAt(0), at) : -1;
  return mark >= 0 ? mark : text.length;
}
