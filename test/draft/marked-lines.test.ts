import { describe, expect, it } from 'vitest';
import { blocksWhere } from '../../server/src/draft/marked-lines.ts';
import { parseAside, parseDraft } from '../../server/src/draft/parse.ts';
import fc from '../support/properties.ts';
import { draftText, edited, randomEdit } from '../support/texts.ts';

describe('marked lines', () => {
  it('are after any edits those that a fresh reading marks', () => {
    const withPoint = (p: { readonly text: string }) => p.text.includes('一是');
    const marked = blocksWhere(withPoint);
    fc.assert(
      fc.property(draftText(), fc.array(randomEdit, { minLength: 1, maxLength: 6 }), (start, edits) => {
        let draft = parseDraft(start);
        marked(draft);
        for (const e of edits) draft = parseDraft(edited(draft.text, e), draft);
        expect(marked(draft)).toEqual(draft.blocks.filter((b) => withPoint(b.paragraph)));
      }),
      { numRuns: 1000 },
    );
  });

  it('are tested anew only where lines have changed', () => {
    let tested = 0;
    const marked = blocksWhere((p) => {
      tested++;
      return p.text.includes('一是');
    });
    const before = parseDraft(Array.from({ length: 100 }, (_, i) => `第${i}段，一是这样。`).join('\n'));
    expect(marked(before)).toHaveLength(100);
    tested = 0;
    const after = parseDraft(before.text.replace('第50段', '第五十段'), before);
    expect(marked(after)).toHaveLength(100);
    expect(tested).toBeLessThan(6);
  });

  it('stay with a draft that was only tried out in another form', () => {
    let tested = 0;
    const marked = blocksWhere((p) => {
      tested++;
      return p.text.includes('一是');
    });
    const draft = parseDraft(Array.from({ length: 100 }, (_, i) => `第${i}段，一是这样。`).join('\n'));
    marked(draft);
    expect(marked(parseAside(draft.text.replaceAll('一是', '二是'), draft))).toEqual([]);
    tested = 0;
    expect(marked(parseDraft(draft.text.replace('第50段', '第五十段'), draft))).toHaveLength(100);
    expect(tested).toBeLessThan(6);
  });
});
