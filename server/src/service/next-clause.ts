import { enumeratorsOf } from '../analysis/enumerators.ts';
import { blockAt, type Draft } from '../draft/draft.ts';
import { skipBlank } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import { nextFrame } from './next-frame.ts';
import type { NextItem } from './next-item.ts';

/** UTF-16 units of a clause that is built like its neighbours; a longer one is told, not built. */
const LONGEST = 40;

/**
 * The clause that may follow behind ；in the pattern of those before it: 坚持以学铸魂，筑牢信仰之基；坚持以学增智，提升履职之能；
 * goes on with 坚持以学○○，○○○○之○。 Nothing where they are numbered, or share nothing that would tell how to go on.
 */
export function nextClauseItems(draft: Draft, typed: Span): NextItem[] {
  const block = blockAt(draft, typed.start);
  if (!block) return [];
  const { text } = block.paragraph;
  const column = typed.start - block.start;
  if (text.charAt(column - 1) !== '；' || skipBlank(text, typed.end - block.start) < text.length) return [];
  const start = sentenceStart(text, column);
  if (enumeratorsOf(block.paragraph).some(({ span }) => span.start >= start && span.start < column)) return [];
  const clauses = withoutLead(text.slice(start, column - 1).split('；'));
  const frame = clauses.every((c) => c !== '' && c.length <= LONGEST) ? nextFrame(clauses) : undefined;
  if (!frame?.whole) return [];
  const label = `${frame.shown}。`;
  return [
    {
      kind: 'clause',
      label,
      text: label,
      snippet: `${frame.snippet}。$0`,
      siblings: clauses.join('\n'),
      edits: [],
      extra: false,
    },
  ];
}

/** Where the sentence begins that a place is in, or what it says behind its colon: 做到“三个坚持”：坚持…；坚持…. */
function sentenceStart(text: string, before: number): number {
  for (let i = before - 1; i > 0; i--) if ('。！？：'.includes(text.charAt(i - 1))) return i;
  return skipBlank(text);
}

/** The first clause has the opening of the whole sentence before it: 我们要坚持…；坚持…. */
function withoutLead([first = '', ...others]: readonly string[]): readonly string[] {
  const [second] = others;
  const own = second === undefined ? 0 : first.indexOf(second.slice(0, 2));
  return [own > 0 ? first.slice(own) : first, ...others];
}
