import { describe, expect, it } from 'vitest';
import { applied, serviceFor, withCaret } from '../support/service.ts';

const service = serviceFor();
const uri = 'untitled:1';

/** The texts that the light bulb's renumbering offers to make, by title. */
function offered(marked: string): Record<string, string> {
  const { draft, position } = withCaret(marked);
  const actions = service.doCodeActions(draft, { uri, range: { start: position, end: position } });
  const own = actions.filter(({ title }) => /顺改|改为/.test(title) && !/^把/.test(title));
  return Object.fromEntries(own.map(({ title, edit }) => [title, applied(draft, edit?.changes?.[uri] ?? [])]));
}

describe('the light bulb after a point has come or gone', () => {
  it('renumbers what follows and changes the promise, in one edit', () => {
    expect(offered('抓好三个方面：一是甲。二是新‸。二是乙。三是丙。')).toEqual({
      '顺改这一组的序号，前面的“三个方面”改为“四个方面”': '抓好四个方面：一是甲。二是新。三是乙。四是丙。',
    });
    expect(offered('一、甲\n二、新‸\n二、乙\n有内容。')).toEqual({
      顺改这一组的序号: '一、甲\n二、新\n三、乙\n有内容。',
    });
  });

  it('changes the promise alone where only that lags behind', () => {
    expect(offered('抓好两个方面：一是甲。二是乙。三是‸丙。')).toEqual({
      '前面的“两个方面”改为“三个方面”': '抓好三个方面：一是甲。二是乙。三是丙。',
    });
  });

  it('is silent elsewhere, and where a finding offers the same', () => {
    expect(offered('一是甲。二是‸乙。')).toEqual({});
    expect(offered('一是甲。二是乙。‸二是丙。')).toEqual({});
    expect(offered('‸没有分点。')).toEqual({});
  });
});
