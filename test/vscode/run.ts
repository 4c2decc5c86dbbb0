import { Uri, workspace } from 'vscode';

/** A path of the machine that the tests were started on, wherever the extension host runs. */
export const hostFile = (path: string): Uri =>
  workspace.workspaceFolders?.[0]?.uri.with({ path: Uri.file(path).path }) ?? Uri.file(path);

/** Keys and answers race in a real editor on a busy machine: a test that fails is tried once more, and has to pass then. */
export const options = { ui: 'tdd', color: false, timeout: 40_000, retries: 1, reporter: 'spec' } as const;

/** In code-server the extension host's console arrives among the workbench's log lines: ours are marked. Before mocha is loaded. */
export const markOutput = (): void => {
  if (process.env.EDITOR_HOST !== 'web') return;
  const write = console.log;
  const mark = (format: unknown = '', ...values: unknown[]): void => {
    const text = String(format).replace(/%[sd]/g, () => String(values.shift()));
    write(`[test] ${[text, ...values.map(String)].join(' ')}`);
  };
  // Assigning has no effect: VS Code gives console.log a setter that does nothing.
  Object.defineProperty(console, 'log', { configurable: true, value: mark });
};

/** Runs what has been loaded; rejects where not all has passed. */
export const runAll = async (mocha: { run(): Mocha.Runner }): Promise<void> => {
  const runner = mocha.run();
  await new Promise((resolve) => runner.once('end', resolve));
  const { passes, failures } = runner.stats ?? { passes: 0, failures: 0 };
  const result = process.env.EDITOR_RESULT;
  const counts = new TextEncoder().encode(JSON.stringify({ passes, failures }));
  if (result) await workspace.fs.writeFile(hostFile(result), counts);
  if (failures > 0 || passes === 0) throw new Error(`${failures} failed, ${passes} passed`);
};
