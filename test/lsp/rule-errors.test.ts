import { expect, it } from 'vitest';
import { logRuleErrors } from '../../server/src/lsp/rule-errors.ts';

it('a rule that throws is logged once for each version of a document', () => {
  const log: string[] = [];
  const errors = logRuleErrors((message) => log.push(message.split('\n', 1)[0] ?? ''));
  const [first, second] = [{}, {}];
  for (const version of [first, first, second]) {
    errors.during(version);
    errors.report('broken-rule', new Error('why'));
    errors.report('broken-rule', new Error('why'));
  }
  errors.report('other-rule', 'text');
  expect(log).toEqual(['rule broken-rule: Error: why', 'rule broken-rule: Error: why', 'rule other-rule: text']);
});
