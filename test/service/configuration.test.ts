import { describe, expect, it } from 'vitest';
import { rules } from '../../server/src/rules/index.ts';
import { DEFAULT_SETTINGS } from '../../server/src/rules/settings.ts';
import { mergeSettings, readConfiguration, settingsFor, settingsIn } from '../../server/src/service/configuration.ts';
import { configurationSchema } from '../../server/src/service/configuration-schema.ts';
import { slice } from '../../server/src/text/span.ts';

/** Each problem as the text it stands on and what it says. */
const problemsOf = (text: string): string[] =>
  readConfiguration(text).problems.map((p) => `${slice(text, p.span)} → ${p.message['zh-cn']}`);

describe('a configuration', () => {
  it('is read whole, with comments, trailing commas and a byte order mark', () => {
    const text = `\ufeff{
      "$schema": "x", // where the schema is
      "pattern": "工作汇报",
      "rules": { "repeated-punctuation": "off", },
      "terms": { "做为": "作为" },
      "phrases": ["六稳"], "words": ["张三"],
      "ignored": [{ "rule": "repeated-punctuation", "text": "。。" }],
      "files": { "会议/发言.讲稿": { "rules": { "long-sentence": "off" } } },
      "speakingRate": [150, 220], "timeBudget": 8,
    }`;
    expect(readConfiguration(text)).toEqual({
      settings: {
        pattern: '工作汇报',
        rules: { 'repeated-punctuation': 'off' },
        terms: { 做为: '作为' },
        phrases: ['六稳'],
        words: ['张三'],
        ignored: [{ rule: 'repeated-punctuation', text: '。。' }],
        files: { '会议/发言.讲稿': { rules: { 'long-sentence': 'off' } } },
        speakingRate: [150, 220],
        timeBudget: 8,
      },
      problems: [],
    });
  });

  it.each(['', '  \n', '// nothing yet', '{}'])('may set nothing: %j', (text) => {
    expect(readConfiguration(text)).toEqual({ settings: {}, problems: [] });
  });

  it('names what does not hold, and keeps the rest', () => {
    const text = `{
      "patern": "auto", "pattern": 3, "speakingRate": 9,
      "rules": { "no-such-rule": "off", "repeated-punctuation": "loud" },
      "terms": { "做为": 1, "象": "像" }, "phrases": "六稳",
      "words": ["张三", null], "ignored": [{ "rule": "x" }, { "rule": "y", "text": "z" }]
    }`;
    expect(readConfiguration(text).settings).toEqual({
      rules: {},
      terms: { 象: '像' },
      words: ['张三'],
      ignored: [{ rule: 'y', text: 'z' }],
    });
    expect(problemsOf(text)).toEqual([
      '"patern" → 没有“patern”这一项配置。',
      expect.stringMatching(/^3 → “pattern”应为：auto、none、文种名/),
      '9 → “speakingRate”应为：每分钟字数，60 到 500，或写成 [慢, 快]。',
      '"no-such-rule" → 没有名为“no-such-rule”的规则。',
      '"loud" → “rules.repeated-punctuation”应为：off、hint、information、warning、error 之一。',
      '1 → “terms.做为”应为：文字，不超过 100 字。',
      '"六稳" → “phrases”应为：一组文字 [ … ]。',
      'null → “words[1]”应为：文字，不超过 100 字。',
      '{ "rule": "x" } → “ignored[0]”应为：{ "rule": 规则名, "text": 画线的文字 }。',
    ]);
  });

  it.each([
    ['{ "words": ["张三"', { words: ['张三'] }],
    ['{ "speakingRate": 210 "phrases": [] }', { speakingRate: 210 }],
    ['{ "words": }', {}],
    ['[]', {}],
    ['讲稿', {}],
    ['{"__proto__": 1, "constructor": 2}', {}],
  ])('that is broken still counts as far as it can be read: %s', (text, settings) => {
    const read = readConfiguration(text);
    expect(read.settings).toMatchObject(settings);
    expect(read.problems.length).toBeGreaterThan(0);
    for (const { span } of read.problems) expect(span.end).toBeLessThanOrEqual(text.length);
  });

  it('is read from an editor’s values too', () => {
    expect(settingsIn({ words: ['张三'], checkPlainText: 'auto' })).toEqual({ words: ['张三'] });
    for (const value of [undefined, null, 3, 'x', []]) expect(settingsIn(value)).toEqual({});
  });

  it('goes over another one: values replace, entries join', () => {
    const under = { pattern: 'none', rules: { a: 'off', b: 'hint' }, words: ['甲'], speakingRate: 180 } as const;
    const over = { rules: { b: 'error' }, words: ['乙'], speakingRate: 240 } as const;
    expect(mergeSettings(under, over)).toEqual({
      pattern: 'none',
      rules: { a: 'off', b: 'error' },
      words: ['甲', '乙'],
      speakingRate: 240,
    });
  });
});

describe('the settings of one draft', () => {
  const files = { 'a/b.讲稿': { rules: { terms: 'off' } }, 'c.讲稿': {} } as const;
  const settings = { rules: { terms: 'hint', placeholder: 'error' }, files } as const;

  it.each(['a/b.讲稿', './a/b.讲稿', 'a\\b.讲稿'])('go over those of its folder: %s', (name) => {
    expect(settingsFor(settings, name)).toEqual({ rules: { terms: 'off', placeholder: 'error' } });
  });

  it.each(['b.讲稿', 'c.讲稿', 'a', undefined])('are those of its folder where it has none: %s', (name) => {
    expect(settingsFor(settings, name)).toEqual({ rules: settings.rules });
  });

  it('are read one by one', () => {
    const text = '{ "files": { "a": { "rules": { "no-such-rule": "off" } }, "b": { "rules": { "terms": "off" } } } }';
    expect(readConfiguration(text).settings).toEqual({ files: { b: { rules: { terms: 'off' } } } });
    expect(problemsOf(text)).toEqual([expect.stringContaining('“files.a”应为：{ "rules": { 规则名: 级别 } }。')]);
  });
});

describe('the schema of a configuration', () => {
  it('has every setting and every rule', () => {
    const { properties } = configurationSchema() as { properties: Record<string, { properties?: object }> };
    expect(Object.keys(properties).sort()).toEqual(['$schema', ...Object.keys(DEFAULT_SETTINGS)].sort());
    expect(Object.keys(properties.rules?.properties ?? {})).toEqual(rules.map((rule) => rule.id));
  });
});
