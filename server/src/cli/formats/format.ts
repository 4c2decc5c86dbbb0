import type { Severity } from '../../rules/severity.ts';
import type { FileReport } from '../report.ts';
import type { Terminal } from '../terminal.ts';

/** Whom a result is written for. */
export type Page = Pick<Terminal, 'locale' | 'colours' | 'folder'>;

/** How much was found in a file. */
export interface Tally {
  readonly counts: Readonly<Record<Severity, number>>;
  /** How much of it `--fix` repairs. */
  readonly fixable: number;
}

/** What is left of a report once it is written: the text that it is about is not kept. */
export interface Part {
  readonly text: string;
  readonly tally: Tally;
}

/** A way to write the reports of a run for one kind of reader. */
export interface Format {
  /** What is written of one file, without what stands around it. */
  file(report: FileReport, page: Page): string;
  /** The result, of the parts of all files in their order; ends with a line break unless it is empty. */
  whole(parts: readonly Part[], page: Page): string;
}

/** A report written in a format. */
export const partOf = (format: Format, report: FileReport, page: Page): Part => ({
  text: format.file(report, page),
  tally: tallyOf(report),
});

function tallyOf({ diagnostics }: FileReport): Tally {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of diagnostics) counts[severity]++;
  return { counts, fixable: diagnostics.filter((d) => d.fix?.automatic).length };
}
