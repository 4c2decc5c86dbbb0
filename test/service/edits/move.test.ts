import { describe, expect, it } from 'vitest';
import { anyPlace, edit, piecesOf, run, speechPlace } from '../../support/edits.ts';
import fc from '../../support/properties.ts';

describe('moving a point', () => {
  it('exchanges run-in points; enumerators and end marks stay where they are', () => {
    expect(edit('moveUp', '要做到：一是摸清底数；二是压实‸责任；三是强化督导。')).toBe(
      '要做到：一是压实‸责任；二是摸清底数；三是强化督导。',
    );
    expect(edit('moveDown', '要做到：一是摸清底数；二是‸压实责任；三是强化督导。')).toBe(
      '要做到：一是摸清底数；二是强化督导；三是‸压实责任。',
    );
  });

  it('exchanges points in paragraphs of their own, with the paragraphs that belong to them', () => {
    expect(
      edit(
        'moveDown',
        '　　第‸一，抓学习。\n　　学原文。\n\n　　第二，抓落实。\n　　见行动。\n\n　　第三，抓考核。\n　　动真格。',
      ),
    ).toBe('　　第一，抓落实。\n　　见行动。\n\n　　第‸二，抓学习。\n　　学原文。\n\n　　第三，抓考核。\n　　动真格。');
    expect(
      edit('moveUp', '第一，抓学习。\n学原文。\n第二，抓落实。\n见行动。\n第三，抓考核。\n动‸真格。\n（一）别的'),
    ).toBe('第一，抓学习。\n学原文。\n第二，抓考核。\n动‸真格。\n第三，抓落实。\n见行动。\n（一）别的');
  });

  it('knows that words count too', () => {
    expect(edit('moveUp', '首先，抓学习。其次，抓落实。最后，抓‸考核。')).toBe(
      '首先，抓学习。其次，抓‸考核。最后，抓落实。',
    );
  });

  it('takes the innermost series, and a nested one along', () => {
    const text = '一是摸底，做到：一是家底清，二是问题清。二是压实责任。';
    expect(edit('moveDown', text.replace('家底', '家‸底'))).toBe(
      '一是摸底，做到：一是问题清，二是家‸底清。二是压实责任。',
    );
    expect(edit('moveUp', text.replace('压实', '压‸实'))).toBe(
      '一是压‸实责任。二是摸底，做到：一是家底清，二是问题清。',
    );
  });

  it('leaves a question or an exclamation its own mark, and puts 。 at the end of the list', () => {
    expect(edit('moveDown', '一是问民生‸；二是问环保；三是问“谁来干？”')).toBe(
      '一是问环保；二是问民生‸；三是问“谁来干？”',
    );
    expect(edit('moveUp', '一是问民生；二是问环保；三是“谁‸来干？”')).toBe('一是问民生；二是“谁‸来干？”三是问环保。');
    expect(edit('moveDown', '一是问民生；二是“谁‸来干？”三是问环保。')).toBe('一是问民生；二是问环保；三是“谁‸来干？”');
  });

  it('keeps points within their quotation, and the conclusion of the paragraph behind them', () => {
    expect(edit('moveUp', '要“一是实，二是严‸”地干。')).toBe('要“一是严‸，二是实”地干。');
    expect(edit('moveUp', '一是抓学习。二是抓‸落实。只有这样，才能成事。')).toBe(
      '一是抓‸落实。二是抓学习。只有这样，才能成事。',
    );
  });

  it('leaves the sentences behind a list of ；in their place', () => {
    expect(edit('moveUp', '一是抓学习；二是抓‸落实。会后马上办。')).toBe('一是抓‸落实；二是抓学习。会后马上办。');
    expect(edit('moveUp', '一是抓学习。二是抓‸落实。会后马上办。')).toBe('一是抓‸落实。会后马上办。二是抓学习。');
  });

  it('selects no more than the point, whatever its end mark becomes', () => {
    expect(edit('moveDown', '‸首先，在全市推进会上的讲话其次，其次，‸')).toBe(
      '首先，，‸其次，在全市推进会上的讲话其次‸',
    );
  });

  it('ends at the ends of the series', () => {
    expect(edit('moveUp', '一是‸抓学习。二是抓落实。')).toBeNull();
    expect(edit('moveDown', '一是抓学习。二是抓‸落实。')).toBeNull();
    expect(edit('moveUp', '没有‸分点。')).toBeNull();
  });
});

describe('moving a section', () => {
  const TEXT = '一、提高认识\n要讲政治。\n（一）甲\n（二）乙\n二、压实责任\n要敢担当。\n谢谢大家！';

  it('exchanges siblings with all that is under them; the closing stays', () => {
    expect(edit('moveUp', TEXT.replace('压实', '压‸实'))).toBe(
      '一、压‸实责任\n要敢担当。\n二、提高认识\n要讲政治。\n（一）甲\n（二）乙\n谢谢大家！',
    );
    expect(edit('moveUp', TEXT.replace('乙', '‸乙'))).toBe(
      '一、提高认识\n要讲政治。\n（一）‸乙\n（二）甲\n二、压实责任\n要敢担当。\n谢谢大家！',
    );
  });

  it('moves from the text under the heading as well, and keeps blank lines', () => {
    expect(edit('moveDown', '## 一、甲\n\n有内‸容。\n\n## 二、乙\n\n也有。\n')).toBe(
      '## 一、乙\n\n也有。\n\n## 二、甲\n\n有内‸容。\n',
    );
  });

  it('leaves ；；。 of a list of lines as they are', () => {
    expect(edit('moveUp', '一、任务\n1.建台账；\n2.抓整改；\n3.‸严考核。')).toBe(
      '一、任务\n1.建台账；\n2.‸严考核；\n3.抓整改。',
    );
  });

  it('does nothing at the ends, nor in the closing', () => {
    expect(edit('moveUp', TEXT.replace('提高', '‸提高'))).toBeNull();
    expect(edit('moveDown', TEXT.replace('谢谢', '‸谢谢'))).toBeNull();
  });
});

describe('whatever the text', () => {
  it('moving up and down is moving nothing', () => {
    fc.assert(
      fc.property(anyPlace, (place) => {
        const up = run('moveUp', place);
        if (up) expect(run('moveDown', up)?.text).toBe(place.text);
        const down = run('moveDown', place);
        if (down) expect(run('moveUp', down)?.text).toBe(place.text);
      }),
      { numRuns: 1500 },
    );
  });

  it('is not made where the way back would begin in another point', () => {
    expect(edit('moveDown', '‸其一，二要第二、‸')).toBeNull();
  });

  it('no word is lost, made or changed', () => {
    fc.assert(
      fc.property(anyPlace, (place) => {
        const up = run('moveUp', place);
        if (up) expect(piecesOf(up.text)).toEqual(piecesOf(place.text));
      }),
      { numRuns: 500 },
    );
  });

  it('in a well-formed draft every section but the first can be moved up, and its heading stays under the caret', () => {
    fc.assert(
      fc.property(speechPlace, ({ text }) => {
        for (const line of text.matchAll(/^[二三四]、(.*)$/gm)) {
          const at = line.index + 2;
          const up = run('moveUp', { text, start: at, end: at });
          expect(up?.text.slice(up.start).startsWith(line[1] ?? '')).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});
