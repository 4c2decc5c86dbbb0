import { parseDraft } from '../../server/src/draft/parse.ts';
import { random } from '../bench/measure.ts';
import { shapeOf, textOf } from './shapes.ts';
import { everyStep, type Step } from './steps.ts';

const [SMALL, LARGE] = [8_000, 64_000];
/** Milliseconds of one core: below, a step is quick enough whatever the growth. */
const QUICK = 250;
/** Of eight times the text the square is 64; collecting garbage makes eight fifteen. */
const SUSPECT = 24;

const steps = everyStep();

/** What costs much more on eight times the text: a line for each step. */
export function growthOf(seed: number): string[] {
  const shape = shapeOf(random(seed));
  // All on one draft first, so that what several of them need is worked out once.
  const whole = textOf(shape, LARGE);
  const draft = parseDraft(whole);
  if (costOf(() => steps.map((step) => step.run(draft))) < 2 * QUICK) return [];
  return steps.flatMap((step) => {
    if (costAt(step, whole) < QUICK) return [];
    const part = textOf(shape, SMALL);
    const [small, large] = [part, whole].map((text) => Math.min(...[0, 1, 2].map(() => costAt(step, text))));
    if (small === undefined || large === undefined || large < QUICK || large < small * SUSPECT) return [];
    return [`${step.name}: ${small.toFixed(1)} → ${large.toFixed(1)} ms ${JSON.stringify(shape)}`];
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
