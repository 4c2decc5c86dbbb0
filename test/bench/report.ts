import type { Times } from './measure.ts';

/** One figure, and the bar that it is held to. */
export interface Row {
  readonly what: string;
  /** Of the text, in UTF-16 units; absent where there is no text, or more than one. */
  readonly size?: number;
  /** What `least` to `most` are in. */
  readonly unit: 'ms' | 'MB';
  readonly least: number;
  readonly median: number;
  readonly p99: number;
  readonly most: number;
  /** What the figures come to: a rate, a share. */
  readonly note?: string;
  readonly bar?: Bar;
}

export interface Bar {
  /** As in “≤ 10 ms (p95)”. */
  readonly text: string;
  readonly met: boolean;
}

export const atMost = (value: number, most: number, of: string): Bar => ({
  text: `${of} ≤ ${most}`,
  met: value <= most,
});
export const atLeast = (value: number, least: number, of: string): Bar => ({
  text: `${of} ≥ ${least}`,
  met: value >= least,
});

/** Several bars as one, met where all are. */
export const allOf = (...bars: readonly Bar[]): Bar => ({
  text: bars.map((bar) => bar.text).join(', '),
  met: bars.every((bar) => bar.met),
});

/** A row of one value. */
export const single = (what: string, unit: Row['unit'], value: number): Row => ({
  what,
  unit,
  least: value,
  median: value,
  p99: value,
  most: value,
});

/** A row of times; with the size of a text also how many million characters a second these are, by the median. */
export const timesRow = (what: string, times: Times, size?: number): Row => ({
  what,
  ...(size !== undefined && { size }),
  unit: 'ms',
  least: times.least,
  median: times.median,
  p99: times.p99,
  most: times.most,
});

/** Million characters a second. */
export const rate = (size: number, milliseconds: number): number => size / milliseconds / 1000;

const COLUMNS = ['what', 'characters', 'least', 'median', 'p99', '', 'note', 'bar', 'met'];
const WIDTHS = [40, 10, 9, 9, 9, 3, 22, 36, 3];

const line = (cells: readonly string[]): string =>
  cells
    .map((cell, i) => (i > 0 && i < 5 ? cell.padStart(WIDTHS[i] ?? 0) : cell.padEnd(WIDTHS[i] ?? 0)))
    .join('  ')
    .trimEnd();

/** The head of the table. */
export const tableHead = (): string => `${line(COLUMNS)}\n${line(WIDTHS.map((width) => '-'.repeat(width)))}`;

const number = (value: number): string => value.toFixed(value < 100 ? 2 : 0);

/** The cells of a row. */
export const shown = (row: Row): string[] => [
  row.what,
  row.size?.toLocaleString('en') ?? '',
  number(row.least),
  number(row.median),
  number(row.p99),
  row.unit,
  row.note ?? '',
  row.bar?.text ?? '',
  row.bar ? (row.bar.met ? 'yes' : 'NO') : '',
];

/** One line of the table, without its line end. */
export const tableLine = (row: Row): string => line(shown(row));
