import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Stats, statsOf } from '../../service/stats.ts';
import { type Localized, render } from '../../text/localized.ts';
import { slice } from '../../text/span.ts';
import { keepServices } from '../config-files.ts';
import { padded, visible } from '../display-width.ts';
import { eachDraft, type Input } from '../drafts.ts';
import type { Terminal } from '../terminal.ts';

export interface FiguresOptions {
  readonly format: 'text' | 'json';
  readonly config?: string;
}

interface Row extends Stats {
  readonly file: string;
  readonly rate: number;
  readonly fourCharacterExpressions: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

/** Prints the figures of drafts. The exit code: 0, or 2 where something could not be read. */
export async function stats(terminal: Terminal, input: Input, { format, config }: FiguresOptions): Promise<number> {
  const services = keepServices(terminal, config, {});
  const rows: Row[] = [];
  const complete = await eachDraft(terminal, input, async ({ file, text }) => {
    const service = await services.of(file);
    const rate = service.settings.speakingRate;
    const draft = service.parseDraft(TextDocument.create(file, 'jianggao', 0, text));
    const expressions = service.findExpressions(draft).map(({ span }) => ({ ...span, text: slice(text, span) }));
    rows.push({ file, ...statsOf(draft, rate), fourCharacterExpressions: expressions, rate });
  });
  terminal.print(format === 'json' ? asJson(rows) : rows.map((row) => asText(row, terminal)).join('\n'));
  return complete && services.allRead() ? 0 : 2;
}

const asJson = (rows: readonly Row[]): string => `${JSON.stringify(rows.map(({ rate: _, ...row }) => row))}\n`;

const LINES: readonly Localized[] = [
  { 'zh-cn': '字数|{characters}', en: 'characters|{characters}' },
  {
    'zh-cn': '朗读时长|{speakingMinutes} 分钟（每分钟 {rate} 字）',
    en: 'speaking time|{speakingMinutes} min (at {rate} characters a minute)',
  },
  { 'zh-cn': '部分|{sections}', en: 'sections|{sections}' },
  { 'zh-cn': '四字格|{expressions}', en: 'four-character expressions|{expressions}' },
];

function asText({ file, fourCharacterExpressions, ...figures }: Row, { locale, colours }: Terminal): string {
  const data = { ...figures, expressions: fourCharacterExpressions.length };
  const cells = LINES.map((line) => render(line, locale, data).split('|'));
  const width = locale === 'en' ? 28 : 10;
  const lines = cells.map(([name = '', value = '']) => `  ${padded(name, width)}${value}\n`);
  return `${colours.underline(visible(file))}\n${lines.join('')}`;
}
