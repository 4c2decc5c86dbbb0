import { describe, expect, it } from 'vitest';
import { levelSlipsOf } from '../../server/src/analysis/level-slips.ts';
import { parseDraft } from '../../server/src/draft/parse.ts';
import { headingSequence } from '../../server/src/rules/heading-sequence.ts';
import { slice } from '../../server/src/text/span.ts';
import { findWith } from '../support/examples.ts';

const slips = (text: string) =>
  levelSlipsOf(parseDraft(text)).map(({ section, marker }) => [
    slice(section.block.paragraph.text, section.heading.marker),
    marker,
  ]);

describe('a heading in the style of another level', () => {
  it.each([
    ['一、甲\n一、乙。丙。\n（二）丁。戊。\n二、己', [['一、', '（一）']]],
    ['一、甲\n（一）乙。丙。\n（二）丁。戊。\n三、己。庚。\n二、辛', [['三、', '（三）']]],
    ['1.甲\n2.乙\n③丙\n4.丁', [['③', '3.']]],
    // Each level counts up on its own.
    ['一、甲\n（一）乙。丙。\n（二）丁。戊。\n二、己\n（一）庚。辛。\n三、壬', []],
    // A section is missing: nothing else has its number.
    ['一、甲\n（一）乙。丙。\n（二）丁。戊。\n三、己', []],
    // 四、 would do as well.
    ['一、甲\n二、乙\n三、丙\n（一）丁。戊。\n（二）己。庚。\n三、辛', []],
  ])('%j', (text, found) => expect(slips(text)).toEqual(found));

  it('leaves the numbers alone where either level may be meant', () => {
    const [found] = findWith(headingSequence, '一、甲\n二、乙\n三、丙\n（一）丁。戊。\n（二）己。庚。\n三、辛');
    expect(found?.finding.message).toBe('repeat');
    expect(found?.finding.fixes?.map((fix) => fix.automatic)).toEqual([false]);
  });
});
