/*
 * npm run fuzz -- --seconds N --seed S: random texts, random edits and everything that the product does with them. Ends at
 * the first thing that does not hold, with the seed that shows it again (--seed S --runs 1).
 *   --growth   instead, short pieces over and over: prints those whose cost grows much faster than their length
 */
import { parseDraft } from '../../server/src/draft/parse.ts';
import { random } from '../bench/measure.ts';
import { growthOf } from './growth.ts';
import { caretAt, probeFindings, probeFixAll, probePlace, probeVersion, probeWhole, strictService } from './probe.ts';
import { mixedText, shapeOf, textOf } from './shapes.ts';

const option = (name: string, other: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? other : Number(process.argv[at + 1]);
};
const [seconds, first, runs] = [option('seconds', 60), option('seed', Date.now() % 1e9), option('runs', Infinity)];

/** One random text, and some random edits of it. */
function probe(seed: number): void {
  const next = random(seed);
  const service = strictService();
  const text = next() < 0.5 ? textOf(shapeOf(next), 200 + next() * 2000) : mixedText(next, 80);
  let draft = parseDraft(text);
  service.findings(draft);
  for (let i = 0; i < 4; i++) {
    probeFindings(service, draft);
    const [at, gone] = [Math.floor(next() * (draft.text.length + 1)), Math.floor(next() * 12)];
    draft = parseDraft(draft.text.slice(0, at) + mixedText(next, 4) + draft.text.slice(at + gone), draft);
    probeVersion(service, draft);
  }
  probeWhole(service, draft);
  probeFixAll(service, draft);
  for (let i = 0; i < 3; i++) probePlace(service, draft, caretAt(draft, Math.floor(next() * (draft.text.length + 1))));
}

const growth = process.argv.includes('--growth');
const start = performance.now();
console.log(`seed ${first}`);
let seed = first;
for (; seed - first < runs && performance.now() - start < seconds * 1000; seed++) {
  try {
    if (growth) for (const line of growthOf(seed)) console.log(`seed ${seed}: ${line}`);
    else probe(seed);
  } catch (error) {
    console.error(error);
    console.error(`seed ${seed} fails; again: npm run fuzz -- --seed ${seed} --runs 1${growth ? ' --growth' : ''}`);
    process.exitCode = 1;
    break;
  }
}
console.log(`${seed - first} texts, ${Math.round((performance.now() - start) / 1000)} s`);
