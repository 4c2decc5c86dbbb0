import { describe, expect, it } from 'vitest';
import { blocksThatShare } from '../../server/src/analysis/shared-sketches.ts';
import { parseDraft } from '../../server/src/draft/parse.ts';
import fc from '../support/properties.ts';
import { edited, linesText, randomEdit } from '../support/texts.ts';

describe('lines that share a sentence', () => {
  it('are after any edits those of a fresh reading', () => {
    fc.assert(
      fc.property(linesText(), fc.array(randomEdit, { minLength: 1, maxLength: 8 }), (start, edits) => {
        let draft = parseDraft(start);
        blocksThatShare(draft);
        for (const [i, e] of edits.entries()) {
          draft = parseDraft(edited(draft.text, e), draft);
          if (i % 2 === 0) blocksThatShare(draft);
        }
        expect(blocksThatShare(draft)).toEqual(blocksThatShare(parseDraft(draft.text)));
      }),
      { numRuns: 500 },
    );
  });
});
