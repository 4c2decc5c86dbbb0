import { TextDocument } from 'vscode-languageserver-textdocument';
import { createLanguageService } from '../../service/language-service.ts';
import { formatJson } from '../formats/json.ts';
import { messages } from '../messages.ts';
import { type FileReport, reportOn } from '../report.ts';
import type { Terminal } from '../terminal.ts';
import { readTextFile, writeTextFile } from '../text-file.ts';

export interface CheckOptions {
  readonly fix?: boolean;
}

/** Checks files and prints what is found. The exit code: 0 clean, 1 errors or warnings, 2 something could not be read. */
export async function check(terminal: Terminal, files: readonly string[], options: CheckOptions): Promise<number> {
  const service = createLanguageService({ locale: terminal.locale });
  const reports: FileReport[] = [];
  let failed = false;
  for (const file of files) {
    const read = await readTextFile(file, terminal.folder);
    if ('problem' in read) {
      terminal.note(messages[read.problem], read.data);
      failed = true;
      continue;
    }
    const fixed = options.fix
      ? service.fixAll(service.parseDraft(TextDocument.create(file, 'jianggao', 0, read.text)))
      : read.text;
    if (fixed !== read.text && !(await writeTextFile(terminal, file, fixed, read))) failed = true;
    reports.push(reportOn(service, terminal.locale, file, fixed));
  }
  terminal.print(formatJson(reports));
  const loud = reports.some((r) => r.diagnostics.some((d) => d.severity === 'error' || d.severity === 'warning'));
  return failed ? 2 : loud ? 1 : 0;
}
