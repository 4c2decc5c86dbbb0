import { describe, expect, it } from 'vitest';
import { everySection, type Section } from '../../../server/src/draft/draft.ts';
import { parseDraft } from '../../../server/src/draft/parse.ts';
import { anyPlace, edit, kept, run, speechPlace } from '../../support/edits.ts';
import fc from '../../support/properties.ts';

describe('promoting a heading', () => {
  it('raises it with all below, renumbers what follows, and keeps the caret in it', () => {
    expect(edit('promote', '一、甲\n（一）子\n（二）‸丑\n1.寅\n2.卯\n二、乙\n（一）辰')).toBe(
      '一、甲\n（一）子\n二、‸丑\n（一）寅\n（二）卯\n三、乙\n（一）辰',
    );
  });

  it('takes over the siblings behind it', () => {
    expect(edit('promote', '一、甲\n（一）子\n（二）丑‸\n1.寅\n（三）卯\n二、乙')).toBe(
      '一、甲\n（一）子\n二、丑‸\n（一）寅\n（二）卯\n三、乙',
    );
  });

  it('follows the levels and the marks of the draft', () => {
    expect(edit('promote', '一. 甲\n1、子\n2、‸丑\n二. 乙')).toBe('一. 甲\n1、子\n二. ‸丑\n三. 乙');
    expect(edit('promote', '# 一、甲\n## （一）子\n## （二）‸丑\n### 1.寅')).toBe(
      '# 一、甲\n## （一）子\n# 二、‸丑\n## （一）寅',
    );
    expect(edit('promote', '# 甲\n## 子\n## 丑‸\n### 寅')).toBe('# 甲\n## 子\n# 丑‸\n## 寅');
  });

  it('lets the promise say how many there are now', () => {
    expect(edit('promote', '下面，我讲两点意见。\n一、甲\n（一）子\n（二）‸丑\n二、乙')).toBe(
      '下面，我讲三点意见。\n一、甲\n（一）子\n二、‸丑\n三、乙',
    );
  });

  it('ends at the top, and is for headings only', () => {
    expect(edit('promote', '一、甲‸\n（一）子')).toBeNull();
    expect(edit('promote', '一、甲\n（一）子\n有内‸容。')).toBeNull();
    expect(edit('promote', '# 甲‸')).toBeNull();
  });
});

describe('demoting a heading', () => {
  it('lowers it under the heading before, and renumbers', () => {
    expect(edit('demote', '一、甲\n（一）子\n二、‸乙\n（一）丑\n三、丙')).toBe(
      '一、甲\n（一）子\n（二）‸乙\n1.丑\n二、丙',
    );
    expect(edit('demote', '一、甲\n二、‸乙')).toBe('一、甲\n（一）‸乙');
  });

  it('ends where nothing stands above, and at the lowest level', () => {
    expect(edit('demote', '一、‸甲\n二、乙')).toBeNull();
    expect(edit('demote', '①甲。要干。\n②‸乙。要干。')).toBeNull();
    expect(edit('demote', '一、甲\n（一）子\n二、乙\n（一）‸丑')).toBeNull();
  });
});

const headingsOf = (text: string): Section[] => [...everySection(parseDraft(text).sections)];

describe('in any well-formed draft', () => {
  it('demoting and promoting a heading changes nothing', () => {
    fc.assert(
      fc.property(speechPlace, ({ text }) => {
        for (const { block } of headingsOf(text)) {
          const down = run('demote', { text, start: block.start, end: block.start });
          if (down) expect(run('promote', down)?.text).toBe(text);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('promoting and demoting a heading changes nothing, where no later sibling comes to stand under it', () => {
    fc.assert(
      fc.property(speechPlace, ({ text }) => {
        for (const { sections } of headingsOf(text)) {
          const at = sections.at(-1)?.block.start;
          if (at === undefined) continue;
          const up = run('promote', { text, start: at, end: at });
          expect(up && run('demote', up)?.text).toBe(text);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('every level counts up from one afterwards', () => {
    fc.assert(
      fc.property(speechPlace, fc.constantFrom('promote', 'demote'), ({ text }, operation) => {
        for (const { block } of headingsOf(text)) {
          const after = run(operation, { text, start: block.start, end: block.start });
          if (!after) continue;
          const draft = parseDraft(after.text);
          for (const siblings of [draft.sections, ...headingsOf(after.text).map((s) => s.sections)])
            expect(siblings.map((s) => s.heading.number)).toEqual(siblings.map((_, i) => i + 1));
        }
      }),
      { numRuns: 100 },
    );
  });
});

it('whatever the text, only numbers change', () => {
  fc.assert(
    fc.property(anyPlace, fc.constantFrom('promote', 'demote', 'renumber'), (place, operation) => {
      const after = run(operation, place);
      if (after) expect(kept(after.text)).toBe(kept(place.text));
    }),
    { numRuns: 1000 },
  );
});
