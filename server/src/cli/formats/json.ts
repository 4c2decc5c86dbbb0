import type { FileReport } from '../report.ts';

/** The reports as JSON for other programs; ranges are zero-based LSP positions. */
export const formatJson = (reports: readonly FileReport[]): string =>
  `${JSON.stringify(
    reports.map(({ file, diagnostics }) => ({
      file,
      diagnostics: diagnostics.map(({ rule, severity, message, range, fix }) => ({
        rule,
        severity,
        message,
        range,
        ...(fix && { fix }),
      })),
    })),
  )}\n`;
