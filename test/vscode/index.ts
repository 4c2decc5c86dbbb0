// What VS Code calls for --extensionTestsPath: resolves when all tests passed.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { markOutput, options, runAll } from './run.ts';

export const run = async (): Promise<void> => {
  markOutput();
  const { default: Mocha } = await import('mocha');
  const grep = process.env.EDITOR_GREP;
  const mocha = new Mocha({ ...options, ...(grep ? { grep } : {}) });
  const run = process.env.EDITOR_RUN ?? '';
  const suites = path.join(__dirname, ['lone', 'restricted'].includes(run) ? run : 'suite');
  for (const file of readdirSync(suites).sort()) if (file.endsWith('.cjs')) mocha.addFile(path.join(suites, file));
  await runAll(mocha);
};
