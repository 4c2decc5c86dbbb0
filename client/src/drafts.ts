import { languages, Range, type TextDocument, type Uri, workspace } from 'vscode';
import { looksLikeSpeech } from '../../server/src/draft/looks-like-speech.ts';
import type { CheckPlainText } from '../../server/src/lsp/protocol.ts';

export const languageId = 'jianggao';

/** Places where a writer's text lives; not the output view, a diff's old side, or a comment box. */
const schemes = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-test-web', 'vscode-userdata', 'memfs'];

/** The setting, in one of its three values whatever the user wrote. */
export const checkPlainText = (scope?: Uri): CheckPlainText => {
  const value: unknown = workspace.getConfiguration('jianggao', scope ?? null).get('checkPlainText');
  return value === 'always' || value === 'never' ? value : 'auto';
};

const plainLanguages = ['plaintext', 'markdown'];

/** The documents sent to the server. Of plain text it keeps only what looks like a speech, unless told otherwise. */
export const documentSelector = (plain: CheckPlainText): { language: string; scheme: string }[] =>
  [languageId, ...(plain === 'never' ? [] : plainLanguages)].flatMap((language) =>
    schemes.map((scheme) => ({ language, scheme })),
  );

/** Whether the document is one that the server would be sent. */
export const isSent = (document: TextDocument, plain: CheckPlainText): boolean =>
  languages.match(documentSelector(plain), document) > 0;

/** Enough lines to know a speech by; a long log file is not copied for it at every pause. */
const head = new Range(0, 0, 400, 0);

/** The cheap test that decides whether a window needs a server at all. */
export const isSpeech = (document: TextDocument): boolean => {
  const plain = checkPlainText(document.uri);
  if (!isSent(document, plain)) return false;
  return document.languageId === languageId || plain === 'always' || looksLikeSpeech(document.getText(head));
};

/** Endings of draft files, as VS Code glob patterns. */
export const draftGlob = '**/*.{jianggao,讲稿,讲稿.txt,讲稿.md}';
export const plainTextGlob = '**/*.{txt,md,markdown}';
export const excludeGlob = '**/{node_modules,.git,dist,out,build}/**';
