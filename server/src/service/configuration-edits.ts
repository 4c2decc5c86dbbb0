import {
  applyEdits as applyJsonEdits,
  type FormattingOptions,
  type JSONPath,
  modify,
  type ParseError,
  parse,
} from 'jsonc-parser';
import { type Edit, edit } from '../text/edit.ts';
import { lineBreakOf } from '../text/line-break.ts';
import { tooDeepAt } from './nesting.ts';

/** The edits of a `.jianggao.json` that turn a rule off there; undefined where the text is no JSON object. */
export const turnRuleOff = (text: string, rule: string): Edit[] | undefined =>
  changed(text, ['rules', rule], 'off', false);

/** The edits that turn a rule off for one draft, named by its path; undefined where the text is no JSON object. */
export const turnRuleOffInFile = (text: string, file: string, rule: string): Edit[] | undefined =>
  changed(text, ['files', file, 'rules', rule], 'off', false);

/** The edits that add a finding to those the user has silenced; none where it is there, undefined where the text is no JSON object. */
export function addIgnored(text: string, { rule, text: found }: { rule: string; text: string }): Edit[] | undefined {
  const { ignored } = objectIn(text) ?? {};
  const known = Array.isArray(ignored) && ignored.some((i) => i?.rule === rule && i?.text === found);
  return known ? [] : changed(text, ['ignored', -1], { rule, text: found }, true);
}

/** The edits that make a pattern file the one of a configuration; undefined where the text is no JSON object. */
export const setPattern = (text: string, path: string): Edit[] | undefined => changed(text, ['pattern'], path, false);

// Comments and the writer's own layout stay. Offsets count from behind a byte order mark, as an editor's do.
function changed(text: string, path: JSONPath, value: unknown, isArrayInsertion: boolean): Edit[] | undefined {
  const body = text.replace(/^\ufeff/, '');
  if (!objectIn(body)) return undefined;
  const options = { formattingOptions: layoutOf(body), isArrayInsertion };
  try {
    if (body.trim() === '') {
      const fresh = applyJsonEdits('{}', modify('{}', path, value, options));
      return [edit(0, body.length, `${fresh}\n`)];
    }
    return modify(body, path, value, options).map((e) => edit(e.offset, e.offset + e.length, e.content));
  } catch {
    return undefined;
  }
}

function objectIn(text: string): Readonly<Record<string, unknown>> | undefined {
  if (text.trim() === '') return {};
  if (tooDeepAt(text) !== undefined) return undefined;
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { allowTrailingComma: true });
  return errors.length === 0 && typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}

function layoutOf(text: string): FormattingOptions {
  const indent = /^([ \t]+)\S/m.exec(text)?.[1] ?? '  ';
  return {
    insertSpaces: !indent.startsWith('\t'),
    tabSize: indent.startsWith('\t') ? 2 : indent.length,
    eol: lineBreakOf(text),
  };
}
