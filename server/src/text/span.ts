/** A half-open range of UTF-16 offsets: `start` is inside, `end` is not. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span from two UTF-16 offsets. */
export const span = (start: number, end: number): Span => ({ start, end });

/** The same span moved by `delta` UTF-16 units. */
export const shift = (s: Span, delta: number): Span => ({ start: s.start + delta, end: s.end + delta });

/**
 * The same span counted from `origin` (UTF-16) on. Not a shift by its negative: -0 is no small integer to the engine, and
 * one span with a fraction's fields makes all spans slow.
 */
export const countedFrom = (s: Span, origin: number): Span => ({ start: s.start - origin, end: s.end - origin });

/** The text under a span. */
export const slice = (text: string, s: Span): string => text.slice(s.start, s.end);

/** Whether `offset` lies in the span, its end included: a caret just behind the last character is still in it. */
export const touches = (s: Span, offset: number): boolean => s.start <= offset && offset <= s.end;

/** Whether two spans share a place; an empty span meets what it touches. */
export const overlaps = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;
