import type { Draft } from '../draft/draft.ts';
import type { LanguageService } from '../service/language-service.ts';
import type { Reported } from '../service/report.ts';

/** A file that was read, under the name it was given by, and what is found in it. */
export interface FileReport {
  readonly file: string;
  readonly text: string;
  readonly diagnostics: readonly Reported[];
}

/** What is found in a draft of a file, rendered. */
export const reportOn = (service: LanguageService, file: string, draft: Draft): FileReport => ({
  file,
  text: draft.text,
  diagnostics: service.report(draft),
});
