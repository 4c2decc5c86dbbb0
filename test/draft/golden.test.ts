import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { seriesOf } from '../../server/src/analysis/series.ts';
import { type Draft, everySection } from '../../server/src/draft/draft.ts';
import { isHardWrapped } from '../../server/src/draft/hard-wrapped.ts';
import { headingOf } from '../../server/src/draft/heading.ts';
import { parseDraft } from '../../server/src/draft/parse.ts';
import { slice } from '../../server/src/text/span.ts';

const folder = new URL('../fixtures/drafts/', import.meta.url);

/** A draft as a page to read: the office of each line, the tree of headings, the series with their heads. */
function pictureOf(draft: Draft): string {
  const lines = draft.blocks.map((b) => {
    const heading = b.role === 'heading' || b.role === 'run-in' ? headingOf(b.paragraph) : undefined;
    const number = heading
      ? ` ${heading.level}·${heading.number ?? '-'} [${slice(b.paragraph.text, heading.title)}]`
      : '';
    return `${String(b.line + 1).padStart(2)} ${b.role.padEnd(10)} ${b.paragraph.text.slice(0, 18)}${number}`;
  });
  const tree = [...everySection(draft.sections)].map(
    (s) =>
      `${'  '.repeat(s.heading.level)}${slice(s.block.paragraph.text, s.heading.marker).trim()} 行${s.blocks.map((b) => b.line + 1).join(',')}`,
  );
  const series = seriesOf(draft).map(
    (s) =>
      `${s.family} 深${s.depth}: ${s.points.map((p) => `${slice(draft.text, p.mark)}「${slice(draft.text, p.head)}」`).join(' ')}`,
  );
  return [...lines, '', ...tree, '', ...series, isHardWrapped(draft) ? 'hard-wrapped' : ''].join('\n').trimEnd();
}

describe('the parser', () => {
  it.each(readdirSync(folder).filter((f) => f.endsWith('.txt')))('reads %s', async (file) => {
    const text = readFileSync(new URL(file, folder), 'utf8');
    await expect(`${pictureOf(parseDraft(text))}\n`).toMatchFileSnapshot(
      new URL(file.replace('.txt', '.golden'), folder).pathname,
    );
  });
});
