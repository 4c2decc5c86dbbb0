import { TextDocument } from 'vscode-languageserver-textdocument';
import type { LanguageService } from '../service/language-service.ts';
import type { Reported } from '../service/report.ts';

/** A file that was read, under the name it was given by, and what is found in it. */
export interface FileReport {
  readonly file: string;
  readonly text: string;
  readonly diagnostics: readonly Reported[];
}

/** What is found in a text, rendered. */
export const reportOn = (service: LanguageService, file: string, text: string): FileReport => ({
  file,
  text,
  diagnostics: service.report(service.parseDraft(TextDocument.create(file, 'jianggao', 0, text))),
});
