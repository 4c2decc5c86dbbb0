import type { Severity } from '../../rules/severity.ts';
import type { Reported } from '../../service/report.ts';
import type { Format } from './format.ts';
import { relativeName } from './names.ts';

const COMMAND: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** For GitHub Actions: one workflow command a finding, shown at its line in the pull request. */
export const github: Format = {
  file: ({ file, diagnostics }, { folder }) =>
    diagnostics.map((d) => `${command(relativeName(file, folder), d)}\n`).join(''),
  whole: (parts) => parts.map(({ text }) => text).join(''),
};

function command(file: string, { rule, severity, message, range: { start, end } }: Reported): string {
  const properties = {
    file,
    line: start.line + 1,
    endLine: end.line + 1,
    // A column is read only where the finding stays in its line.
    ...(start.line === end.line && {
      col: start.character + 1,
      endColumn: Math.max(end.character, start.character + 1),
    }),
    title: rule,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${COMMAND[severity]} ${list.join(',')}::${escapeData(message)}`;
}

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
