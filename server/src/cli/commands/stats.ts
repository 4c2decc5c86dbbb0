import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  between,
  paceText,
  type SectionFigures,
  type Stats,
  sectionsDetailOf,
  spokenRangeOf,
  statsOf,
} from '../../service/stats.ts';
import { type Localized, render } from '../../text/localized.ts';
import { slice } from '../../text/span.ts';
import { visible } from '../../text/visible.ts';
import { keepServices } from '../config-files.ts';
import { padded } from '../display-width.ts';
import { eachDraft, type Input } from '../drafts.ts';
import type { Terminal } from '../terminal.ts';

export interface FiguresOptions {
  readonly format: 'text' | 'json';
  readonly config?: string;
}

interface Row extends Stats {
  readonly file: string;
  /** What the text form says: minutes, and the characters a minute that they are reckoned with. */
  readonly said: { readonly time: string; readonly rate: string };
  readonly fourCharacterExpressions: readonly { readonly start: number; readonly end: number; readonly text: string }[];
  readonly sectionsDetail: readonly SectionFigures[];
}

/** Prints the figures of drafts. The exit code: 0, or 2 where something could not be read. */
export async function stats(terminal: Terminal, input: Input, { format, config }: FiguresOptions): Promise<number> {
  const services = keepServices(terminal, config, {});
  const rows: Row[] = [];
  const complete = await eachDraft(terminal, input, async ({ file, text }) => {
    const service = await services.of(file);
    const rate = service.settings.speakingRate;
    const draft = service.parseDraft(TextDocument.create(file, 'jianggao', 0, text));
    const expressions = service.findExpressions(draft);
    const fourCharacterExpressions = expressions.map(({ span }) => ({ ...span, text: slice(text, span) }));
    const sectionsDetail = sectionsDetailOf(draft, expressions);
    const said = { time: between(spokenRangeOf(draft, rate)), rate: paceText(rate) };
    rows.push({ file, ...statsOf(draft, rate), fourCharacterExpressions, sectionsDetail, said });
  });
  terminal.print(format === 'json' ? asJson(rows) : rows.map((row) => asText(row, terminal)).join('\n'));
  return complete && services.allRead() ? 0 : 2;
}

const asJson = (rows: readonly Row[]): string => `${JSON.stringify(rows.map(({ said: _, ...row }) => row))}\n`;

const LINES: readonly Localized[] = [
  { 'zh-cn': '字数|{characters}', en: 'characters|{characters}' },
  {
    'zh-cn': '朗读时长|{time} 分钟（每分钟 {rate} 字）',
    en: 'speaking time|{time} min (at {rate} characters a minute)',
  },
  { 'zh-cn': '部分|{sections}', en: 'sections|{sections}' },
  { 'zh-cn': '四字格|{expressions}', en: 'four-character expressions|{expressions}' },
];

/** What is said of a section behind its heading. */
const SECTION: Localized = {
  'zh-cn': '{characters} 字，四字格 {fourCharacterExpressions} 个，每千字 {density} 个',
  en: '{characters} characters, {fourCharacterExpressions} four-character expressions, {density} to a thousand characters',
};

function asText(row: Row, { locale, colours }: Terminal): string {
  const { file, fourCharacterExpressions, sectionsDetail, said, ...figures } = row;
  const data = { ...figures, ...said, expressions: fourCharacterExpressions.length };
  const cells = LINES.map((line) => render(line, locale, data).split('|'));
  const width = locale === 'en' ? 28 : 10;
  const lines = cells.map(([name = '', value = '']) => `  ${padded(name, width)}${value}\n`);
  const sections = sectionsDetail.map(
    ({ title, ...own }) => `    ${visible(title)}  ${colours.dim(render(SECTION, locale, { ...own }))}\n`,
  );
  return `${colours.underline(visible(file))}\n${lines.join('')}${sections.join('')}`;
}
