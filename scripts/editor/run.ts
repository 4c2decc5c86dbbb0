import { spawnSync } from 'node:child_process';

/** Runs a program to its end; what it prints is shown only where it fails. */
export const run = (command: string, args: readonly string[], cwd: string): void => {
  const done = spawnSync(command, args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });
  if (done.status === 0) return;
  throw new Error(
    `${command} ${args.join(' ')} failed (${done.status ?? done.signal ?? done.error?.message}):\n${done.stdout ?? ''}${done.stderr ?? ''}`,
  );
};
