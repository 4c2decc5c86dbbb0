import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../server/src/draft/parse.ts';
import { editsOnType, TYPED } from '../../server/src/service/on-type.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { toNumeral } from '../../server/src/text/numerals.ts';
import fc from '../support/properties.ts';
import { draftText } from '../support/texts.ts';

const ON = { fullWidthMarks: true, renumber: false };

/** The text that is there once each key has been typed at ‸, and the edits of each have been made; ‸ marks the caret again. */
function typed(marked: string, keys: string, options = ON): string {
  let offset = marked.indexOf('‸');
  let text = marked.replace('‸', '');
  for (const key of keys) {
    text = text.slice(0, offset) + key + text.slice(offset);
    offset += key.length;
    const edits = editsOnType(parseDraft(text), offset, key, options);
    const after = applyEdits(text, edits);
    offset += edits
      .filter((e) => e.span.start < offset || e.span.end === offset)
      .reduce((by, e) => by + e.newText.length - (e.span.end - e.span.start), 0);
    text = after;
  }
  return `${text.slice(0, offset)}‸${text.slice(offset)}`;
}

describe('a straight quotation mark', () => {
  it.each([
    ['做好‸', '"五问"，', '做好“五问”，‸'],
    ['做好“五问‸', '"', '做好“五问”‸'],
    ['‸', '"五问"', '“五问”‸'],
    ['他说：‸', '"要讲\'担当\'二字。"', '他说：“要讲‘担当’二字。”‸'],
    ['做好“一‸二”', '"三"', '做好“一‘三’‸二”'],
    ['做好“五问‸”', '"', '做好“五问‸”'],
    ['推进‸', '"5G"建设', '推进“5G”建设‸'],
    ['甲“乙”丙‸', '"丁"', '甲“乙”丙“丁”‸'],
    ['‸担当', '"', '“‸担当'],
  ])('beside Chinese: %s + %s', (before, keys, after) => {
    expect(typed(before, keys)).toBe(after);
  });

  it.each([
    ['‸', '"Make it so"'],
    ['他说‸', 'it’s'],
    ['teachers‸', "'"],
    ['name=‸', '"a"'],
    ['```\n代码‸\n```', '"'],
    ['见`甲‸乙`', '"'],
    ['长5‸', '"'],
  ])('stays in Latin words and code: %s + %s', (before, keys) => {
    expect(typed(before, keys)).toBe(before.replace('‸', `${keys}‸`));
  });
});

describe('a half-width mark', () => {
  it.each([
    ['提高认识‸', ',压实责任.', '提高认识，压实责任。‸'],
    ['各位同志‸', ':', '各位同志：‸'],
    ['一是认识;二是‸', ';', '一是认识;二是；‸'],
    ['怎么办‸', '?', '怎么办？‸'],
    ['上去‸', '!', '上去！‸'],
    ['方案‸', '(草稿)', '方案（草稿）‸'],
    ['方案‸)', '(草稿', '方案（草稿‸)'],
    ['方案（草稿‸', ')', '方案（草稿）‸'],
    ['（一‸', ')', '（一）‸'],
    ['方案（草稿）V2‸', ')', '方案（草稿）V2)‸'],
    ['指标（GDP‸', ')', '指标（GDP）‸'],
    ['‸', '(一)', '（一）‸'],
    ['等等‸', '...', '等等……‸'],
    ['“五问”‸', ',', '“五问”，‸'],
    ['增长6.5%‸', '.', '增长6.5%。‸'],
    ['占比40%‸', ',', '占比40%，‸'],
    ['占比40.7%‸', ';同比', '占比40.7%；同比‸'],
    ['全县GDP‸', ',', '全县GDP，‸'],
    ['其中5G‸', ',AI', '其中5G，AI‸'],
    ['抓好5G‸建设', ',', '抓好5G，‸建设'],
  ])('behind Chinese becomes full-width: %s + %s', (before, keys, after) => {
    expect(typed(before, keys)).toBe(after);
  });

  it.each([
    ['增长‸', '3.5%'],
    ['会议‸', '10:30'],
    ['取‸', 'a,b'],
    ['共‸', '1,000'],
    ['‸', '1.'],
    ['一‸', '.'],
    ['见‸', 'http://example.com/a,b'],
    ['3‸个', ','],
    ['用‸', 'Word,'],
    ['用iOS‸', ','],
    ['‸', 'GDP,'],
    ['用 GDP, CPI‸', ','],
    ['第3‸', ','],
    ['共1‸', ',000'],
    ['产量A1‸B2', ','],
    ['‸', '(a) (1)'],
    ['```\n代码‸\n```', ','],
  ])('stays in numbers and Latin words: %s + %s', (before, keys) => {
    expect(typed(before, keys)).toBe(before.replace('‸', `${keys}‸`));
  });

  it('stays where the setting is off, and quotation marks do not', () => {
    expect(typed('认识‸', ',"五问"', { ...ON, fullWidthMarks: false })).toBe('认识,“五问”‸');
  });
});

describe('Enter', () => {
  it.each([
    ['一、看住人\n二、‸', '一、看住人\n‸'],
    ['一是查。\n二是‸\n后文', '一是查。\n‸\n后文'],
    ['　　（二）‸', '　　‸'],
    ['2.‸', '‸'],
    ['②‸', '‸'],
    ['## 二、‸', '‸'],
    ['第二，‸', '‸'],
    ['其次， ‸', '‸'],
  ])('on an empty numbered line ends it: %j', (before, after) => {
    expect(typed(before, '\n')).toBe(after);
  });

  it('behind a heading sets the new line in like the body', () => {
    const draft = '一、看住人\n　　各村到位。\n　　见烟就查。\n二、管住火‸';
    expect(typed(draft, '\n')).toBe(draft.replace('‸', '\n　　‸'));
    const flat = '一、看住人\n各村到位。\n二、管住火\n　　‸';
    expect(
      applyEdits(flat.replace('‸', ''), editsOnType(parseDraft(flat.replace('‸', '')), flat.indexOf('‸'), '\n', ON)),
    ).toBe('一、看住人\n各村到位。\n二、管住火\n');
  });

  it.each(['一、看住人‸', '二、‸管住火', '一是查库房。‸', '十‸', '一是一‸', '第一部分‸', '‸', '各位同志：‸'])(
    'does no more than Enter anywhere else: %s',
    (before) => {
      expect(typed(before, '\n')).toBe(before.replace('‸', '\n‸'));
    },
  );
});

describe('renumbering as one types', () => {
  const RENUMBER = { ...ON, renumber: true };
  const points = '抓好三个方面：一是甲。‸二是乙。三是丙。';

  it.each([
    [points, '二是新。', '抓好四个方面：一是甲。二是新。‸三是乙。四是丙。'],
    [points, '二是新.', '抓好四个方面：一是甲。二是新。‸三是乙。四是丙。'],
    ['抓好两个方面：‸一是甲。二是乙。', '一是新。', '抓好三个方面：一是新。‸二是甲。三是乙。'],
    ['首先，甲。‸其次，乙。最后，丙。', '其次，新。', '首先，甲。其次，新。‸再次，乙。最后，丙。'],
    ['一、答好“两问”\n一是“甲”。二是“乙”。‸', '三是“丙”。', '一、答好“三问”\n一是“甲”。二是“乙”。三是“丙”。‸'],
    ['第一，甲。\n‸\n第二，乙。', '第二，新。', '第一，甲。\n第二，新。‸\n第三，乙。'],
    ['一是甲；‸二是乙。', '二是新；', '一是甲；二是新；‸三是乙。'],
  ])('numbers what is behind a point that was put in, at its end mark: %s + %s', (before, keys, after) => {
    expect(typed(before, keys, RENUMBER)).toBe(after);
  });

  it('numbers what is behind a heading that was put in, at Enter', () => {
    expect(typed('我讲两点意见。\n一、甲\n有。\n‸\n二、乙\n有。', '二、新\n', RENUMBER)).toBe(
      '我讲三点意见。\n一、甲\n有。\n二、新\n‸\n三、乙\n有。',
    );
    expect(typed('一、甲\n（一）子\n‸\n（二）丑\n二、乙', '（二）新\n', RENUMBER)).toBe(
      '一、甲\n（一）子\n（二）新\n‸\n（三）丑\n二、乙',
    );
  });

  it('numbers what Enter carries to the next line', () => {
    expect(typed('一、甲\n‸二、乙\n三、丙', '二、新\n', RENUMBER)).toBe('一、甲\n二、新\n‸三、乙\n四、丙');
    expect(typed('第一，甲。\n‸第二，乙。', '第二，新\n', RENUMBER)).toBe('第一，甲。\n第二，新\n‸第三，乙。');
    expect(typed('一、甲\n二、守住‸底线\n二、乙', '\n', RENUMBER)).toBe('一、甲\n二、守住\n‸底线\n二、乙');
  });

  it.each([
    // Nothing was put in; what is behind is awry otherwise; the rest of the points is still to come; the number was not meant.
    ['一是甲。二是乙‸三是丙。', '。'],
    ['一是甲‸三是丙。四是丁。', '。'],
    ['一是甲。‸二是乙。四是丙。', '二是新。'],
    ['抓好五个方面：一是甲。‸', '二是乙。'],
    ['抓好五个方面：一是甲。二是乙‸三是丙。', '。'],
    ['一、甲\n有。‸\n二、乙', '\n'],
    ['一、甲\n二、乙‸\n三、丙', '\n'],
    ['前面说过‸', '。'],
    // The list is an old one: what is written is a line below it, or a later sentence of its last point.
    ['抓好两个方面：\n一是甲。\n二是乙。\n三是丙。‸', '\n'],
    ['抓好两个方面：\n一是甲。\n二是乙。\n三是丙。\n‸', '\n'],
    ['抓好两个方面：一是甲。二是乙。三是丙。‸', '\n'],
    ['抓好两个方面：\n一是“甲。”\n二是“乙。”\n三是“丙。”‸', '\n'],
    ['抓好两个方面：\n一是甲。二是乙。三是丙‸', '\n'],
    ['会议议程有两项：一是传达。二是交流。三是总结。‸', '请大家认真讨论。'],
    ['会议议程有两项：一是传达；二是交流；三是总结；‸', '请大家讨论；'],
    ['一是甲。二是新。‸二是乙。', '再说一句。'],
  ])('does nothing elsewhere: %j + %j', (before, keys) => {
    expect(typed(before, keys, RENUMBER)).toBe(before.replace('‸', `${keys}‸`));
  });

  it('does not number on what is taken back, nor where the setting is off', () => {
    expect(typed('一、甲\n二、‸\n二、乙', '\n', RENUMBER)).toBe('一、甲\n‸\n二、乙');
    expect(typed(points, '二是新。')).toBe(points.replace('‸', '二是新。‸'));
  });

  it('makes any series count up to its end, and changes nothing else', () => {
    const items = fc.array(fc.constantFrom<string>('摸清底数', '压实责任', '守住底线', '挂图作战'), {
      minLength: 2,
      maxLength: 8,
    });
    fc.assert(
      fc.property(items, fc.nat(), fc.constantFrom('是', '要'), fc.constantFrom('。', '；'), (heads, n, verb, mark) => {
        const at = n % heads.length;
        const text = (own: readonly string[]): string =>
          own.map((head, i) => `${toNumeral(i + 1)}${verb}${head}${i === own.length - 1 ? '。' : mark}`).join('');
        const before = text(heads.slice(0, at)).replace(/。$/, mark);
        const behind = text(heads).slice(before.length);
        const result = typed(`${before}‸${behind}`, `${toNumeral(at + 1)}${verb}新的一点${mark}`, RENUMBER);
        expect(result.replace('‸', '')).toBe(text(heads.toSpliced(at, 0, '新的一点')));
      }),
    );
  });
});

describe('typing', () => {
  it('changes nothing where the text before the caret is not what was typed', () => {
    for (const key of TYPED) {
      if (key !== '\n') expect(editsOnType(parseDraft('提高认识'), 4, key, ON)).toEqual([]);
      expect(editsOnType(parseDraft(''), 0, key, ON)).toEqual([]);
    }
    expect(editsOnType(parseDraft('认识,'), 2, ',', ON)).toEqual([]);
    expect(editsOnType(parseDraft('认识,压'), 4, ',', ON)).toEqual([]);
  });

  it('changes one line or the one above, and leaves every other character', () => {
    fc.assert(
      fc.property(draftText(), fc.nat(), fc.constantFrom(...TYPED), (text, n, key) => {
        const at = n % (text.length + 1);
        const after = text.slice(0, at) + key + text.slice(at);
        const edits = editsOnType(parseDraft(after), at + key.length, key, ON);
        for (const { span } of edits) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(after.length);
        }
        const marks = /[\s　"'“”‘’,.:;?!()，。：；？！（）…]/g;
        if (key !== '\n') expect(applyEdits(after, edits).replace(marks, '')).toBe(text.replace(marks, ''));
      }),
    );
  });
});
