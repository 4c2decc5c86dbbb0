import type { FramePiece } from './frame.ts';
import type { Modifier } from './modifiers.ts';

/** How the odd one differs from its siblings. */
export type Difference =
  | Modifier
  | { readonly kind: 'longer' | 'shorter'; readonly by: number }
  | { readonly kind: 'clauses'; readonly by: number }
  /** Up to an offset it is in step, and what follows is another sentence: the full stop is lost, or `mark` stands for it. */
  | { readonly kind: 'unstopped'; readonly at: number; readonly mark: string }
  /** It lacks the quotation marks that the others have. */
  | { readonly kind: 'unquoted' }
  /** It does not take up the fixed text that the others share. */
  | { readonly kind: 'frame' };

/** The one of a set of siblings that breaks what all the others agree on. */
export interface OddOne {
  readonly index: number;
  readonly difference: Difference;
  /** What the others share, slots included. */
  readonly frame: readonly FramePiece[];
}
