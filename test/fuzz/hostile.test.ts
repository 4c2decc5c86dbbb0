import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../server/src/draft/parse.ts';
import { segmenter } from '../support/examples.ts';
import { probeByChance } from './chance.ts';
import { HOSTILE } from './hostile.ts';
import { caretAt, probeFindings, probeFixAll, probePlace, probeVersion, probeWhole, strictService } from './probe.ts';

// What `npm run fuzz` does for as long as one likes, here for a few fixed texts.

describe('texts that nobody writes', () => {
  it.each(Object.entries(HOSTILE))('%s: every finding and every feature holds', (_, make) => {
    const service = strictService();
    const before = parseDraft(make(400));
    probeFindings(service, before);
    probeWhole(service, before);
    probeFixAll(service, before);
    for (const share of [0, 0.5, 1])
      probePlace(service, before, caretAt(before, Math.floor(before.text.length * share)));
    const at = before.text.length >> 1;
    probeVersion(service, parseDraft(`${before.text.slice(0, at)}二是好\n${before.text.slice(at)}`, before));
  });

  it.each(['one line of prose', 'one line without a mark', 'emoji families'])('%s: a million characters', (name) => {
    const service = strictService();
    const draft = parseDraft(HOSTILE[name]?.(1_000_000) ?? '');
    expect(draft.text.length).toBeGreaterThanOrEqual(1_000_000);
    probeFindings(service, draft);
  });

  // How their cost grows is looked at in growth.test.ts.
  it.each<[string, string]>([
    ['a million line breaks', '\n'.repeat(1_000_000)],
    ['ten thousand enumerators', HOSTILE['points that count up']?.(130_000) ?? ''],
    ['ten thousand unmatched quotation marks', '“实干'.repeat(10_000)],
    ['a hundred thousand identical sentences', '我们要落实。'.repeat(100_000)],
    ['a hundred thousand identical lines', '我们要落实。\n'.repeat(100_000)],
  ])(
    '%s',
    (_, text) => {
      const service = strictService();
      const draft = parseDraft(text);
      service.findings(draft);
      service.findings(parseDraft(`${text.slice(0, text.length / 2)}二是好${text.slice(text.length / 2)}`, draft));
    },
    300_000,
  );

  it.each([
    'points that count to ten and begin again',
    'line breaks of every kind',
    'points in points',
    'one point again and again',
    'one point, in lines',
    'ordinals',
    'headings, ever deeper',
    'the same sentence, in lines',
    'opening marks of every kind',
    'marks that nest',
    'stops in brackets',
    'heads in quotation marks',
    'first points without a second',
  ])('%s: a hundred thousand characters', (name) => {
    const service = strictService();
    const draft = parseDraft(HOSTILE[name]?.(100_000) ?? '');
    expect(draft.text.length).toBeGreaterThanOrEqual(99_000);
    probeFindings(service, draft);
    probeWhole(service, draft);
  });
});

describe('texts by chance', () => {
  it('hold after every edit', () => {
    for (let seed = 1; seed <= 60; seed++) probeByChance(seed, 12);
  });

  it('hold after every edit, with a segmenter', () => {
    for (let seed = 101; seed <= 120; seed++) probeByChance(seed, 12, segmenter());
  });
});
