import { TextDocument } from 'vscode-languageserver-textdocument';
import { createLanguageService } from '../../service/language-service.ts';
import { statsOf } from '../../service/stats.ts';
import { slice } from '../../text/span.ts';
import { messages } from '../messages.ts';
import type { Terminal } from '../terminal.ts';
import { readTextFile } from '../text-file.ts';

/** Prints the figures of files. */
export async function stats(terminal: Terminal, files: readonly string[]): Promise<number> {
  const service = createLanguageService({ locale: terminal.locale });
  const rows: unknown[] = [];
  let failed = false;
  for (const file of files) {
    const read = await readTextFile(file, terminal.folder);
    if ('problem' in read) {
      terminal.note(messages[read.problem], read.data);
      failed = true;
      continue;
    }
    const draft = service.parseDraft(TextDocument.create(file, 'jianggao', 0, read.text));
    const figures = statsOf(draft, service.settings.speakingRate);
    const four = figures.fourCharacterExpressions.map((s) => ({ ...s, text: slice(read.text, s) }));
    rows.push({ file, ...figures, fourCharacterExpressions: four });
  }
  terminal.print(`${JSON.stringify(rows)}\n`);
  return failed ? 2 : 0;
}
