import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Severity } from '../../rules/rule.ts';
import type { LanguageService } from '../../service/language-service.ts';
import { keepServices } from '../config-files.ts';
import { eachDraft, type Input, type Source } from '../drafts.ts';
import { encode } from '../encoding.ts';
import { type FormatName, formats } from '../formats/index.ts';
import { type FileReport, reportOn } from '../report.ts';
import type { Terminal } from '../terminal.ts';
import { writeTextFile } from '../text-file.ts';

export interface CheckOptions {
  readonly format: FormatName;
  readonly fix: boolean;
  readonly config?: string;
  /** Levels that go over those of the configuration. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
}

/**
 * Checks drafts and prints what is found; with `fix`, first repairs what leaves no doubt and prints what is left.
 * Repaired standard input goes to standard output; what is left is then said on standard error.
 * The exit code: 0 clean, 1 errors or warnings, 2 something could not be read or written.
 */
export async function check(terminal: Terminal, input: Input, options: CheckOptions): Promise<number> {
  const services = keepServices(terminal, options.config, { rules: options.rules });
  const filter = options.fix && input.stdin !== undefined;
  const reports: FileReport[] = [];
  let written = true;
  const complete = await eachDraft(terminal, input, async (source) => {
    const service = await services.of(source.file);
    const fixed = options.fix ? repaired(service, source) : source.text;
    let text = fixed;
    if (filter) terminal.print(encode(fixed, source));
    else if (fixed !== source.text && !(await writeTextFile(terminal, source.file, fixed, source))) {
      written = false;
      text = source.text;
    }
    reports.push(reportOn(service, source.file, text));
  });
  (filter ? terminal.aside : terminal.print)(formats[options.format](reports, terminal));
  return complete && written && services.allRead() ? (reports.some(isLoud) ? 1 : 0) : 2;
}

const repaired = (service: LanguageService, { file, text }: Source): string =>
  service.fixAll(service.parseDraft(TextDocument.create(file, 'jianggao', 0, text)));

const isLoud = ({ diagnostics }: FileReport): boolean =>
  diagnostics.some(({ severity }) => severity === 'error' || severity === 'warning');
