import type { Platform } from './platform.ts';

export const CONFIG_NAME = '.jianggao.json';

export interface ConfigFile {
  readonly uri: string;
  readonly text: string;
  /** Whether it is there and cannot be read as text, which is then empty. */
  readonly unread?: true;
}

/** A file by what was read of it; null where that is no text. */
export const configFile = (uri: string, text: string | null): ConfigFile =>
  text === null ? { uri, text: '', unread: true } : { uri, text };

/** The `.jianggao.json` files around the open documents, as on disk or as the server has just asked to change them. */
export interface ConfigFiles {
  /** Whether the user trusts the folders that are open: else no file is read that a `.jianggao.json` names. */
  readonly trusted: boolean;
  /** The one that holds for a document: in its folder or the nearest above; outside of files, in the workspace folder. */
  nearest(uri: string): Promise<ConfigFile | undefined>;
  /** The text of a file that a `.jianggao.json` names; undefined where there is none that can be read. */
  read(uri: string): Promise<string | undefined>;
  /** Whether the settings of documents may hang on a file. */
  concerns(uri: string): boolean;
  /** Files are read anew: all of them, or those around one document. */
  forget(uri?: string): void;
  /** A file has changed on disk, or is gone from it. */
  changed(uri: string, gone: boolean): void;
  /** Takes a text for that of a file until it is saved: an edit that was made in the editor. `before` is the text without it. */
  assume(file: ConfigFile, before: string): void;
  /** Where a new file for a document belongs: the root of its workspace folder; undefined where it is in none. */
  placeFor(uri: string): string | undefined;
}

export function keepConfigFiles(platform: Platform, folders: () => readonly string[], trusted: boolean): ConfigFiles {
  const texts = keepTexts(platform);
  const named = new Set<string>();
  const places = (uri: string): string[] => foldersAbove(uri, folders()).map((folder) => `${folder}/${CONFIG_NAME}`);
  return {
    trusted,
    async nearest(uri) {
      for (const place of places(uri)) {
        const text = await texts.read(place);
        if (text !== undefined) return configFile(place, text);
      }
      return undefined;
    },
    async read(uri) {
      named.add(uri);
      return (await texts.read(uri)) ?? undefined;
    },
    concerns: (uri) => uri.endsWith(`/${CONFIG_NAME}`) || [...named].some((own) => sameUri(own, uri)),
    forget: (uri) => texts.forget(uri === undefined ? undefined : [...places(uri), ...named]),
    changed: texts.changed,
    assume: texts.assume,
    placeFor(uri) {
      const folder = folderOf(uri, folders());
      return folder === undefined ? undefined : `${folder}/${CONFIG_NAME}`;
    },
  };
}

/** The texts of files: as on disk, or as assumed while an edit is not saved. */
function keepTexts(platform: Platform) {
  const known = new Map<string, Promise<string | null | undefined>>();
  const assumed = new Map<string, { readonly text: string; readonly before: string }>();
  const onDisk = (uri: string): Promise<string | null | undefined> => {
    const text = known.get(uri) ?? platform.readText(uri).catch(() => undefined);
    known.set(uri, text);
    return text;
  };
  return {
    async read(uri: string): Promise<string | null | undefined> {
      const text = await onDisk(uri);
      const own = assumed.get(uri);
      // A file that an editor has just created is empty on disk until it is saved.
      if (own && (text === undefined || text === '' || text === own.before)) return own.text;
      assumed.delete(uri);
      return text;
    },
    forget(uris: readonly string[] = [...known.keys()]): void {
      for (const uri of uris) known.delete(uri);
    },
    changed(uri: string, gone: boolean): void {
      known.clear();
      for (const own of assumed.keys()) if (gone && sameUri(own, uri)) assumed.delete(own);
    },
    assume: ({ uri, text }: ConfigFile, before: string): void => void assumed.set(uri, { text, before }),
  };
}

/** The URI of a place directly in a folder, for what holds there. */
export const placeIn = (folder: string): string => `${trimmed(folder)}/`;

const trimmed = (uri: string): string => uri.replace(/(?<!\/)\/+$/, '');

const isIn = (uri: string, folder: string): boolean => decoded(uri).startsWith(`${decoded(folder)}/`);

/** The workspace folder that holds a document, the innermost of several; the first one for a document that is no file. */
function folderOf(uri: string, folders: readonly string[]): string | undefined {
  const all = folders.map(trimmed);
  const [holding] = all.filter((folder) => isIn(uri, folder)).sort((a, b) => b.length - a.length);
  return holding ?? (uri.startsWith('file:') ? undefined : all[0]);
}

/** The folders in which a configuration for a document may lie: all those above a file, else those up to the workspace folder. */
function foldersAbove(uri: string, folders: readonly string[]): string[] {
  const root = uri.startsWith('file:') ? undefined : folderOf(uri, folders);
  if (!uri.startsWith('file:') && (root === undefined || !isIn(uri, root))) return root === undefined ? [] : [root];
  const above: string[] = [];
  for (let folder = uri; /^[^:]+:\/\/[^/]*\/./.test(folder) && (root === undefined || isIn(folder, root)); ) {
    folder = folder.slice(0, folder.lastIndexOf('/'));
    above.push(folder);
  }
  return above;
}

/** Clients differ in what they escape: file:///c%3A/ and file:///c:/ are one place. */
const sameUri = (a: string, b: string): boolean => decoded(a) === decoded(b);

/** A URI as people read it. */
export function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
