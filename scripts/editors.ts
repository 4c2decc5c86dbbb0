// The editors in which test/editors/ opens drafts: installed where they are missing, or asked for.
import { spawnSync } from 'node:child_process';
import { installFromDebian } from './editor/debian.ts';

interface Editor {
  readonly name: string;
  /** What it says of itself, in its first line, where it is there with all that is needed. */
  readonly ask: readonly [command: string, ...args: string[]];
  readonly packages: readonly string[];
  readonly needed: string;
  readonly site: string;
}

const editors: readonly Editor[] = [
  {
    name: 'Neovim',
    ask: ['nvim', '--version'],
    packages: ['neovim'],
    needed: 'Neovim 0.7 or later',
    site: 'https://neovim.io',
  },
  {
    name: 'Emacs',
    ask: [
      'emacs',
      '--batch',
      '-q',
      '--eval',
      "(progn (package-activate-all) (require 'eglot) (princ (emacs-version)))",
    ],
    // Emacs 29 has Eglot in it.
    packages: ['emacs-nox', 'elpa-eglot'],
    needed: 'Emacs 29 or later, or one before with Eglot,',
    site: 'https://www.gnu.org/software/emacs',
  },
];

const versionOf = ({ ask: [command, ...args] }: Editor): string | undefined => {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? stdout.split('\n')[0] : undefined;
};

try {
  for (const editor of editors) {
    const { name, packages, needed, site } = editor;
    if (versionOf(editor) === undefined)
      installFromDebian(
        packages,
        `The tests of other editors need ${needed} on the PATH.`,
        `or see ${site} for other systems.`,
      );
    console.log(versionOf(editor) ?? `${name} was installed, but does not run.`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
