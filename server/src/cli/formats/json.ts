import type { Format } from './format.ts';

/** For other programs: JSON, with ranges as zero-based LSP positions. */
export const json: Format = (reports) =>
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
