import { describe, expect, it } from 'vitest';
import { announcementsAcross, announcementsOf } from '../../server/src/analysis/announcements.ts';
import { headingRunsOf } from '../../server/src/analysis/heading-runs.ts';
import { passagesOf } from '../../server/src/analysis/passages.ts';
import { seriesOf } from '../../server/src/analysis/series.ts';
import type { Draft } from '../../server/src/draft/draft.ts';
import { parseDraft } from '../../server/src/draft/parse.ts';
import fc from '../support/properties.ts';
import { linesText } from '../support/texts.ts';

/** Lists of points and headings as the offsets of their items, of a draft or of its passages. */
const series = (draft: Draft, by = 0) =>
  seriesOf(draft).map(({ family, points, depth }) => ({ family, depth, at: points.map((p) => p.mark.start + by) }));
const runs = (draft: Draft, by = 0) =>
  headingRunsOf(draft).map(({ sections }) => sections.map((s) => s.block.start + by));
const promises = (draft: Draft, by = 0) =>
  announcementsOf(draft).map((a) => [a.numeral.start + by, a.kind, a.size, ...a.items.map((i) => i.start + by)]);

const sorted = (lists: readonly unknown[]): string[] => lists.map((list) => JSON.stringify(list)).sort();

describe('passages', () => {
  it('hold the lists of a draft, each whole', () => {
    let several = 0;
    fc.assert(
      fc.property(linesText(), (text) => {
        const draft = parseDraft(text);
        const passages = passagesOf(draft);
        several += Number(passages.length > 1);
        expect(sorted(passages.flatMap(({ own, start }) => series(own, start)))).toEqual(sorted(series(draft)));
        expect(sorted(passages.flatMap(({ own, start }) => runs(own, start)))).toEqual(sorted(runs(draft)));
      }),
      { numRuns: 1500 },
    );
    expect(several).toBeGreaterThan(50);
  });

  it('hold the promises of a draft, but for those of the next passage', () => {
    fc.assert(
      fc.property(linesText(), (text) => {
        const draft = parseDraft(text);
        const across = announcementsAcross(draft).map((a) => [
          a.numeral.start,
          a.kind,
          a.size,
          ...a.items.map((i) => i.start),
        ]);
        const within = passagesOf(draft).flatMap(({ own, start }) => promises(own, start));
        expect(sorted([...within, ...across])).toEqual(sorted(promises(draft)));
      }),
      { numRuns: 1500 },
    );
  });

  it('are one where a series goes on under the first heading of the next', () => {
    const [first, second] = ['一、甲\n要改。\n二、乙\n一是改作风。', '一、丙\n二是抓落实。\n二、丁\n要好。'];
    expect(passagesOf(parseDraft(`${first}\n${second}`))).toHaveLength(1);
    expect(passagesOf(parseDraft(`${first}\n${second.replace('二是', '一是')}`))).toHaveLength(2);
  });
});
