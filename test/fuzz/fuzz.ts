/*
 * npm run fuzz -- --seconds N --seed S: random texts, random edits and everything that the product does with them. Ends at
 * the first thing that does not hold, with the seed that shows it again (--seed S --runs 1).
 *   --edits N      stop after so many edits
 *   --segmenter    with a segmenter, for the rules that need words
 *   --growth       instead, short pieces over and over: prints those whose cost grows much faster than their length
 */
import { parseArgs } from 'node:util';
import { segmenter } from '../support/examples.ts';
import { probeByChance } from './chance.ts';
import { growthOf } from './growth.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Date.now() % 1e9) },
    runs: { type: 'string', default: 'Infinity' },
    edits: { type: 'string', default: 'Infinity' },
    segmenter: { type: 'boolean', default: false },
    growth: { type: 'boolean', default: false },
  },
});
const [seconds, first, runs, most] = [+values.seconds, +values.seed, +values.runs, +values.edits];
/** Edits of one text. */
const EDITS = 40;

const words = values.segmenter ? segmenter() : undefined;
const start = performance.now();
console.log(`seed ${first}`);
let [seed, edits] = [first, 0];
for (; seed - first < runs && edits < most && performance.now() - start < seconds * 1000; seed++) {
  try {
    if (values.growth) for (const line of growthOf(seed)) console.log(`seed ${seed}: ${line}`);
    else probeByChance(seed, EDITS, words);
    edits += values.growth ? 0 : EDITS;
  } catch (error) {
    console.error(error);
    const flags = `${values.segmenter ? ' --segmenter' : ''}${values.growth ? ' --growth' : ''}`;
    console.error(`seed ${seed} fails; again: npm run fuzz -- --seed ${seed} --runs 1${flags}`);
    process.exitCode = 1;
    break;
  }
}
console.log(`${seed - first} texts, ${edits} edits, ${Math.round((performance.now() - start) / 1000)} s`);
