import { type Connection, type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ConfigurationProblem } from '../service/configuration.ts';
import type { Locale } from '../text/localized.ts';
import type { ConfigFile } from './config-files.ts';
import { quietly } from './quietly.ts';

export interface ConfigProblems {
  /** Shows what is wrong in a `.jianggao.json`, and takes back what no longer is. */
  report(file: ConfigFile, problems: readonly ConfigurationProblem[]): void;
  /** The file is gone. */
  clear(uri: string): void;
}

/** Pushes the problems of `.jianggao.json` as diagnostics of that file: no client asks for them, it is none of our documents. */
export function reportConfigProblems(connection: Connection, locale: Locale): ConfigProblems {
  const shown = new Map<string, string>();
  const show = (uri: string, diagnostics: Diagnostic[]): void => {
    const key = JSON.stringify(diagnostics);
    if ((shown.get(uri) ?? '[]') === key) return;
    shown.set(uri, key);
    quietly(connection, connection.sendDiagnostics({ uri, diagnostics }));
  };
  return {
    report({ uri, text }, problems) {
      const document = TextDocument.create(uri, 'jsonc', 0, text);
      const diagnostics = problems.map(({ message, span }) => ({
        range: { start: document.positionAt(span.start), end: document.positionAt(span.end) },
        severity: DiagnosticSeverity.Warning,
        source: locale === 'zh-cn' ? '讲稿' : 'jianggao',
        message: message[locale],
      }));
      show(uri, diagnostics);
    },
    clear: (uri) => show(uri, []),
  };
}
