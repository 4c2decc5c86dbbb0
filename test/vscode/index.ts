// What VS Code calls for --extensionTestsPath: resolves when all tests passed.
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import util from 'node:util';

/** In code-server the extension host's console arrives among the workbench's log lines: ours are marked. */
const markOutput = (): void => {
  if (process.env.EDITOR_HOST !== 'web') return;
  const write = console.log;
  // Assigning has no effect: VS Code gives console.log a setter that does nothing.
  Object.defineProperty(console, 'log', {
    configurable: true,
    value: (...values: unknown[]) => write(`[test] ${util.format(...values)}`),
  });
};

export const run = async (): Promise<void> => {
  markOutput();
  const { default: Mocha } = await import('mocha');
  const grep = process.env.EDITOR_GREP;
  // Keys and answers race in a real editor on a busy machine: a test that fails is tried once more, and has to pass then.
  const options = { ui: 'tdd', color: false, timeout: 40_000, retries: 1, reporter: 'spec' } as const;
  const mocha = new Mocha({ ...options, ...(grep ? { grep } : {}) });
  const suites = path.join(__dirname, process.env.EDITOR_RUN === 'lone' ? 'lone' : 'suite');
  for (const file of readdirSync(suites).sort()) if (file.endsWith('.cjs')) mocha.addFile(path.join(suites, file));
  const runner = await new Promise<Mocha.Runner>((resolve) => {
    const running = mocha.run(() => resolve(running));
  });
  const { passes, failures } = runner.stats ?? { passes: 0, failures: 0 };
  const result = process.env.EDITOR_RESULT;
  if (result) writeFileSync(result, JSON.stringify({ passes, failures }));
  if (failures > 0 || passes === 0) throw new Error(`${failures} failed, ${passes} passed`);
};
