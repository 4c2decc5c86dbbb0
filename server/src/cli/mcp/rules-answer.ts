import { findRule, rules } from '../../rules/index.ts';
import type { Rule } from '../../rules/rule.ts';
import type { Locale } from '../../text/localized.ts';
import { ToolMistake } from './asked-draft.ts';

const brief = ({ id, docs, severity, category }: Rule, locale: Locale) => ({
  id,
  title: docs.title[locale],
  severity,
  category,
});

/** All rules, or one with its reasons and examples. Throws a ToolMistake where there is no such rule. */
export function rulesAnswer(id: string | undefined, locale: Locale) {
  if (id === undefined) return { rules: rules.map((rule) => brief(rule, locale)) };
  const rule = findRule(id);
  if (!rule) throw new ToolMistake(`There is no rule “${id}”. Pass one of: ${rules.map((r) => r.id).join(', ')}.`);
  const { why, source } = rule.docs;
  const examples = rule.examples.map(({ bad, good, fixed }) => {
    const right = fixed ?? good;
    return { wrong: bad, ...(right !== undefined && { right }) };
  });
  return { rules: [{ ...brief(rule, locale), why: why[locale], ...(source && { source }), examples }] };
}
