import type { FileReport } from '../report.ts';
import type { Terminal } from '../terminal.ts';

/** Writes the reports of a run as text for one kind of reader; ends with a line break unless it is empty. */
export type Format = (reports: readonly FileReport[], terminal: Terminal) => string;
