import { describe, expect, it } from 'vitest';
import { makeBench } from './part.ts';
import { PARTS } from './parts.ts';
import { allOf, atMost, type Row, tableLine } from './report.ts';

/** How many figures each part has of short texts. */
const FIGURES: Readonly<Record<string, number>> = { core: 20, peers: 6, stdio: 2, start: 3, memory: 4, cli: 3 };

describe('the benchmark', () => {
  // Packages may not have been made, and activation needs an editor: test/vscode/ sees to that.
  it.each(Object.keys(FIGURES))('%s measures what it is there for', async (part) => {
    const rows: Row[] = [];
    const bench = makeBench({
      smoke: true,
      rules: false,
      full: false,
      segmenter: undefined,
      add: (row) => rows.push(row),
    });
    await PARTS[part]?.(bench);
    expect(rows).toHaveLength(FIGURES[part] ?? 0);
    for (const row of rows) {
      expect(Number.isFinite(row.median), row.what).toBe(true);
      expect([row.least, row.median, row.p99, row.most]).toEqual(
        [row.least, row.median, row.p99, row.most].sort((a, b) => a - b),
      );
    }
  });

  it('prints a figure beside its bar, and says where the bar is missed', () => {
    const row: Row = { what: 'first check', size: 10_000, unit: 'ms', least: 4, median: 5.25, p99: 120, most: 130 };
    expect(tableLine({ ...row, bar: atMost(5.25, 5, 'median') }).split(/ {2,}/)).toEqual([
      'first check',
      '10,000',
      '4.00',
      '5.25',
      '120',
      'ms',
      'median ≤ 5',
      'NO',
    ]);
    expect(tableLine({ ...row, bar: allOf(atMost(5.25, 6, 'median'), atMost(120, 150, 'p99')) })).toMatch(
      /median ≤ 6, p99 ≤ 150 +yes$/,
    );
  });
});
