import { parseDraft } from '../../server/src/draft/parse.ts';
import { random } from '../bench/measure.ts';
import { shapeOf, textOf } from './shapes.ts';
import { everyStep, type Step } from './steps.ts';

/** How many times as long the longer of two texts is. */
const TIMES = 8;
/** UTF-16 units of the longer text of a shape. */
const LARGE = 64_000;
/** Milliseconds of one core: below, a step is quick enough whatever the growth. */
const QUICK = 250;
/** Of eight times the text the square is 64; collecting garbage makes eight fifteen. */
const SUSPECT = 24;

/** What costs much more on eight times the text of a random shape: a line for each step. */
export function growthOf(seed: number): string[] {
  const shape = shapeOf(random(seed));
  const steps = everyStep();
  // All on one draft first, so that what several of them need is worked out once.
  const draft = parseDraft(textOf(shape, LARGE));
  if (costOf(() => steps.map((step) => step.run(draft))) < 2 * QUICK) return [];
  return steepIn(steps, LARGE, (size) => textOf(shape, size)).map((line) => `${line} ${JSON.stringify(shape)}`);
}

/** Which of the steps cost much more on a text of a length than on one of an eighth of it: a line for each. */
export function steepIn(steps: readonly Step[], length: number, make: (length: number) => string): string[] {
  const whole = make(length);
  const part = make(Math.floor(length / TIMES));
  return steps.flatMap((step) => {
    if (costAt(step, whole) < QUICK) return [];
    const [small = 0, large = 0] = [part, whole].map((text) => Math.min(...[0, 1, 2].map(() => costAt(step, text))));
    if (large < QUICK || large < small * SUSPECT) return [];
    return [`${step.name}: ${small.toFixed(1)} → ${large.toFixed(1)} ms`];
  });
}

function costAt(step: Step, text: string): number {
  const draft = step.prepare(text);
  return costOf(() => step.run(draft));
}

function costOf(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  return process.cpuUsage(start).user / 1000;
}
