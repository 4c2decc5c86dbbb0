import {
  type CodeAction,
  CodeActionKind,
  type Command,
  type Range,
  type SnippetTextEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { Draft } from '../draft/draft.ts';
import type { Fix, Rule } from '../rules/rule.ts';
import { brief } from '../text/brief.ts';
import { applyEdits, type Edit, edit, trimmed } from '../text/edit.ts';
import { type Locale, type Localized, render } from '../text/localized.ts';
import { nested } from '../text/quotes.ts';
import { overlaps, span } from '../text/span.ts';
import type { ServiceContext } from './context.ts';
import type { Finder } from './finder.ts';
import { type Located, textOf } from './findings.ts';
import { automaticEdits, fixAll } from './fix-all.ts';
import { offsetAt, rangeOf } from './positions.ts';
import { renumberActions } from './renumber-action.ts';
import { TEXTS } from './texts.ts';
import { toDiagnostics } from './validation.ts';

/** The kind of the action that applies every repair that leaves no doubt. */
export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.jianggao`;

/**
 * The commands that the server runs. For the light bulb's the argument is one object { uri, rule, text? }; for `usePattern`,
 * which the client asks for, { pattern, uri? }.
 */
export const COMMANDS = {
  ignore: 'jianggao.server.ignore',
  turnOffRuleInFile: 'jianggao.server.turnOffRuleInFile',
  turnOffRule: 'jianggao.server.turnOffRule',
  turnOffRuleForMe: 'jianggao.server.turnOffRuleForMe',
  openRulePage: 'jianggao.server.openRulePage',
  usePattern: 'jianggao.server.usePattern',
} as const;

export interface CodeActionRequest {
  readonly uri: string;
  readonly range: Range;
  /** The kinds asked for; all where it is absent. */
  readonly only?: readonly string[] | undefined;
  /** Whether the client can open a web page. */
  readonly pages?: boolean;
  /** Whether there is a folder in which to remember something; as if there were where it is absent. */
  readonly inFolder?: boolean;
  /** Whether the client takes a snippet as an edit; otherwise its plain text comes. */
  readonly snippets?: boolean;
  /** The version of the document, for snippet edits. */
  readonly version?: number;
}

/** What can be done about the findings that touch a range, and to the draft as a whole where that is asked for. */
export function doCodeActions(
  context: ServiceContext,
  draft: Draft,
  find: Finder,
  request: CodeActionRequest,
): CodeAction[] {
  const asked = (kind: string): boolean =>
    request.only?.some((k) => k === '' || kind === k || kind.startsWith(`${k}.`)) ?? true;
  const found = find.all(draft);
  const actions: CodeAction[] = [];
  if (asked(CodeActionKind.QuickFix)) actions.push(...quickFixes(context, draft, find, found, request));
  // A light bulb asks for everything at each move of the caret; the whole draft is for those who ask for it.
  if (request.only && asked(FIX_ALL_KIND)) {
    const edits = editsOfAll(draft, find, found);
    if (edits.length > 0)
      actions.push({
        title: TEXTS.fixAll[context.locale],
        kind: FIX_ALL_KIND,
        edit: { changes: { [request.uri]: textEdits(draft, edits) } },
      });
  }
  return actions;
}

function quickFixes(
  context: ServiceContext,
  draft: Draft,
  find: Finder,
  found: readonly Located[],
  request: CodeActionRequest,
): CodeAction[] {
  const range = span(offsetAt(draft, request.range.start), offsetAt(draft, request.range.end));
  const here = found.filter((f) => overlaps(f.finding.span, range));
  const rules = [...new Set(here.map((f) => f.rule))];
  return [
    ...here.flatMap((located) => fixesOf(context, draft, located, request)),
    ...renumberActions(draft, range.start, {
      uri: request.uri,
      locale: context.locale,
      known: here.flatMap(({ finding }) => finding.fixes?.map((fix) => fix.edits) ?? []),
    }),
    ...rules.flatMap((rule) => fixesOfKind(context, draft, find, found, rule, request.uri)),
    ...here.map((located) => ignoring(context, draft, located, request.uri)),
    ...rules.flatMap((rule) => aboutRule(context.locale, rule, request)),
  ];
}

function fixesOf(context: ServiceContext, draft: Draft, located: Located, request: CodeActionRequest): CodeAction[] {
  const { finding, rule } = located;
  const diagnostics = toDiagnostics(context, draft, [located], request.uri);
  return (finding.fixes ?? []).map((fix) => {
    const label = rule.messages[fix.label];
    return {
      title: label ? render(label, context.locale, { ...finding.data, ...fix.data }) : fix.label,
      kind: CodeActionKind.QuickFix,
      diagnostics,
      ...(fix.automatic && { isPreferred: true }),
      edit: editOf(draft, fix, request),
    };
  });
}

function editOf(draft: Draft, fix: Fix, { uri, snippets, version }: CodeActionRequest): WorkspaceEdit {
  const [only] = fix.edits;
  if (!snippets || fix.snippet === undefined || !only) return { changes: { [uri]: textEdits(draft, fix.edits) } };
  const snippet: SnippetTextEdit = {
    range: rangeOf(draft, only.span),
    snippet: { kind: 'snippet', value: fix.snippet },
  };
  return { documentChanges: [{ textDocument: { uri, version: version ?? null }, edits: [snippet] }] };
}

function fixesOfKind(
  { locale }: ServiceContext,
  draft: Draft,
  find: Finder,
  found: readonly Located[],
  rule: Rule,
  uri: string,
): CodeAction[] {
  const count = found.filter((f) => f.rule === rule && f.finding.fixes?.some((fix) => fix.automatic)).length;
  if (count < 2) return [];
  return [
    {
      title: render(TEXTS.fixKind, locale, { title: rule.docs.title[locale], count }),
      kind: CodeActionKind.QuickFix,
      edit: { changes: { [uri]: textEdits(draft, editsOfAll(draft, find, found, rule.id)) } },
    },
  ];
}

function ignoring(context: ServiceContext, draft: Draft, located: Located, uri: string): CodeAction {
  const text = textOf(draft.text, located.finding.span);
  const shown = brief(text, 16);
  const title =
    shown === '' ? TEXTS.ignoreHere[context.locale] : render(TEXTS.ignore, context.locale, { text: nested(shown) });
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: toDiagnostics(context, draft, [located], uri),
    command: command(title, COMMANDS.ignore, { uri, rule: located.rule.id, text }),
  };
}

/** The rule turned off: in this file, in this workspace, for the writer everywhere; and its page. */
function aboutRule(locale: Locale, rule: Rule, { uri, pages, inFolder = true }: CodeActionRequest): CodeAction[] {
  const lasting = uri.startsWith('file:') || (inFolder && !uri.startsWith('untitled:'));
  const offered: readonly (readonly [Localized, string])[] = [
    [lasting ? TEXTS.turnOffInFile : TEXTS.turnOffUntilClosed, COMMANDS.turnOffRuleInFile],
    ...(inFolder ? [[TEXTS.turnOff, COMMANDS.turnOffRule] as const] : []),
    [TEXTS.turnOffForMe, COMMANDS.turnOffRuleForMe],
    ...(pages ? [[TEXTS.openPage, COMMANDS.openRulePage] as const] : []),
  ];
  return offered.map(([text, name]) => {
    const title = render(text, locale, { title: rule.docs.title[locale] });
    return { title, kind: CodeActionKind.QuickFix, command: command(title, name, { uri, rule: rule.id }) };
  });
}

const command = (title: string, name: string, argument: Readonly<Record<string, string>>): Command => ({
  title,
  command: name,
  arguments: [argument],
});

/** The edits that bring a draft to rest: the fixes as they are where one pass does it, else what differs, line by line. */
function editsOfAll(draft: Draft, find: Finder, found: readonly Located[], rule?: string): Edit[] {
  const edits = automaticEdits(found, rule);
  if (edits.length === 0) return [];
  const fixed = fixAll(draft, find.repairable, rule);
  return applyEdits(draft.text, edits) === fixed.text ? edits : differences(draft, fixed);
}

function differences(before: Draft, after: Draft): Edit[] {
  if (before.blocks.length !== after.blocks.length)
    return trimmed(before.text, edit(0, before.text.length, after.text));
  return before.blocks.flatMap(({ paragraph: { text }, start }, line) =>
    trimmed(before.text, edit(start, start + text.length, after.blocks[line]?.paragraph.text ?? '')),
  );
}

const textEdits = (draft: Draft, edits: readonly Edit[]): TextEdit[] =>
  edits.map((e) => ({ range: rangeOf(draft, e.span), newText: e.newText }));
