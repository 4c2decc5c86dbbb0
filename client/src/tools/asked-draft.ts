import { FileSystemError, FileType, Uri, window, workspace } from 'vscode';

/** A draft as a tool is asked about it; the one in front where neither is given. */
export interface Asked {
  readonly text?: string;
  readonly file?: string;
}

export interface AskedDraft {
  readonly text: string;
  readonly uri?: Uri;
}

/** Reads the draft that is asked about, as it stands in the editor. Throws what to ask instead: in English, for the model. */
export const readAsked = async ({ text, file }: Asked): Promise<AskedDraft> => {
  if (text !== undefined && file !== undefined)
    throw new Error('Pass either `text` (the whole draft) or `file` (a path), not both.');
  if (file !== undefined) return readFile(file);
  if (text !== undefined) {
    if (!text.trim()) throw new Error('`text` is empty. Pass the whole draft as plain text.');
    return { text };
  }
  const active = window.activeTextEditor?.document;
  if (!active) throw new Error('No editor is open. Pass `file` (a path), or the whole draft as `text`.');
  return { text: active.getText(), uri: active.uri };
};

const readFile = async (file: string): Promise<AskedDraft> => {
  const uri = await placeOf(file);
  let text: string;
  try {
    text = (await workspace.openTextDocument(uri)).getText();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `${file} cannot be read (${reason}). Pass the path of a plain-text file, or the draft as \`text\`.`,
    );
  }
  if (text.includes('\ufffd'))
    throw new Error(`${file} is not in the encoding it was read in. Ask the user to reopen it with its own encoding.`);
  return { text, uri };
};

const exists = async (uri: Uri): Promise<boolean> => {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (error instanceof FileSystemError) return false;
    throw error;
  }
};

/** Whether a file is reached, from a folder of the workspace, by a symbolic link: it may be anywhere then. */
const isByLink = async (folder: Uri, uri: Uri): Promise<boolean> => {
  let at = folder;
  for (const name of uri.path.slice(folder.path.length).split('/').filter(Boolean)) {
    at = Uri.joinPath(at, name);
    try {
      if ((await workspace.fs.stat(at)).type & FileType.SymbolicLink) return true;
    } catch {
      // What is not there is not read either.
      return false;
    }
  }
  return false;
};

/**
 * Why the user is asked before a file is read: it is in no folder of the workspace, or behind a link, and is not open. Undefined
 * where it may be read unasked. A model that could name any other file would have its contents without anyone's knowing.
 */
export const whyAsk = async (uri: Uri): Promise<'elsewhere' | 'link' | undefined> => {
  if (workspace.textDocuments.some((document) => document.uri.toString() === uri.toString())) return undefined;
  const folder = workspace.getWorkspaceFolder(uri);
  if (!folder) return 'elsewhere';
  return (await isByLink(folder.uri, uri)) ? 'link' : undefined;
};

/** An address without the .. that would make it look like one in a folder that it leads out of. */
const straight = (uri: Uri): Uri => Uri.joinPath(uri, '.');

/**
 * A whole path or an address as it is; a name from the workspace folder that has such a file. Throws, as reading does, where
 * it is none of the file system's or the workspace's.
 */
export const placeOf = async (file: string): Promise<Uri> => {
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  if (/^[a-z][a-z+.-]+:/i.test(file)) {
    const uri = Uri.parse(file, true);
    if (['file', ...folders.map(({ scheme }) => scheme)].includes(uri.scheme)) return straight(uri);
    throw new Error(`${file} is no address of a file. Pass a path, or the draft as \`text\`.`);
  }
  if (/^(?:[/\\]|[a-z]:[/\\])/i.test(file)) {
    const own = straight(Uri.file(file));
    // In a remote or virtual workspace a whole path is one of its file system.
    return folders[0]?.with({ path: own.path }) ?? own;
  }
  for (const folder of folders) {
    const uri = Uri.joinPath(folder, file);
    if (workspace.getWorkspaceFolder(uri) && (await exists(uri))) return uri;
  }
  const names = folders.map((uri) => uri.fsPath).join(', ') || 'none is open';
  throw new Error(
    `There is no ${file} in the workspace folders (${names}). Check the path, pass an absolute one, or pass the draft as \`text\`.`,
  );
};
