// What VS Code calls for --extensionTestsPath where the activation of the packed extension is timed, see scripts/time-activation.ts.
import assert from 'node:assert/strict';
import Module from 'node:module';
import { extensions, workspace } from 'vscode';
import { hostFile } from './run.ts';
import { fileUri, pause, waitFor } from './support.ts';

/** Milliseconds of the extension host's thread, and on the clock. */
export interface Cost {
  readonly thread: number;
  readonly clock: number;
}

/** What is timed: loading the code, calling its `activate`; and, where there is a speech, what makes the client of the server. */
type Step = 'load' | 'activate' | 'loadClient' | 'createClient';

/** A file of the packed extension and the function that it exports, with the names that their costs get. */
const STEPS: readonly (readonly [file: RegExp, load: Step, name: string, call: Step])[] = [
  [/[/\\]jianggao\.jianggao-[^/\\]*[/\\]dist[/\\]client\.cjs$/, 'load', 'activate', 'activate'],
  [/language-client\.cjs$/, 'loadClient', 'createClient', 'createClient'],
];

type Exports = Readonly<Record<string, (...values: readonly unknown[]) => unknown>>;

interface Loader {
  _load(request: string, ...rest: readonly unknown[]): unknown;
}

/** Which the Node of every VS Code has by now, and our own not yet. */
interface ThreadClock {
  threadCpuUsage(before?: NodeJS.CpuUsage): NodeJS.CpuUsage;
}
const { threadCpuUsage } = process as typeof process & ThreadClock;

const timed = <T>(work: () => T): { readonly result: T; readonly cost: Cost } => {
  const [begun, used] = [performance.now(), threadCpuUsage()];
  const result = work();
  const { user, system } = threadCpuUsage(used);
  return { result, cost: { thread: (user + system) / 1000, clock: performance.now() - begun } };
};

/** Has the loading of these files timed, and the calls of what they export. */
const watch = (loader: Loader, onTimed: (step: Step, cost: Cost) => void): void => {
  const original = loader._load;
  loader._load = function (request, ...rest) {
    const step = STEPS.find(([file]) => file.test(request));
    if (!step) return original.call(this, request, ...rest);
    const [, load, name, call] = step;
    const loaded = timed(() => original.call(this, request, ...rest) as Exports);
    onTimed(load, loaded.cost);
    const timedCall = (...values: readonly unknown[]): unknown => {
      const { result, cost } = timed(() => loaded.result[name]?.(...values));
      onTimed(call, cost);
      return result;
    };
    return { ...loaded.result, [name]: timedCall };
  };
};

/** Milliseconds after which a window that has just opened is at rest. */
const REST = 2000;

export const run = async (): Promise<void> => {
  await pause(REST);
  const extension = extensions.getExtension('jianggao.jianggao');
  assert.equal(extension?.isActive, false, 'it is installed, and nothing has activated it yet');
  const costs: Partial<Record<Step, Cost>> = {};
  watch(Module as unknown as Loader, (step, cost) => {
    costs[step] = cost;
  });
  const { languageId } = await workspace.openTextDocument(fileUri(process.env.EDITOR_OPEN ?? ''));
  await extension.activate();
  assert.ok(costs.load && costs.activate, 'the activation was timed');
  if (languageId === 'jianggao') await waitFor('the client', () => costs.createClient);
  const result = new TextEncoder().encode(JSON.stringify(costs));
  await workspace.fs.writeFile(hostFile(process.env.EDITOR_RESULT ?? ''), result);
};
