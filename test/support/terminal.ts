import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import picocolors from 'picocolors';
import { onTestFinished } from 'vitest';
import type { Terminal } from '../../server/src/cli/terminal.ts';
import { type Locale, render } from '../../server/src/text/localized.ts';

/** A terminal that keeps what a command says. */
export interface TestTerminal extends Terminal {
  printed(): Buffer;
  aside: Terminal['aside'];
  /** What was said beside the result. */
  readonly said: string[];
}

export function testTerminal(folder: string, input = Buffer.alloc(0), locale: Locale = 'zh-cn'): TestTerminal {
  const printed: Uint8Array[] = [];
  const said: string[] = [];
  return {
    locale,
    colours: picocolors.createColors(false),
    folder,
    input: (async function* () {
      yield input;
    })(),
    print: (output) => void printed.push(Buffer.from(output)),
    aside: (output) => void said.push(output),
    note: (message, data) => void said.push(render(message, locale, data)),
    progress: () => {},
    printed: () => Buffer.concat(printed),
    said,
  };
}

/** A folder of its own with files in it, gone when the test is over. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'jianggao-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}
