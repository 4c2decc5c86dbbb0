import type { Draft } from '../../draft/draft.ts';
import { wholeAt } from '../../text/characters.ts';
import { type Span, span } from '../../text/span.ts';
import { changeFamily } from './family.ts';
import { joinPoints } from './join.ts';
import { demote, promote } from './level.ts';
import { makeSeries } from './make-series.ts';
import { moveDown, moveUp } from './move.ts';
import { toggleQuotes } from './quotes.ts';
import { renumber } from './renumber.ts';
import type { EditCommand, EditResult } from './result.ts';
import { splitPoints } from './split.ts';

const commands = {
  moveUp,
  moveDown,
  promote,
  demote,
  splitPoints,
  joinPoints,
  changeFamily,
  makeSeries,
  renumber,
  toggleQuotes,
} as const satisfies Readonly<Record<string, EditCommand>>;

/** The names of the commands that rearrange a draft. */
export type EditOperation = keyof typeof commands;

export const EDIT_OPERATIONS = Object.keys(commands) as readonly EditOperation[];

export const isEditOperation = (name: unknown): name is EditOperation =>
  typeof name === 'string' && Object.hasOwn(commands, name);

/**
 * Does a command to a draft; undefined where it does not apply at the selection. Offsets out of the text are put into it, those
 * within a character of two UTF-16 units before it.
 */
export function doEdit(
  draft: Draft,
  operation: EditOperation,
  { start, end }: Span,
  argument?: string,
): EditResult | undefined {
  const inside = (offset: number): number => wholeAt(draft.text, Math.max(0, Math.min(offset, draft.text.length)));
  const command: EditCommand = commands[operation];
  return command(draft, span(inside(Math.min(start, end)), inside(Math.max(start, end))), argument);
}
