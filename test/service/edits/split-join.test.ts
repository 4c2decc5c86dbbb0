import { describe, expect, it } from 'vitest';
import { anyPlace, edit, keptLines, run } from '../../support/edits.ts';
import fc from '../../support/properties.ts';
import { seriesText } from '../../support/texts.ts';

describe('splitting run-in points', () => {
  it('gives each a paragraph, indented like theirs; the caret stays in its point', () => {
    expect(edit('splitPoints', '　　一是抓学习；二是抓‸落实；三是抓考核。')).toBe(
      '　　一是抓学习；\n　　二是抓‸落实；\n　　三是抓考核。',
    );
  });

  it('gives what leads in a paragraph too, and puts the caret there', () => {
    expect(edit('splitPoints', '要做到：一是抓学习。二是抓‸落实。')).toBe('要做到：‸\n一是抓学习。\n二是抓落实。');
    expect(edit('splitPoints', '（一）抓源头。一是管排口。二是管‸田间。')).toBe(
      '（一）抓源头。‸\n一是管排口。\n二是管田间。',
    );
  });

  it('splits the outer series, then the one within', () => {
    const outer = '一是摸底，做到：一是家‸底清，二是问题清。\n二是压实责任。';
    expect(edit('splitPoints', outer.replace('\n', ''))).toBe(outer);
    expect(edit('splitPoints', outer)).toBe('一是摸底，做到：‸\n一是家底清，\n二是问题清。\n二是压实责任。');
  });

  it('takes the line break of the text', () => {
    expect(edit('splitPoints', '标题\r\n一是‸甲。二是乙。')).toBe('标题\r\n一是‸甲。\r\n二是乙。');
  });

  it('has nothing to do elsewhere', () => {
    expect(edit('splitPoints', '一是‸甲。\n二是乙。')).toBeNull();
    expect(edit('splitPoints', '没有分‸点。')).toBeNull();
  });
});

describe('joining points', () => {
  it('makes one paragraph of them; the line above comes in where the caret is in it', () => {
    expect(edit('joinPoints', '上一段。\n　　一是甲；\n\n　　二是‸乙；\n　　三是丙。\n下一段。')).toBe(
      '上一段。\n　　一是甲；二是‸乙；三是丙。\n下一段。',
    );
    expect(edit('joinPoints', '要做‸到：\n一是甲；\n二是乙。')).toBe('要做‸到：一是甲；二是乙。');
    expect(edit('joinPoints', '一、标‸题\n一是甲；\n二是乙。')).toBeNull();
  });

  it('joins just the lines that are selected', () => {
    expect(edit('joinPoints', '‸一是甲；\n二是乙；‸\n三是丙。')).toBe('‸一是甲；二是乙；‸\n三是丙。');
  });

  it('puts ； where a mark is missing', () => {
    expect(edit('joinPoints', '一是甲\n二是‸乙\n三是丙')).toBe('一是甲；二是‸乙；三是丙');
  });

  it('joins nothing over a heading', () => {
    expect(edit('joinPoints', '‸一是甲。\n一、标题\n二是乙。‸')).toBeNull();
  });
});

describe('whatever the text', () => {
  it('splitting and joining changes nothing', () => {
    fc.assert(
      fc.property(anyPlace, (place) => {
        const after = run('splitPoints', place);
        if (after) expect(run('joinPoints', after)?.text).toBe(place.text);
      }),
      { numRuns: 1500 },
    );
  });

  it('only line breaks and indents change, and ； comes where a mark was missing', () => {
    fc.assert(
      fc.property(anyPlace, fc.constantFrom('splitPoints', 'joinPoints'), (place, operation) => {
        const after = run(operation, place);
        if (after) expect(keptLines(after.text)).toBe(keptLines(place.text));
      }),
      { numRuns: 500 },
    );
  });

  it('a well-formed paragraph of points can be split wherever the caret stands in it', () => {
    fc.assert(
      fc.property(
        seriesText.filter((t) => !t.includes('\n')),
        fc.nat(),
        (text, at) => {
          const caret = at % (text.length + 1);
          expect(run('splitPoints', { text: `同志们：\n${text}`, start: caret + 5, end: caret + 5 })).not.toBeNull();
        },
      ),
      { numRuns: 300 },
    );
  });
});
