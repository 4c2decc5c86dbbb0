import type { Range } from 'vscode-languageserver-types';
import { wholeMinutes } from '../../../server/src/analysis/speaking-time.ts';
import type { PartFigures, Statistics } from '../../../server/src/service/statistics.ts';
import type { MinuteRange } from '../../../server/src/service/stats.ts';

/** What the page says, in the user's language; `{0}` marks a place for a figure. */
export interface PageTexts {
  readonly characters: string;
  readonly withoutPunctuation: string;
  readonly time: string;
  readonly minutes: string;
  readonly budget: string;
  readonly expressions: string;
  /** The same, at the head of a column. */
  readonly expressionsShort: string;
  readonly perThousand: string;
  readonly parts: string;
  readonly part: string;
  readonly series: string;
  readonly points: string;
  readonly promised: string;
  readonly unfinished: string;
  readonly emptySection: string;
  readonly sentences: string;
  readonly count: string;
  readonly repeated: string;
  readonly times: string;
  readonly duplicates: string;
  readonly alike: string;
  readonly first: string;
  readonly none: string;
  readonly line: string;
}

/** Where the page finds its style and its script, and what they are allowed by. */
export interface PageFrame {
  readonly language: string;
  readonly nonce: string;
  readonly styleUri: string;
  readonly scriptUri: string;
}

/** A text in which nothing is markup. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`).replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '\ufffd');

/** The whole page. Nothing is loaded but its own style and script; it has no way to the network. */
export const statisticsPage = (body: string, { language, nonce, styleUri, scriptUri }: PageFrame): string =>
  `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; form-action 'none'; base-uri 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" nonce="${nonce}" href="${escaped(styleUri)}">
</head>
<body>
<main id="main">${body}</main>
<script nonce="${nonce}" src="${escaped(scriptUri)}"></script>
</body>
</html>`;

/** What stands on the page. Every text of the draft is escaped; every place is a button that leads to it. */
export function statisticsBody(found: Statistics, texts: PageTexts): string {
  return [
    found.title === '' ? '' : `<h1>${escaped(found.title)}</h1>`,
    summary(found, texts),
    section(texts.unfinished, unfinishedRows(found, texts), texts),
    partsTable(found, texts),
    section(texts.series, seriesRows(found, texts), texts),
    section(texts.sentences, sentenceRows(found, texts), texts),
    section(texts.repeated, repeatedRows(found, texts), texts),
    section(texts.duplicates, duplicateRows(found, texts), texts),
  ].join('\n');
}

const fill = (text: string, ...figures: readonly (string | number)[]): string =>
  escaped(text.replace(/\{(\d)\}/g, (whole, n: string) => String(figures[Number(n)] ?? whole)));

const grouped = (count: number): string => count.toLocaleString('en-US');

const minutes = ([shortest, longest]: MinuteRange, texts: PageTexts): string =>
  fill(texts.minutes, wholeMinutes({ shortest, longest }));

/** A button that leads to a place. Its id is the place, so that the focus stays where it was when the page is renewed. */
const link = ({ start, end }: Range, text: string, label?: string): string => {
  const place = [start.line, start.character, end.line, end.character].join(',');
  const named = label === undefined ? '' : ` aria-label="${escaped(label)}"`;
  return `<button type="button" data-place="${place}"${named}>${escaped(text)}</button>`;
};

const aside = (text: string): string => `<span class="aside">${text}</span>`;

/** How densely four-character expressions stand. */
const density = ({ expressionsPerThousand }: { readonly expressionsPerThousand: number }, texts: PageTexts): string =>
  fill(texts.perThousand, expressionsPerThousand);

function summary(found: Statistics, texts: PageTexts): string {
  const rows = [
    [texts.characters, grouped(found.characters)],
    [texts.withoutPunctuation, grouped(found.withoutPunctuation)],
    [texts.time, minutes(found.minutes, texts)],
    ...(found.timeBudget > 0 ? [[texts.budget, fill(texts.minutes, found.timeBudget)]] : []),
    [texts.expressions, `${grouped(found.expressions)} ${aside(density(found, texts))}`],
  ];
  return `<dl>${rows.map(([name = '', value = '']) => `<div><dt>${escaped(name)}</dt><dd>${value}</dd></div>`).join('')}</dl>`;
}

function partsTable({ parts }: Statistics, texts: PageTexts): string {
  if (parts.length === 0) return '';
  const most = Math.max(1, ...parts.map(({ characters }) => characters));
  const head = [texts.part, '', texts.characters, texts.time, texts.expressionsShort];
  const row = (part: PartFigures): string =>
    `<tr class="depth-${Math.min(part.depth, 4)}"><th scope="row">${link(part.range, part.name)}</th>` +
    `<td class="bar">${bar(part.characters / most)}</td><td>${grouped(part.characters)}</td>` +
    `<td>${part.minutes[1] < 0.5 ? '' : minutes(part.minutes, texts)}</td>` +
    `<td title="${density(part, texts)}">${grouped(part.expressions)}</td></tr>`;
  return (
    `<section><h2>${escaped(texts.parts)}</h2><table><thead><tr>` +
    head.map((name) => (name === '' ? '<td></td>' : `<th scope="col">${escaped(name)}</th>`)).join('') +
    `</tr></thead><tbody>${parts.map(row).join('\n')}</tbody></table></section>`
  );
}

/** A bar as wide as its share; drawn, not styled: the page allows no style of its own to an element. */
const bar = (share: number): string =>
  `<svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><rect width="${Math.round(share * 1000) / 10}" height="1"/></svg>`;

const section = (title: string, rows: readonly string[], texts: PageTexts): string => {
  const list =
    rows.length === 0
      ? `<p class="aside">${escaped(texts.none)}</p>`
      : `<ul>${rows.map((r) => `<li>${r}</li>`).join('\n')}</ul>`;
  return `<section><h2>${escaped(title)}</h2>${list}</section>`;
};

const seriesRows = ({ series }: Statistics, texts: PageTexts): string[] =>
  series.map(({ heading, range, enumerator, points, promised }) => {
    const broken = promised !== undefined && promised !== points;
    const count = broken ? `<strong>${fill(texts.promised, promised, points)}</strong>` : fill(texts.points, points);
    return `${link(range, `${enumerator}……`)} ${count} ${aside(escaped(heading))}`;
  });

const lineOf = ({ start }: Range, texts: PageTexts): string => texts.line.replace('{0}', String(start.line + 1));

const unfinishedRows = ({ unfinished }: Statistics, texts: PageTexts): string[] =>
  unfinished.map(({ kind, text, context, range }) => {
    const about = kind === 'placeholder' ? context : texts.emptySection;
    return `${link(range, text.trim())} ${aside(escaped(`${lineOf(range, texts)} · ${about}`))}`;
  });

const sentenceRows = ({ sentences }: Statistics, texts: PageTexts): string[] =>
  sentences.map(
    ({ text, range, characters }) => `${link(range, text)} ${aside(fill(texts.count, grouped(characters)))}`,
  );

const repeatedRows = ({ repeated }: Statistics, texts: PageTexts): string[] =>
  repeated.map(({ text, ranges }) => {
    const places = ranges.map((range, i) => link(range, String(i + 1), `${text}, ${lineOf(range, texts)}`));
    return `<b>${escaped(text)}</b> ${fill(texts.times, ranges.length)} <span class="places">${places.join(' ')}</span>`;
  });

const duplicateRows = ({ duplicates }: Statistics, texts: PageTexts): string[] =>
  duplicates.map(
    ({ text, range, first, alike }) =>
      `${link(range, text)} ${link(first, texts.first.replace('{0}', String(first.start.line + 1)))}${alike ? ` ${aside(escaped(texts.alike))}` : ''}`,
  );
