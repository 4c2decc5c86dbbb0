import { describe, expect, it } from 'vitest';
import { faultOf } from '../../server/src/analysis/ordinals.ts';

describe('the fault of a row of ordinals', () => {
  it.each([
    [[1, 2, 3], undefined],
    [[3, 4, 5], undefined],
    [[], undefined],
    [[1, 3, 4], { kind: 'gap', at: 1, certain: false }],
    [[1, 2, 2], { kind: 'repeat', at: 2, certain: true }],
    [[1, 2, 2, 4], { kind: 'repeat', at: 2, certain: true }],
    [[1, 2, 2, 3], { kind: 'repeat', at: 2, certain: false }],
    [[1, 3, 2, 4], { kind: 'swap', at: 1, certain: true }],
    [[2, 1, 3], { kind: 'swap', at: 0, certain: true }],
    [[1, 3, 3, 4], { kind: 'repeat', at: 1, certain: true }],
    [[1, 9, 3, 4], { kind: 'muddle', at: 1, certain: true }],
  ] as const)('%j', (row, fault) => {
    if (fault === undefined) expect(faultOf(row)).toBeUndefined();
    else expect(faultOf(row)).toMatchObject(fault);
  });
});
