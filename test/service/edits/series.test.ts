import { describe, expect, it } from 'vitest';
import { EDIT_OPERATIONS } from '../../../server/src/service/edits/index.ts';
import { anyPlace, edit, isChangeable, kept, run, touched } from '../../support/edits.ts';
import fc from '../../support/properties.ts';

describe('changing the family of a series', () => {
  it('goes from one to the next', () => {
    const texts = [
      '一是甲；二是乙‸。',
      '一要甲；二要乙‸。',
      '第一，甲；第二，乙‸。',
      '其一，甲；其二，乙‸。',
      '首先，甲；其次，乙‸。',
    ];
    for (const [i, text] of texts.entries()) expect(edit('changeFamily', text)).toBe(texts[(i + 1) % texts.length]);
  });

  it('takes the one that is named, in paragraphs of their own too', () => {
    expect(edit('changeFamily', '　　一是甲。\n　　二是‸乙。\n　　三是丙。', '首先')).toBe(
      '　　首先，甲。\n　　其次，‸乙。\n　　最后，丙。',
    );
    expect(edit('changeFamily', '首先，甲。其次，乙。再次，丙。最后，‸丁。', '第N')).toBe(
      '第一，甲。第二，乙。第三，丙。第四，‸丁。',
    );
    expect(edit('changeFamily', '首先是甲。其次是‸乙。', 'N是')).toBe('一是甲。二是‸乙。');
    expect(edit('changeFamily', '一问初心；二问使命‸。', 'N是')).toBe('一是问初心；二是问使命‸。');
    expect(edit('changeFamily', '一问初心；二问使命‸。', '第N')).toBe('第一，问初心；第二，问使命‸。');
  });

  it('leaves the points within alone', () => {
    expect(edit('changeFamily', '一是甲，做到：一是子，二是丑。二是‸乙。', 'N要')).toBe(
      '一要甲，做到：一是子，二是丑。二要‸乙。',
    );
  });

  it('has no fifth 首先, and passes it over', () => {
    const five = '其一，甲。其二，乙。其三，丙。其四，丁。其五，‸戊。';
    expect(edit('changeFamily', five, '首先')).toBeNull();
    expect(edit('changeFamily', five)).toContain('五是‸戊');
    expect(edit('changeFamily', five, '甲乙')).toBeNull();
    expect(edit('changeFamily', '没有‸分点')).toBeNull();
  });
});

describe('making a series of paragraphs', () => {
  it('numbers them, and ends them', () => {
    expect(edit('makeSeries', '‸　　抓学习\n　　抓落实\n\n　　抓考核‸')).toBe(
      '‸　　一是抓学习；\n　　二是抓落实；\n\n　　三是抓考核。‸',
    );
    expect(edit('makeSeries', '‸抓学习。要学好。\n抓落实。\n抓考核；\n‸后面', '第N')).toBe(
      '‸第一，抓学习。要学好。\n第二，抓落实。\n第三，抓考核。\n‸后面',
    );
  });

  it('takes short lines at the end of a speech for what they are meant to be', () => {
    expect(edit('makeSeries', '在会上的讲话\n同志们：\n今天讲三件事。\n‸走访农户\n建好台账‸')).toBe(
      '在会上的讲话\n同志们：\n今天讲三件事。\n‸一是走访农户；\n二是建好台账。‸',
    );
  });

  it('takes the place of numbers and bullets', () => {
    expect(edit('makeSeries', '‸- 抓学习\n· 抓落实\n1.抓考核\n（2）抓问效\n二要抓整改‸')).toBe(
      '‸一是抓学习；\n二是抓落实；\n三是抓考核；\n四是抓问效；\n五是抓整改。‸',
    );
  });

  it('takes no name that is held open for a bullet', () => {
    expect(edit('makeSeries', '‸*** 同志抓学习\n○○ 同志抓落实‸')).toBe('‸一是*** 同志抓学习；\n二是○○ 同志抓落实。‸');
  });

  it('makes clauses or sentences within a paragraph run-in points', () => {
    expect(edit('makeSeries', '要求是：‸抓学习，提能力；抓落实，求实效；抓监督。‸')).toBe(
      '要求是：‸一是抓学习，提能力；二是抓落实，求实效；三是抓监督。‸',
    );
    expect(edit('makeSeries', '要求是：‸抓学习。学原文；学原著。抓落实。‸会后办。', '第N')).toBe(
      '要求是：‸第一，抓学习。第二，学原文；学原著。第三，抓落实。‸会后办。',
    );
    expect(edit('makeSeries', '‸一要抓学习；抓落实‸')).toBe('‸一是抓学习；二是抓落实‸');
    expect(edit('makeSeries', '‸1.抓学习；2.抓落实。‸')).toBe('‸一是抓学习；二是抓落实。‸');
  });

  it('takes no quotation and no line above for a clause', () => {
    expect(edit('makeSeries', '要‸抓“学习；落实”的事；抓考核‸。')).toBe('要‸一是抓“学习；落实”的事；二是抓考核‸。');
    expect(edit('makeSeries', '‸他说：“要学。要干。”我们要学。‸')).toBe('‸一是他说：“要学。要干。”二是我们要学。‸');
    expect(edit('makeSeries', '开头的话。\n‸\n抓学习。抓落实。‸')).toBe('开头的话。\n‸\n一是抓学习。二是抓落实。‸');
    expect(edit('makeSeries', '‸抓学习。。抓落实。‸')).toBe('‸一是抓学习。。二是抓落实。‸');
    expect(edit('makeSeries', '‸抓“学习；落实”的事。‸')).toBeNull();
  });

  it('takes the family that the draft uses', () => {
    expect(edit('makeSeries', '第一，甲。第二，乙。第三，丙。\n‸抓学习。\n抓落实。‸')).toBe(
      '第一，甲。第二，乙。第三，丙。\n‸第一，抓学习。\n第二，抓落实。‸',
    );
  });

  it('wants two paragraphs, and no heading of the first level among them', () => {
    expect(edit('makeSeries', '抓‸学习。\n抓落实。')).toBeNull();
    expect(edit('makeSeries', '要‸抓学习，抓落实‸。')).toBeNull();
    expect(edit('makeSeries', '‸抓学习。\n一、抓落实‸')).toBeNull();
  });
});

describe('renumbering', () => {
  it('counts on after a point that came or went, and so does the promise', () => {
    expect(edit('renumber', '抓好三个方面：一是甲。二是新‸。二是乙。三是丙。')).toBe(
      '抓好四个方面：一是甲。二是新‸。三是乙。四是丙。',
    );
    expect(edit('renumber', '抓好三个方面：一是甲。‸三是丙。')).toBe('抓好两个方面：一是甲。‸二是丙。');
    expect(edit('renumber', '一、答好“五问”\n一是“甲”。二是“乙”。三是“丙”。四是“丁”。五是“戊”。六是‸“己”。')).toBe(
      '一、答好“六问”\n一是“甲”。二是“乙”。三是“丙”。四是“丁”。五是“戊”。六是‸“己”。',
    );
    expect(edit('renumber', '首先，甲。‸再次，乙。最后，丙。')).toBe('首先，甲。‸其次，乙。最后，丙。');
  });

  it('counts a first point that has been put before the first', () => {
    const after = '抓好三个方面：一是‸新。二是甲。三是乙。';
    expect(edit('renumber', '抓好两个方面：一是‸新。一是甲。二是乙。')).toBe(after);
    expect(edit('renumber', '抓好两个方面：一是新。一是‸甲。二是乙。')).toBe('抓好三个方面：一是新。二是‸甲。三是乙。');
    expect(edit('renumber', '第一，‸新。\n第一，甲。\n第二，乙。')).toBe('第一，‸新。\n第二，甲。\n第三，乙。');
    expect(edit('renumber', '一是摸底，做到：一是‸甲。二是乙。')).toBeNull();
  });

  it('counts on with paragraphs and headings', () => {
    expect(edit('renumber', '第一，甲。\n第二，新‸。\n第二，乙。\n第三，丙。')).toBe(
      '第一，甲。\n第二，新‸。\n第三，乙。\n第四，丙。',
    );
    expect(edit('renumber', '我讲两点意见。\n一、甲\n二、新‸\n二、乙')).toBe('我讲三点意见。\n一、甲\n二、新‸\n三、乙');
    expect(edit('renumber', '三、甲\n四、新‸\n四、乙')).toBe('三、甲\n四、新‸\n五、乙');
  });

  it('lets a promise stand whose points are still to come', () => {
    expect(edit('renumber', '抓好五个方面：一是甲。‸三是丙。')).toBe('抓好五个方面：一是甲。‸二是丙。');
    expect(edit('renumber', '抓好五个方面：一是甲。二是‸乙。')).toBeNull();
  });

  it('has nothing to do where all is well', () => {
    expect(edit('renumber', '一是甲。二是‸乙。')).toBeNull();
    expect(edit('renumber', '第二，甲。\n第三，‸乙。')).toBeNull();
  });
});

describe('quotation marks', () => {
  it('come around the selection, and go again', () => {
    expect(edit('toggleQuotes', '念好‸真经‸')).toBe('念好“‸真经‸”');
    expect(edit('toggleQuotes', '念好“‸真经‸”')).toBe('念好‸真经‸');
    expect(edit('toggleQuotes', '念好‸“真经”‸')).toBe('念好‸真经‸');
    expect(edit('toggleQuotes', '念好“真‸经”')).toBe('念好真‸经');
    expect(edit('toggleQuotes', '念好‸')).toBe('念好“‸”');
    expect(edit('toggleQuotes', '念好“‸”')).toBe('念好‸');
  });

  it('are single ones within, and double ones again outside', () => {
    expect(edit('toggleQuotes', '他说：“念好‸真经‸。”')).toBe('他说：“念好‘‸真经‸’。”');
    expect(edit('toggleQuotes', '他说：‸念好“真经”。‸')).toBe('他说：“‸念好‘真经’。‸”');
    expect(edit('toggleQuotes', '他说：“‸念好‘真经’。‸”')).toBe('他说：‸念好“真经”。‸');
  });

  it('are told from marks of two quotations', () => {
    expect(edit('toggleQuotes', '‸“甲”和“乙”‸')).toBe('“‸‘甲’和‘乙’‸”');
    expect(edit('toggleQuotes', '‸甲\n乙‸')).toBeNull();
    expect(edit('toggleQuotes', '念‸好“真‸经”')).toBeNull();
  });

  it('part no character of two UTF-16 units', () => {
    expect(run('toggleQuotes', { text: '😀好', start: 1, end: 3 })?.text).toBe('“😀好”');
  });

  it('around a selection go and come: twice changes nothing', () => {
    fc.assert(
      fc.property(anyPlace, (place) => {
        const once = run('toggleQuotes', place);
        const isStray = /[“”‘’"]/.test(place.text.replace(/“[^“”‘’\n]*”/g, ''));
        if (once && once.start < once.end && !isStray) expect(run('toggleQuotes', once)?.text).toBe(place.text);
      }),
      { numRuns: 1000 },
    );
  });
});

it('nothing throws, nothing moves a selection out of the text, and edits do not overlap', () => {
  const argument = fc.option(fc.constantFrom('N要', '首先', 'x'), { nil: undefined });
  fc.assert(
    fc.property(anyPlace, fc.constantFrom(...EDIT_OPERATIONS), argument, (place, operation, name) => {
      const after = run(operation, place, name);
      if (!after) return;
      expect(after.start >= 0 && after.start <= after.end && after.end <= after.text.length).toBe(true);
      if (operation === 'makeSeries' || operation === 'changeFamily') expect(kept(after.text)).toBe(kept(place.text));
    }),
    { numRuns: 2000 },
  );
});

it.each(['renumber', 'changeFamily', 'makeSeries', 'promote', 'demote', 'splitPoints', 'joinPoints'] as const)(
  '%s touches nothing but enumerators, end marks, promises and blanks',
  (operation) => {
    fc.assert(
      fc.property(anyPlace, (place) => {
        const characters = touched(operation, place);
        expect([characters, isChangeable(characters)]).toEqual([characters, true]);
      }),
      { numRuns: 600 },
    );
  },
);
