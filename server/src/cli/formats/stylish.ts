import { SEVERITIES, type Severity } from '../../rules/severity.ts';
import { type Localized, render } from '../../text/localized.ts';
import { visible } from '../../text/visible.ts';
import { displayWidth, padded } from '../display-width.ts';
import type { Colours } from '../terminal.ts';
import type { Format, Page, Part } from './format.ts';

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
export const stylish: Format = {
  file({ file, diagnostics }, { locale, colours }) {
    if (diagnostics.length === 0) return '';
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
  },
  whole(parts, page) {
    const files = parts.map(({ text }) => text).filter((text) => text !== '');
    return [...files, summaryOf(parts, page)].join('\n');
  },
};

function paintOf(colours: Colours, severity: Severity | undefined): (text: string) => string {
  if (severity === 'error') return colours.red;
  if (severity === 'warning') return colours.yellow;
  return severity === 'information' ? colours.blue : colours.dim;
}

function summaryOf(parts: readonly Part[], { locale, colours }: Page): string {
  const files = parts.length;
  if (files === 0) return '';
  const counts = HEAVIEST_FIRST.map((severity) => sum(parts, ({ tally }) => tally.counts[severity]));
  const all = counts.reduce((a, b) => a + b, 0);
  if (all === 0) return `${colours.green(render(CLEAN, locale, { files }))}\n`;
  const fixable = sum(parts, ({ tally }) => tally.fixable);
  const found = render(FOUND, locale, { files, all, counts: countsText(counts, locale) });
  const hint = fixable > 0 ? render(FIXABLE, locale, { fixable }) : '';
  return `${colours.bold(found)}${locale === 'en' && hint ? ' ' : ''}${hint}\n`;
}

const HEAVIEST_FIRST: readonly Severity[] = SEVERITIES.toReversed();

const sum = (parts: readonly Part[], of: (part: Part) => number): number =>
  parts.reduce((all, part) => all + of(part), 0);

function countsText(counts: readonly number[], locale: Page['locale']): string {
  const named = HEAVIEST_FIRST.flatMap((severity, i) =>
    counts[i] ? [`${LEVEL_NAMES[severity][locale]} ${counts[i]}`] : [],
  );
  return named.join(locale === 'en' ? ', ' : '，');
}
