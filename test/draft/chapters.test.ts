import { describe, expect, it } from 'vitest';
import { type Draft, everySection, type Section } from '../../server/src/draft/draft.ts';
import { parseDraft } from '../../server/src/draft/parse.ts';
import { growSections } from '../../server/src/draft/sections.ts';
import fc from '../support/properties.ts';
import { draftText, edited, linesText, randomEdit } from '../support/texts.ts';

const pictureOf = ({ chapters }: Draft) =>
  chapters.map(({ own, start, line }) => ({ start, line, blocks: own.blocks, text: own.text }));

const treeOf = (sections: readonly Section[]) =>
  [...everySection(sections)].map(({ heading, block, blocks, sections: below, isBare }) => ({
    heading,
    block,
    blocks,
    below: below.map((s) => s.block.line),
    isBare,
  }));

const afterEdits = fc
  .tuple(fc.oneof(draftText(), linesText()), fc.array(randomEdit, { minLength: 1, maxLength: 6 }))
  .map(([start, edits]) => {
    let draft = parseDraft(start);
    for (const e of edits) draft = parseDraft(edited(draft.text, e), draft);
    return draft;
  });

const SPEECHES = Array.from(
  { length: 5 },
  (_, i) =>
    `在会议${i}上的讲话\n同志们：\n下面讲两点意见。\n一、提高认识\n要抓好。\n（一）讲政治\n要看齐。\n二、压实责任\n要落实。`,
);

describe('chapters', () => {
  it('are after any edits those of a fresh reading', () => {
    fc.assert(
      fc.property(afterEdits, (draft) => {
        expect(pictureOf(draft)).toEqual(pictureOf(parseDraft(draft.text)));
      }),
      { numRuns: 1000 },
    );
  });

  it('together are the draft, and their sections those of all its lines', () => {
    fc.assert(
      fc.property(afterEdits, (draft) => {
        const placed = draft.chapters.flatMap(({ own, start, line }) =>
          own.blocks.map((b) => ({ ...b, start: b.start + start, line: b.line + line })),
        );
        expect(placed).toEqual(draft.blocks);
        expect(treeOf(draft.sections)).toEqual(treeOf(growSections(draft.blocks)));
      }),
      { numRuns: 500 },
    );
  });

  it('begin where headings count anew, and stay the same objects while others are edited', () => {
    const before = parseDraft(SPEECHES.join('\n'));
    expect(before.chapters.map(({ line }) => line)).toEqual([0, 12, 21, 30, 39]);
    const after = parseDraft(before.text.replace('会议2', '会议二\n和会议三'), before);
    expect(after.chapters.map(({ line }) => line)).toEqual([0, 12, 22, 31, 40]);
    expect(after.chapters.map(({ own }, i) => own === before.chapters[i]?.own)).toEqual([
      true,
      false,
      true,
      true,
      true,
    ]);
  });

  it('are one where a heading goes on counting, and two again when that is undone', () => {
    const before = parseDraft(SPEECHES.join('\n'));
    const at = before.chapters[2]?.start ?? 0;
    const joined = parseDraft(`${before.text.slice(0, at)}三${before.text.slice(at + 1)}`, before);
    expect(joined.chapters.map(({ line }) => line)).toEqual([0, 12, 30, 39]);
    const again = parseDraft(before.text, joined);
    expect(again.chapters.map(({ line }) => line)).toEqual([0, 12, 21, 30, 39]);
    expect(again.chapters[3]?.own).toBe(before.chapters[3]?.own);
  });
});
