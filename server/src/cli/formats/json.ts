import type { Format } from './format.ts';

/** For other programs: JSON, with ranges as zero-based LSP positions. */
export const json: Format = {
  file: ({ file, diagnostics }) =>
    JSON.stringify({
      file,
      diagnostics: diagnostics.map(({ rule, severity, message, range, fix }) => ({
        rule,
        severity,
        message,
        range,
        ...(fix && { fix }),
      })),
    }),
  whole: (parts) => `[${parts.map(({ text }) => text).join(',')}]\n`,
};
