import { activation } from './activation.ts';
import { cli } from './cli.ts';
import { core } from './core.ts';
import { memory } from './memory.ts';
import { packages } from './packages.ts';
import type { Bench } from './part.ts';
import { peers } from './peers.ts';
import { start } from './start.ts';
import { stdio } from './stdio.ts';

/** The parts of the benchmark by name, in the order in which they run. */
export const PARTS: Readonly<Record<string, (bench: Bench) => void | Promise<void>>> = {
  core,
  peers,
  stdio,
  start,
  memory,
  cli,
  activation,
  packages,
};
