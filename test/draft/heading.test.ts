import { describe, expect, it } from 'vitest';
import { everySection } from '../../server/src/draft/draft.ts';
import { parseDraft } from '../../server/src/draft/parse.ts';

describe('the levels of headings', () => {
  it('puts 节 below 章, and 一、 below both', () => {
    const text = [
      '在培训班上的讲话',
      '同志们：',
      '第一章 认识',
      '第一节 信仰',
      '一、来源',
      '来自实践。',
      '第二节 人民',
      '根在人民。',
      '第二章 行动',
      '要行动起来。',
    ].join('\n');
    const depths = (sections = parseDraft(text).sections): unknown[] =>
      sections.map((s) => [s.block.paragraph.text, ...depths(s.sections)]);
    expect(depths()).toEqual([['第一章 认识', ['第一节 信仰', ['一、来源']], ['第二节 人民']], ['第二章 行动']]);
    expect([...everySection(parseDraft(text).sections)]).toHaveLength(5);
  });
});
