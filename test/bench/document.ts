import { type Row, shown } from './report.ts';

/** docs/PERFORMANCE.md with the tables of the parts that were run, each between the two marks of its part. */
export function withTables(document: string, machine: string, parts: Readonly<Record<string, readonly Row[]>>): string {
  let text = document;
  for (const [part, rows] of Object.entries(parts))
    text = text.replace(
      new RegExp(`(<!-- ${part}:start -->\\n)[\\s\\S]*?(<!-- ${part}:end -->)`),
      (_, start: string, end: string) => `${start}\n${machine}\n\n${table(rows)}\n\n${end}`,
    );
  return text;
}

const HEAD = ['what', 'characters', 'least', 'median', 'p99', 'unit', '', 'bar', 'met'];

function table(rows: readonly Row[]): string {
  const lines = [HEAD, ['---', '---:', '---:', '---:', '---:', '---', '---', '---', '---'], ...rows.map(shown)];
  return lines.map((cells) => `| ${cells.map((cell) => cell.trim()).join(' | ')} |`).join('\n');
}
