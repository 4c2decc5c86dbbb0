import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { run } from './run.ts';

/** The file of a program on the PATH; `undefined` where it is not installed. */
export const onPath = (name: string): string | undefined =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, name))
    .find((file) => existsSync(file));

const isDebian = (): boolean =>
  existsSync('/etc/os-release') && /^ID(?:_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));

/** Installs packages where we may, on Debian as root; elsewhere throws with what the user is to do. */
export const installFromDebian = (packages: readonly string[], needed: string, otherwise: string): void => {
  if (!isDebian() || process.getuid?.() !== 0) {
    throw new Error(
      `${needed} Install it and run this again:\n  sudo apt-get install -y --no-install-recommends ${packages.join(' ')}\n${otherwise}`,
    );
  }
  console.log(`Installing ${packages.join(', ')} from Debian…`);
  run('apt-get', ['update', '-q'], '/');
  run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], '/');
};
