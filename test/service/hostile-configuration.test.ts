import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../server/src/draft/parse.ts';
import { type Configuration, readConfiguration, settingsIn } from '../../server/src/service/configuration.ts';
import { turnRuleOff } from '../../server/src/service/configuration-edits.ts';
import { newDraftSnippet } from '../../server/src/service/genres.ts';
import { readPattern, withPatternFile } from '../../server/src/service/pattern-file.ts';
import { DRAFT, serviceFor } from '../support/service.ts';

// Configurations come with a folder that someone else has made. One that stops the work shows as a test that never ends.

const many = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
const object = (count: number, make: (i: number) => readonly [string, unknown]) =>
  Object.fromEntries(many(count, make));
const text = `${DRAFT}\n用词7和甲甲甲。。\n${'a'.repeat(20_000)}`;

/** Checks and repairs a text as the configuration has it; the rules that find something. */
function used({ settings }: Configuration): string[] {
  const service = serviceFor(settings);
  const draft = parseDraft(text);
  expect(service.fixAll(draft).text.length).toBeLessThan(20 * text.length);
  return service.findings(draft).map(({ rule }) => rule.id);
}

describe('a hostile configuration', () => {
  it.each<[string, unknown]>([
    ['a hundred thousand terms', { terms: object(100_000, (i) => [`词${i}`, `语${i}`]) }],
    [
      'terms that all but match everywhere',
      { terms: object(15_000, (i) => [`${'a'.repeat(40 + (i % 50))}b${i}`, `${'a'.repeat(90)}${i}`]) },
    ],
    ['terms that grow', { terms: { 甲: '甲甲', a: 'aa', 乙: `甲${'乙'.repeat(90)}` } }],
    ['terms that lead in a circle', { terms: { 甲: '乙', 乙: '丙', 丙: '甲' } }],
    ['terms with line breaks', { terms: { 甲: '\n乙', 乙: '\n甲' } }],
    ['huge terms', { terms: { a: 'b'.repeat(1_000_000), [`a${'b'.repeat(1_000_000)}`]: 'c' } }],
    ['huge words', { words: ['词'.repeat(1_000_000)], phrases: ['词'.repeat(1_000_000)] }],
    ['huge lists', { words: many(100_000, String), ignored: many(30_000, (i) => ({ rule: 'terms', text: `词${i}` })) }],
    ['many drafts', { files: object(50_000, (i) => [`${i}.txt`, { rules: { terms: 'off' } }]) }],
    ['many rules that there are not', { rules: object(150_000, (i) => [`r${i}`, 'off']) }],
    ['many settings that there are not', object(150_000, (i) => [`s${i}`, i])],
    ['long names', { ['x'.repeat(1_000_000)]: 1, rules: { ['y'.repeat(1_000_000)]: 'off' } }],
  ])('%s: the check goes on', (_, value) => {
    const read = readConfiguration(JSON.stringify(value));
    expect(used(read)).toContain('repeated-punctuation');
    expect(JSON.stringify(read.problems).length).toBeLessThan(100_000);
  });

  it('that is too large is named, and not used', () => {
    const read = readConfiguration(`{ "terms": { "甲": "乙" }${' '.repeat(5_000_000)}}`);
    expect(read).toMatchObject({ settings: {}, problems: [{ message: { en: expect.stringContaining('Too large') } }] });
  });

  // The parser calls itself for each level, and a comment or a wrong bracket hides none from it.
  it.each(['', '/*"*/', '//"\r', '{"rules":', ']]'])('that is nested without end behind %j is named', (before) => {
    for (const level of ['[', '{"a":', '[},', '[//}\n', '{"a":[']) {
      const json = before + level.repeat(100_000);
      expect(readConfiguration(json)).toMatchObject({
        settings: {},
        problems: [{ message: { en: expect.stringContaining('Nested too deeply') } }],
      });
      expect(readPattern(json).problem).toBeDefined();
      expect(turnRuleOff(json, 'terms')).toBeUndefined();
    }
  });

  it('reaches no prototype', () => {
    const keys = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];
    const evil = keys.map((key) => `"${key}": { "polluted": "yes", "rules": { "terms": "off" } }`).join();
    const flat = keys.map((key) => `"${key}": "yes"`).join();
    for (const json of [
      `{ ${evil} }`,
      `{ "rules": { ${flat} }, "terms": { ${flat} }, "files": { ${evil} } }`,
      `{ "files": { "a.txt": { ${evil} } }, "ignored": [{ ${evil} }], "speakingRate": { ${evil} } }`,
    ]) {
      const read = readConfiguration(json);
      expect(used(read)).toContain('repeated-punctuation');
      expect(settingsIn(JSON.parse(json))).toEqual(read.settings);
      expect(Object.getPrototypeOf(read.settings.terms ?? {})).toBe(Object.prototype);
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    }
    expect(
      serviceFor(readConfiguration('{ "terms": { "__proto__": "原型" } }').settings).fixAll(parseDraft('用__proto__。'))
        .text,
    ).toBe('用原型。');
  });
});

describe('a hostile pattern file', () => {
  const own = { path: 'x.json', span: { start: 0, end: 1 } };
  const configured = (pattern: unknown) =>
    withPatternFile({ settings: {}, problems: [], patternFile: own }, JSON.stringify(pattern));
  const endless = { sections: 1e6, points: 1e6, subsections: 1e6 };
  const section = { heading: '一、……', subheading: '（一）……', lead: '……。', point: '一是……。' };

  it('makes no draft without end', () => {
    const { settings } = configured({ name: '无尽', ...endless, section, parts: [{ id: 'sections' }] });
    const snippet = newDraftSnippet({ pattern: '无尽' }, { pattern: settings.pattern ?? 'none' });
    expect(snippet?.length).toBeGreaterThan(1000);
    expect(snippet?.length).toBeLessThan(2_000_000);
    expect(used({ settings, problems: [] })).toContain('repeated-punctuation');
  });

  it.each<[string, unknown]>([
    ['lists of frames', { name: 'x', heads: many(10_000, (i) => `○${i}……`) }],
    ['parts', { name: 'x', parts: many(10_000, () => ({ id: 'lead' })) }],
    ['long texts', { name: 'x'.repeat(100_000) }],
    ['long frames', { name: 'x', headings: ['○'.repeat(100_000)] }],
  ])('with endless %s is named, and not used', (_, pattern) => {
    const { settings, problems } = configured(pattern);
    expect({ settings, count: problems.length }).toEqual({ settings: {}, count: 1 });
    expect(JSON.stringify(problems).length).toBeLessThan(1000);
  });

  it('says nothing of what else is in a file that is none', () => {
    for (const secret of [
      'root:x:0:0:hunter2',
      '{ "auths": { "hunter2": "hunter2" } }',
      '["hunter2"]',
      '{ "hunter2": 1 }',
    ])
      expect(JSON.stringify(readPattern(secret))).not.toContain('hunter2');
  });
});
