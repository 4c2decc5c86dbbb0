#!/usr/bin/env node
/*
 * What the hooks of .pre-commit-hooks.yaml run: `jianggao check`, in pre-commit's own copy of this repository, built there
 * at the first run. Plain JavaScript, since nothing is installed before.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const run = (command, ...args) => {
  const windows = process.platform === 'win32';
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd: root, encoding: 'utf8', shell: windows });
  if (status === 0) return;
  console.error(`${command} ${args.join(' ')}: ${error?.message ?? `${stdout}${stderr}`}`);
  process.exit(2);
};

// The licences are written last: a build that was broken off is made anew.
if (!existsSync(join(root, 'dist/THIRD-PARTY.md'))) {
  run('npm', 'ci', '--no-audit', '--no-fund');
  run('npm', 'run', 'build');
}
const { status } = spawnSync(process.execPath, [join(root, 'dist/cli.js'), 'check', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exit(status ?? 2);
