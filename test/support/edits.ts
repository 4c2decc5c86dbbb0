import { parseDraft } from '../../server/src/draft/parse.ts';
import { doEdit, type EditOperation } from '../../server/src/service/edits/index.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import fc from './properties.ts';
import { draftText, seriesText, speechText } from './texts.ts';

/** A text and what is selected in it. */
export interface Selected {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What a command makes of a text in which ‸ marks the caret, or ‸…‸ the selection; with the marks. Null where it does not apply. */
export function edit(operation: EditOperation, marked: string, argument?: string): string | null {
  const start = marked.indexOf('‸');
  const bare = marked.replace('‸', '');
  const end = bare.includes('‸') ? bare.indexOf('‸') : start;
  const after = run(operation, { text: bare.replace('‸', ''), start, end }, argument);
  return after && show(after);
}

const show = ({ text, start, end }: Selected): string =>
  start === end
    ? `${text.slice(0, start)}‸${text.slice(start)}`
    : `${text.slice(0, start)}‸${text.slice(start, end)}‸${text.slice(end)}`;

/** The text and selection after a command; null where it does not apply. */
export function run(operation: EditOperation, { text, start, end }: Selected, argument?: string): Selected | null {
  const result = doEdit(parseDraft(text), operation, { start, end }, argument);
  return result ? { text: applyEdits(text, result.edits), ...result.selection } : null;
}

const placed = (text: fc.Arbitrary<string>): fc.Arbitrary<Selected> =>
  fc.tuple(text, fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(3)).map(([t, at, wide]) => {
    const start = Math.floor(at * t.length);
    return { text: t, start, end: Math.min(t.length, wide === 0 ? start + 30 : start) };
  });

/** Any text with a caret or selection in it, well-formed drafts among them. */
export const anyPlace: fc.Arbitrary<Selected> = placed(fc.oneof(draftText(), seriesText, speechText));

/** A well-formed draft with a caret in it. */
export const speechPlace: fc.Arbitrary<Selected> = placed(speechText);

/** The text without what a command may change: enumerators, outline numbers, promises, end marks, line breaks and indents. */
export const kept = (text: string): string => text.replace(CHANGEABLE, '');

const CHANGEABLE = /另?一方面|[一二三四五六七八九十两\d第其首先其次再最后是要，。；：、,;:.（）()①-⑳\s]/g;

/** The text without line breaks, indents and ；, for commands that change nothing else. */
export const keptLines = (text: string): string => text.replace(/[；\s]/g, '');

/** The pieces of a text between what a command may change, in any order, for commands that move them. */
export const piecesOf = (text: string): string[] =>
  text
    .split(CHANGEABLE)
    .filter((piece) => piece !== '')
    .sort();

/** What the edits of a command take away and put in, all together. */
export function touched(operation: EditOperation, { text, start, end }: Selected, argument?: string): string {
  const edits = doEdit(parseDraft(text), operation, { start, end }, argument)?.edits ?? [];
  return edits.map(({ span, newText }) => text.slice(span.start, span.end) + newText).join('');
}

/** Nothing but enumerators, outline numbers, promises, end marks, line breaks, bullets and indents. */
export const isChangeable = (text: string): boolean =>
  text.replace(CHANGEABLE, '').replace(/[另方面#*·•-]/g, '') === '';
