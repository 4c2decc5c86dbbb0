import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** npm runs the benchmark in the project's folder. */
const folder = join(process.cwd(), 'samples');

/** The project's own good samples as one text, in a fixed order. */
const samples = readdirSync(folder)
  .filter((file) => file.endsWith('.讲稿') && !file.includes('问题'))
  .sort()
  .map((file) => readFileSync(join(folder, file), 'utf8').trim())
  .join('\n');

/** Characters that carry structure stay; every third of the others is exchanged, so that no copy repeats another. */
const STRUCTURE = /[一二三四五六七八九十是要第其首先其次再最后各位同志领导下面现将汇报以上谢大家个方点项条]/;
const stock = [...new Set(samples)].filter((c) => /\p{Script=Han}/u.test(c) && !STRUCTURE.test(c));
const placeInStock = new Map(stock.map((c, place) => [c, place]));

/** A draft of `length` UTF-16 units, made of the samples from a copy on; each copy has words of its own. */
export function benchText(length: number, first = 0): string {
  const parts: string[] = [];
  for (let copy = first, size = 0; size < length; copy++) {
    const part = copy === 0 ? samples : samples.replace(/\p{Script=Han}/gu, (c, at: number) => exchanged(c, at, copy));
    parts.push(part);
    size += part.length + 1;
  }
  return parts.join('\n').slice(0, length);
}

function exchanged(c: string, at: number, copy: number): string {
  const place = placeInStock.get(c);
  if (place === undefined || at % 3 !== copy % 3) return c;
  return stock[(place + copy * 31 + at) % stock.length] ?? c;
}

/** The same with marks to repair: about one doubled, half-width or straight mark for every hundred characters. */
export function faultyText(length: number, first = 0): string {
  let marks = 0;
  const doubled = benchText(length, first).replace(/[，。]/g, (mark) => {
    marks++;
    if (marks % 9 !== 0) return mark;
    return marks % 2 === 0 ? mark + mark : ({ '，': ',', '。': '!' }[mark] ?? mark);
  });
  return doubled.slice(0, length);
}
