import { describe, expect, it } from 'vitest';
import { rules } from '../../server/src/rules/index.ts';
import { findWith, fixWith, mark, unmark } from '../support/examples.ts';

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  it.each(rule.examples.map((e) => [e.bad, e] as const))('finds and repairs: %s', (bad, example) => {
    const { text, spans } = unmark(bad);
    const found = findWith(rule, text, example.settings);
    expect(
      mark(
        text,
        found.map((f) => f.finding.span),
      ),
    ).toBe(mark(text, spans));
    expect(found.length).toBeGreaterThan(0);
    if (example.fixed !== undefined) expect(fixWith(rule, text, example.settings)).toBe(example.fixed);
  });

  it.each(rule.examples.filter((e) => e.good !== undefined).map((e) => [e.good ?? '', e] as const))(
    'is silent on: %s',
    (good, example) => {
      expect(findWith(rule, good, example.settings).map((f) => f.finding)).toEqual([]);
    },
  );

  it.each(rule.examples.filter((e) => e.fixed !== undefined).map((e) => [e.fixed ?? '', e] as const))(
    'is silent once repaired: %s',
    (fixed, example) => {
      expect(findWith(rule, fixed, example.settings).filter((f) => f.finding.fixes?.some((x) => x.automatic))).toEqual(
        [],
      );
    },
  );

  it('says so where any of its fixes is automatic', () => {
    const found = rule.examples.flatMap(({ bad, settings }) => findWith(rule, unmark(bad).text, settings));
    expect(found.some(({ finding }) => finding.fixes?.some((fix) => fix.automatic))).toBe(rule.repairs === true);
  });

  it('has examples of both kinds, and the same placeholders in both languages', () => {
    expect(rule.examples.some((e) => e.good !== undefined)).toBe(true);
    const holes = (s: string) => [...s.matchAll(/\{#?\w+\}/g)].map((m) => m[0]).sort();
    for (const message of Object.values(rule.messages)) expect(holes(message.en)).toEqual(holes(message['zh-cn']));
  });
});
