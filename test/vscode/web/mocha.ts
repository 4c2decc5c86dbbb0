// Mocha in the web worker extension host, ready for the files of tests that are loaded behind this one.
import { markOutput, options } from '../run.ts';

interface BrowserMocha {
  setup(options: object): void;
  grep(text: string): void;
  run(): Mocha.Runner;
}

markOutput();
require('mocha/mocha.js');
export const { mocha } = globalThis as typeof globalThis & { readonly mocha: BrowserMocha };
mocha.setup(options);
const grep = process.env.EDITOR_GREP;
if (grep) mocha.grep(grep);
