import { frameOf, showFrame } from '../../analysis/frame.ts';
import { isHanAt } from '../../text/characters.ts';
import { ANYTHING, fitsFrame, fullWidth } from '../frame-text.ts';

/** A longer frame is a copied sentence (UTF-16 units). */
const LONGEST = 40;
/** A slot of more characters than this has no length of its own. */
const WIDEST = 6;

const QUOTES = '“”《》';
const BORDERS = '，；：、。';
/** Words of one character that come before the verb of a clause, or before what varies: 在……上, 因○而○. */
const PARTICLES = '在以因为把将向对从用让使与和而更再不';
/** Words of one character that open what varies: 做到有○可○. */
const LINKS = '有无可能成到出';

/** What is of the subject of a speech and not of its frames. */
export interface Subject {
  /** The title of the speech: its words are the subject. */
  readonly title: string;
  /** Whether a word names a thing: it opens no frame (党建……). Told by a segmenter, where there is one. */
  readonly isThing?: ((word: string) => boolean) | undefined;
}

/**
 * The frame that sibling heads or headings share, without their subject: of 增强思政…… stays 增强……. Where they share no
 * word it may be a rhythm alone, ○○○○，○○○○. Undefined where they share nothing, or are fewer than two.
 */
export function frameOfSiblings(texts: readonly string[], subject: Subject): string | undefined {
  const own = texts.map((text) => fullWidth(text).replace(/\s+/g, ''));
  const frame = frameOf(own);
  if (!frame) return undefined;
  const shown = withoutSubject(showFrame(frame), subject, own.length);
  return shown !== ANYTHING && shown.length <= LONGEST && own.every((t) => fitsFrame(t, shown)) ? shown : undefined;
}

/** Whether a frame is more than a chance: it holds a mark fast, or two characters. */
export const holdsFast = (frame: string): boolean =>
  /[，；：“”《》]/.test(frame) || frame.replace(/[○…]/g, '').length > 1;

/** How one text is built, words apart: ……，……“……”. */
export function barrenFrame(text: string): string {
  const built = fullWidth(text)
    .replace(/\s+/g, '')
    .replace(/[^，；：“”]+/g, ANYTHING);
  return built.length <= LONGEST ? built : ANYTHING;
}

function withoutSubject(frame: string, subject: Subject, count: number): string {
  let result = '';
  for (let at = 0; at < frame.length; ) {
    let end = at;
    while (end < frame.length && isHanAt(frame, end)) end++;
    if (end === at) {
      result += frame.charAt(at++);
      continue;
    }
    result += kept(frame.slice(at, end), frame.charAt(at - 1), frame.charAt(end), subject, count);
    at = end;
  }
  return result
    .replace(/[0-9０-９]/g, '○')
    .replace(new RegExp(`○{${WIDEST + 1},}`, 'g'), ANYTHING)
    .replace(/○*…[○…]*/g, ANYTHING)
    .replace(/……(?:、……)+/g, ANYTHING);
}

const isBorder = (c: string): boolean => c === '' || BORDERS.includes(c);

// A run of characters that all siblings have: at the beginning of a clause its verb stays, at the end its last word; beside
// a quotation mark one character; and so between two slots, in one and the same place, where that is no chance.
function kept(run: string, before: string, after: string, subject: Subject, count: number): string {
  if (isBorder(before)) return keptAtStart(run, after, subject);
  if (isBorder(after)) {
    const tail = tailOf(run, subject);
    return `${tail.length < run.length ? ANYTHING : ''}${tail}`;
  }
  const isMeant = count > 2 || PARTICLES.includes(run);
  const isHeld = QUOTES.includes(before) || QUOTES.includes(after) || (before === '○' && after === '○' && isMeant);
  return run.length === 1 && isHeld ? run : ANYTHING;
}

function keptAtStart(run: string, after: string, subject: Subject): string {
  const verb = run.slice(0, verbEnd(run));
  const isOff = isSubject(verb, subject) || (subject.isThing?.(verb) ?? false);
  if (isBorder(after) && run.length <= 4) return isOff ? ANYTHING : run;
  const rest = isBorder(after) ? tailOf(run.slice(verb.length), subject) : '';
  if (isOff) return ANYTHING + rest;
  return verb + (verb.length + rest.length < run.length ? ANYTHING : '') + rest;
}

function verbEnd(run: string): number {
  let at = 0;
  while (at < run.length && PARTICLES.includes(run.charAt(at))) at++;
  at = Math.min(run.length, at + 2);
  return at + 1 === run.length && `${PARTICLES}${LINKS}`.includes(run.charAt(at)) ? at + 1 : at;
}

/** What ends a word and says nothing by itself. */
const SUFFIXES = '子们的了着过性化';

/** The end of a run, as far as it is not of the subject: at most four characters. */
function tailOf(run: string, subject: Subject): string {
  for (let length = Math.min(4, run.length); length > 0; length--) {
    const tail = run.slice(-length);
    if (!isSubject(tail, subject) && !SUFFIXES.includes(tail)) return tail;
  }
  return '';
}

// Two characters of the title in a row.
function isSubject(text: string, { title }: Subject): boolean {
  for (let i = 0; i + 2 <= text.length; i++) if (title.includes(text.slice(i, i + 2))) return true;
  return false;
}
