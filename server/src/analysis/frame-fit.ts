import type { FramePiece } from './frame.ts';

/** Whether a text has all the fixed pieces of a frame, in order, at its ends where the frame has them there. */
export function fits(text: string, frame: readonly FramePiece[]): boolean {
  let at = 0;
  for (const [i, piece] of frame.entries()) {
    if (!('fixed' in piece)) continue;
    const found = i === frame.length - 1 ? text.length - piece.fixed.length : text.indexOf(piece.fixed, at);
    if (found < at || (i === 0 && found > 0) || !text.startsWith(piece.fixed, found)) return false;
    at = found + piece.fixed.length;
  }
  return true;
}

/** Whether a frame begins or ends in fixed text. */
export const hasFixedEnd = (frame: readonly FramePiece[]): boolean =>
  [frame[0], frame.at(-1)].some((p) => p !== undefined && 'fixed' in p);

/** Whether a frame has fixed text in its midst, between slots that are of one length each: 摸清○情○○○. */
export const isAligned = (frame: readonly FramePiece[]): boolean =>
  frame.every((p) => 'fixed' in p || p.slot !== undefined) &&
  frame.slice(1, -1).some((p) => 'fixed' in p && /\p{Script=Han}/u.test(p.fixed));

/**
 * Whether a fixed piece is part of a frame: a common word (发展, 工作) recurs anywhere, but not at an end, beside a mark or a
 * slot of one length.
 */
export function isAnchored(frame: readonly FramePiece[], i: number): boolean {
  const piece = frame[i];
  if (!piece || !('fixed' in piece)) return false;
  const before = frame[i - 1];
  return (
    i === 0 ||
    i === frame.length - 1 ||
    /[，“”、；：]/.test(piece.fixed) ||
    (before !== undefined && 'slot' in before && before.slot !== undefined)
  );
}
