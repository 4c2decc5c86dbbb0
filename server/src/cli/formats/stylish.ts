import type { Severity } from '../../rules/rule.ts';
import type { Reported } from '../../service/report.ts';
import { type Localized, render } from '../../text/localized.ts';
import { visible } from '../../text/visible.ts';
import { displayWidth, padded } from '../display-width.ts';
import type { FileReport } from '../report.ts';
import type { Colours, Terminal } from '../terminal.ts';
import type { Format } from './format.ts';

/** What the levels are called. */
export const LEVEL_NAMES: Readonly<Record<Severity, Localized>> = {
  error: { 'zh-cn': '错误', en: 'error' },
  warning: { 'zh-cn': '警告', en: 'warning' },
  information: { 'zh-cn': '信息', en: 'info' },
  hint: { 'zh-cn': '提示', en: 'hint' },
};
const CLEAN: Localized = { 'zh-cn': '检查了 {files} 篇，没有发现问题。', en: 'No problems in {files} file(s).' };
const FOUND: Localized = {
  'zh-cn': '检查了 {files} 篇，共 {all} 处：{counts}。',
  en: '{all} problem(s) in {files} file(s): {counts}.',
};
const FIXABLE: Localized = {
  'zh-cn': '其中 {fixable} 处可加 --fix 自动改正。',
  en: '{fixable} can be repaired with --fix.',
};

/** For people: findings by file, in columns, and a line that sums them up. */
export const stylish: Format = (reports, terminal) => {
  const files = reports.filter((r) => r.diagnostics.length > 0).map((r) => fileOf(r, terminal));
  return [...files, summaryOf(reports, terminal)].join('\n');
};

function fileOf({ file, diagnostics }: FileReport, { locale, colours }: Terminal): string {
  const rows = diagnostics.map((d) => [
    `${d.range.start.line + 1}:${d.range.start.character + 1}`,
    LEVEL_NAMES[d.severity][locale],
    visible(d.message),
    d.rule,
  ]);
  const widths = [0, 1, 2].map((column) => rows.reduce((w, row) => Math.max(w, displayWidth(row[column] ?? '')), 0));
  const lines = rows.map((row, i) => {
    const [place = '', level = '', message = '', rule = ''] = row.map((cell, c) => padded(cell, widths[c] ?? 0));
    const paint = paintOf(colours, diagnostics[i]?.severity);
    return `  ${colours.dim(place)}  ${paint(level)}  ${message}  ${colours.dim(rule)}\n`;
  });
  return `${colours.underline(visible(file))}\n${lines.join('')}`;
}

function paintOf(colours: Colours, severity: Severity | undefined): (text: string) => string {
  if (severity === 'error') return colours.red;
  if (severity === 'warning') return colours.yellow;
  return severity === 'information' ? colours.blue : colours.dim;
}

function summaryOf(reports: readonly FileReport[], { locale, colours }: Terminal): string {
  if (reports.length === 0) return '';
  const all = reports.flatMap((r) => r.diagnostics);
  const files = reports.length;
  if (all.length === 0) return `${colours.green(render(CLEAN, locale, { files }))}\n`;
  const fixable = all.filter((d) => d.fix?.automatic).length;
  const found = render(FOUND, locale, { files, all: all.length, counts: countsOf(all, locale) });
  const hint = fixable > 0 ? render(FIXABLE, locale, { fixable }) : '';
  return `${colours.bold(found)}${locale === 'en' && hint ? ' ' : ''}${hint}\n`;
}

function countsOf(all: readonly Reported[], locale: Terminal['locale']): string {
  const parts = (Object.keys(LEVEL_NAMES) as Severity[]).flatMap((severity) => {
    const count = all.filter((d) => d.severity === severity).length;
    return count > 0 ? [`${LEVEL_NAMES[severity][locale]} ${count}`] : [];
  });
  return parts.join(locale === 'en' ? ', ' : '，');
}
