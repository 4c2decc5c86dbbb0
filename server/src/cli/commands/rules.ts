import { rules as allRules, findRule } from '../../rules/index.ts';
import type { Rule } from '../../rules/rule.ts';
import { pageOf } from '../../service/validation.ts';
import type { Localized } from '../../text/localized.ts';
import { displayWidth, padded } from '../display-width.ts';
import { LEVEL_NAMES } from '../formats/stylish.ts';
import { messages } from '../messages.ts';
import type { Terminal } from '../terminal.ts';

/** Prints the table of rules, or what one rule is about. The exit code: 0, or 2 where there is no such rule. */
export function rules(terminal: Terminal, id: string | undefined): number {
  if (id === undefined) {
    terminal.print(tableOf(terminal));
    return 0;
  }
  const rule = findRule(id);
  if (rule) terminal.print(pageAsText(rule, terminal));
  else terminal.note(messages['no-rule'], { id });
  return rule ? 0 : 2;
}

function tableOf({ locale, colours }: Terminal): string {
  const width = Math.max(...allRules.map((rule) => displayWidth(rule.id)));
  const lines = allRules.map(({ id, severity, docs }) =>
    [padded(id, width), padded(LEVEL_NAMES[severity][locale], 7), docs.title[locale]].join('  '),
  );
  return `${lines.map((line) => line.replace(/^\S+/, colours.bold)).join('\n')}\n`;
}

const WRONG: Localized = { 'zh-cn': '误', en: 'wrong' };
const FIXED: Localized = { 'zh-cn': '改为', en: 'fixed' };
/** What comes close and is not found: no repair of the example before it. */
const SILENT: Localized = { 'zh-cn': '不报', en: 'silent' };

function pageAsText({ id, severity, docs, examples }: Rule, { locale, colours }: Terminal): string {
  const lines = [
    `${colours.bold(docs.title[locale])}  ${id}  ${LEVEL_NAMES[severity][locale]}`,
    '',
    docs.why[locale],
    ...(docs.source ? [docs.source] : []),
    '',
    ...examples.flatMap(({ bad, good, fixed }) => {
      const shown = [`${colours.red(WRONG[locale])}  ${indented(bad)}`];
      if (fixed !== undefined) shown.push(`${colours.green(FIXED[locale])}  ${indented(fixed)}`);
      if (good !== undefined) shown.push(`${colours.green(SILENT[locale])}  ${indented(good)}`);
      return shown;
    }),
    '',
    colours.dim(pageOf(id)),
  ];
  return `${lines.join('\n')}\n`;
}

const indented = (text: string): string => text.replaceAll('\n', '\n    ');
