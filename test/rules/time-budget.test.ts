import { describe, expect, it } from 'vitest';
import { timeBudget } from '../../server/src/rules/time-budget.ts';
import { slice } from '../../server/src/text/span.ts';
import { findWith } from '../support/examples.ts';

const LINES = ['在春耕会上的发言', '同志们：', '要抓早抓实。', '要分片包干。', '要勤查勤看。', '2024年5月6日'];
const DRAFT = LINES.join('\n');

/** Eighteen characters are read out in the body, three in the salutation; five a minute would be below what can be set. */
const find = (minutes: number) => findWith(timeBudget, DRAFT, { timeBudget: minutes, speakingRate: 60 });

describe('time-budget', () => {
  it('is silent without a budget, and within one', () => {
    expect(findWith(timeBudget, DRAFT.repeat(500))).toEqual([]);
    expect(find(0.3)).toEqual([]);
  });

  it('says by how much a draft runs over, and where the time is up', () => {
    const [found, ...others] = find(0.2);
    expect(others).toEqual([]);
    expect(found?.finding.data).toEqual({ minutes: '1', budget: 0.2, excess: 6 });
    expect(found && slice(DRAFT, found.finding.span)).toBe('在春耕会上的发言');
    expect(found?.finding.related?.map((place) => slice(DRAFT, place.span))).toEqual(['要分片包干。']);
  });

  it('stands on the first line where there is no title', () => {
    const text = `\n\n  ${'要把任务分解到岗。'.repeat(40)}`;
    const [found] = findWith(timeBudget, text, { timeBudget: 1 });
    expect(found?.finding.span).toEqual({ start: 4, end: text.length });
  });
});
