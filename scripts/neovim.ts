// Neovim, in which test/editors/ opens drafts: installed where it is missing, or asked for.
import { spawnSync } from 'node:child_process';
import { installFromDebian } from './editor/debian.ts';

/** The first line of what `nvim --version` prints; `undefined` where there is no Neovim. */
const version = (): string | undefined =>
  spawnSync('nvim', ['--version'], { encoding: 'utf8' }).stdout?.split('\n')[0] || undefined;

try {
  if (!version())
    installFromDebian(
      ['neovim'],
      'The tests of other editors need Neovim 0.7 or later on the PATH.',
      'or see https://neovim.io for other systems.',
    );
  console.log(version());
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
