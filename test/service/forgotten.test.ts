import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import type { Draft } from '../../server/src/draft/draft.ts';
import { parseDraft } from '../../server/src/draft/parse.ts';
import { createLanguageService } from '../../server/src/service/language-service.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const speech = (n: number): string =>
  `一、第${n}次会议的任务\n一是摸清底数。二是压实责任。\n二、第${n}次会议的要求\n要把各项任务落到实处。\n`;
const collection = Array.from({ length: 6 }, (_, n) => speech(n)).join('');

/** Edits that make, move, join and undo chapters; the last one, most of the time, gives each line the first place once. */
const EDITS: readonly ((text: string, i: number) => string)[] = [
  (text, i) => text.replace('落到实处', `落到${i}处`),
  (text) => text.replace('一、', ''),
  (text, i) => `${speech(i)}${text}`,
  (text) => text.replace('二、', '三是把握要求。\n二、'),
  (text, i) => `${text}${speech(i)}`,
];
const rotated = (text: string): string => {
  const [first = '', ...rest] = text.split('\n');
  return [...rest, first].join('\n');
};

describe('A draft', () => {
  test('keeps nothing of the versions before it', async () => {
    const service = createLanguageService();
    const before: { draft: WeakRef<Draft>; chapters: WeakRef<Draft>[] }[] = [];
    let draft = parseDraft(collection);
    for (let i = 0; i < 120; i++) {
      service.findings(draft);
      before.push({ draft: new WeakRef(draft), chapters: draft.chapters.map(({ own }) => new WeakRef(own)) });
      const edit = i < 60 ? EDITS[i % EDITS.length] : rotated;
      draft = parseDraft(edit?.(draft.text, i) ?? '', draft);
      // A reference that was looked at lasts until the turn is over.
      await new Promise((resolve) => setImmediate(resolve));
    }
    service.findings(draft);
    const own = new Set(draft.chapters.map((chapter) => chapter.own));
    collect();
    await new Promise((resolve) => setImmediate(resolve));
    collect();
    const alive = before.flatMap(({ chapters }) => chapters.map((chapter) => chapter.deref()));
    const dead = new Set(alive.filter((chapter) => chapter && !own.has(chapter)));
    const drafts = before.slice(0, -1).filter((version) => version.draft.deref());
    // The engine itself may hold on to what it has just looked at; each line that once was the first is another matter.
    expect(drafts.length).toBeLessThan(5);
    expect(dead.size).toBeLessThan(5);
  });
});
