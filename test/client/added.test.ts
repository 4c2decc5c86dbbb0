import { expect, test } from 'vitest';
import { added } from '../../client/src/added.ts';

test.each([
  [undefined, { a: 'off' }, { a: 'off' }],
  [{ a: 'hint', b: 'error' }, { a: 'off' }, { a: 'off', b: 'error' }],
  [undefined, [1], [1]],
  [[1], [2], [1, 2]],
  ['nonsense', [2], [2]],
  ['nonsense', { a: 'off' }, { a: 'off' }],
  [{ f: { rules: { a: 'off' } } }, { f: { rules: { b: 'off' } } }, { f: { rules: { a: 'off', b: 'off' } } }],
  [{ f: 1 }, { f: { rules: { b: 'off' } } }, { f: { rules: { b: 'off' } } }],
])('%j with %j added is %j', (to, value, both) => {
  const before = JSON.stringify(to);
  expect(added(to, value)).toEqual(both);
  expect(JSON.stringify(to)).toBe(before);
});
