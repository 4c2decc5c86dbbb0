import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** What became of a command: its exit code, and all that it printed. */
export interface Outcome {
  readonly code: number;
  readonly output: string;
}

/** Runs a command of the project's own tools in its folder, printing as it goes. Never rejects: a failure is a code. */
export function run(command: string, args: readonly string[], quiet = false): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, FORCE_COLOR: '0' },
    });
    let output = '';
    for (const [stream, target] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ] as const) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        if (!quiet) target.write(text);
      });
    }
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs a program that a package brings along (`tsc`, `vitest` …). */
export const tool = (name: string, ...args: string[]): Promise<Outcome> =>
  run(process.execPath, [fileURLToPath(new URL(`../node_modules/.bin/${name}`, import.meta.url)), ...args]);

/** Runs a script of this folder. */
export const script = (name: string, ...args: string[]): Promise<Outcome> =>
  run(process.execPath, ['--import', import.meta.resolve('tsx'), `scripts/${name}.ts`, ...args]);
