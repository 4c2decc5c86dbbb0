import { describe, expect, it } from 'vitest';
import { enumeratorsOf } from '../../server/src/analysis/enumerators.ts';
import { slice } from '../../server/src/text/span.ts';
import fc from '../support/properties.ts';

const read = (text: string): string[] =>
  enumeratorsOf({ text }).map((e) => slice(text, e.span) + (e.quote >= 0 ? '*' : ''));

describe('enumeratorsOf', () => {
  it.each([
    ['议程有四项：一是传达文件；二是通报情况；三是三个单位表态；四是四位代表发言。', ['一是', '二是', '三是', '四是']],
    ['有问题就摆问题，一是一，二是二，不遮不掩。', []],
    ['办事要讲规矩，一是一二是二。', []],
  ])('tells a point that begins with its own number from a saying: %s', (text, found) => {
    expect(read(text)).toEqual(found);
  });

  it.each([
    ['第一步，摸底。第二步是整改。第三步：验收。', ['第一步', '第二步', '第三步']],
    ['第一句话，讲忠诚。第二笔账，算长远。', ['第一句话', '第二笔账']],
    [
      '第一条，讲团结。第二个，讲公道。第三关：讲廉洁。第四层意思是守规矩。',
      ['第一条', '第二个', '第三关', '第四层意思'],
    ],
    ['第一条：“不看到一点就写。”第一个五年计划，第二层楼。', []],
    ['迈出第一步，第一步骤，第一步子，第一次，第二产业。', []],
    ['一问初心，二问担当，三问本领。', ['一问', '二问', '三问']],
    ['一问一答，一抓到底，一看就懂，一学便会。', []],
    ['包括：①自查；②整改；③验收。', ['①', '②', '③']],
    ['据统计①，总数不变②。①这是注。', []],
  ])('reads points that name what they count: %s', (text, found) => {
    expect(read(text)).toEqual(found);
  });

  it.each([
    ['他说：“一是人要实，二是话要真。”一是走下去，二是请上来。', ['一是*', '二是*', '一是', '二是']],
    ['一是建好“主心骨。二是用好“土专家”。三是管好“钱袋子”。', ['一是', '二是', '三是']],
    ['一是建好“主心骨。二是用好土专家。三是管好钱袋子。', ['一是', '二是', '三是']],
    ['“一是把人找准，二是把事办实。', ['一是*', '二是*']],
  ])('takes for quoted what a quotation closes: %s', (text, found) => {
    expect(read(text)).toEqual(found);
  });
});

describe('the end of a head', () => {
  it('is the same whether it is near or all ends of the paragraph have been read', () => {
    const far = `一是${'甲'.repeat(100)}。`;
    const rest = fc
      .array(fc.constantFrom('，一是', '。二是', '“', '”', '《', '》', '抓落实', '；', '督办'), { maxLength: 20 })
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(rest, (text) => {
        const heads = (of: string, from: number) =>
          enumeratorsOf({ text: of })
            .filter((e) => e.span.start >= from)
            .map((e) => [e.head.start - from, e.head.end - from]);
        // A mark before it makes a clause of what follows, wherever it stands.
        expect(heads(`${far}${text}`, far.length)).toEqual(heads(`。${text}`, 1));
      }),
    );
  });
});
