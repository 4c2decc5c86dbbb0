import { spawnSync } from 'node:child_process';
import { isAbsolute } from 'node:path';

/** Runs a program, or a command like `npm`, to its end; what it prints is shown only where it fails. */
export const run = (command: string, args: readonly string[], cwd: string): void => {
  // On Windows commands are scripts, which a shell has to run; it would part the path of a program at its blanks.
  const shell = process.platform === 'win32' && !isAbsolute(command);
  const done = spawnSync(command, args, { cwd, encoding: 'utf8', shell });
  if (done.status === 0) return;
  throw new Error(
    `${command} ${args.join(' ')} failed (${done.status ?? done.signal ?? done.error?.message}):\n${done.stdout ?? ''}${done.stderr ?? ''}`,
  );
};
