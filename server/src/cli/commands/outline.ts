import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Outline, type OutlinePoint, type OutlineSection, outlineOf } from '../../service/outline.ts';
import { type Localized, render } from '../../text/localized.ts';
import { visible } from '../../text/visible.ts';
import { keepServices } from '../config-files.ts';
import { eachDraft, type Input } from '../drafts.ts';
import type { Terminal } from '../terminal.ts';
import type { FiguresOptions } from './stats.ts';

/** Prints the structure of drafts. The exit code: 0, or 2 where something could not be read. */
export async function outline(terminal: Terminal, input: Input, { format, config }: FiguresOptions): Promise<number> {
  const services = keepServices(terminal, config, {});
  const outlines: (Outline & { readonly file: string })[] = [];
  const complete = await eachDraft(terminal, input, async ({ file, text }) => {
    const service = await services.of(file);
    const draft = service.parseDraft(TextDocument.create(file, 'jianggao', 0, text));
    outlines.push({ file, ...outlineOf(draft, service.settings.speakingRate) });
  });
  terminal.print(
    format === 'json'
      ? `${JSON.stringify(outlines)}\n`
      : outlines.map(({ file, ...own }) => asText(file, own, terminal)).join('\n'),
  );
  return complete && services.allRead() ? 0 : 2;
}

const SIZE: Localized = {
  'zh-cn': '{characters} 字，{speakingMinutes} 分钟',
  en: '{characters} characters, {speakingMinutes} min',
};

function asText(file: string, own: Outline, { locale, colours }: Terminal): string {
  const lines = [colours.underline(visible(file))];
  const add = (depth: number, text: string, aside = ''): void => {
    lines.push(`${'  '.repeat(depth)}${visible(text)}${aside && `  ${colours.dim(aside)}`}`);
  };
  const addPoints = (depth: number, points: readonly OutlinePoint[]): void => {
    for (const { enumerator, head } of points) add(depth, `${enumerator} ${head}`);
  };
  const addSection = (depth: number, section: OutlineSection): void => {
    const { number, title, characters, speakingMinutes } = section;
    add(depth, `${number}${title}`, render(SIZE, locale, { characters, speakingMinutes }));
    addPoints(depth + 1, section.points);
    for (const sub of section.sections) addSection(depth + 1, sub);
  };
  for (const part of [own.title, own.subtitle, own.salutation]) if (part !== undefined) add(1, part);
  addPoints(1, own.points);
  for (const section of own.sections) addSection(1, section);
  return `${lines.join('\n')}\n`;
}
