import { CancellationTokenSource, Uri, workspace } from 'vscode';
import type { ApplyWorkspaceEditResult, WorkspaceEdit, WorkspaceMiddleware } from 'vscode-languageclient';

/** The protocol's handler wants a token, and an edit is not cancelled half-way. */
const uncancelled = new CancellationTokenSource().token;

const isConfiguration = (uri: string): boolean => uri.endsWith('/.jianggao.json');

const touched = ({ changes = {}, documentChanges = [] }: WorkspaceEdit): string[] => [
  ...Object.keys(changes),
  ...documentChanges.flatMap((change) => ('textDocument' in change ? [change.textDocument.uri] : [])),
];

/**
 * Applies an edit of the server's, and saves what it changed in `.jianggao.json`: the writer only silenced a finding, and is
 * not to be left with an unsaved file that was never opened. Drafts are left for the writer to save.
 */
export const applyAndSave: NonNullable<WorkspaceMiddleware['handleApplyEdit']> = async (params, next) => {
  const result = (await next(params, uncancelled)) as ApplyWorkspaceEditResult;
  const files = new Set(
    touched(params.edit)
      .filter(isConfiguration)
      .map((uri) => Uri.parse(uri).toString()),
  );
  if (!result.applied || files.size === 0) return result;
  for (const document of workspace.textDocuments) {
    if (document.isDirty && files.has(document.uri.toString())) await document.save();
  }
  return result;
};
