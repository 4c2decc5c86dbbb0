import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../samples/', import.meta.url);

/** The project's own good samples as one text, in a fixed order. */
const samples = readdirSync(folder)
  .filter((file) => file.endsWith('.讲稿') && !file.includes('问题'))
  .sort()
  .map((file) => readFileSync(new URL(file, folder), 'utf8').trim())
  .join('\n');

/**
 * A draft of about `length` UTF-16 units made of the samples. Each copy is numbered in its lines, so that no two
 * paragraphs are the same and nothing is found twice for free.
 */
export function benchText(length: number): string {
  const parts: string[] = [];
  for (let copy = 0, size = 0; size < length; copy++) {
    const part =
      copy === 0
        ? samples
        : samples.replace(/。/g, (stop, at: number) => (at % 7 === 0 ? `（之${copy}）${stop}` : stop));
    parts.push(part);
    size += part.length + 1;
  }
  return parts.join('\n').slice(0, length);
}
