import type { Settings } from '../rules/settings.ts';
import { type Configuration, readConfiguration, settingsIn, UNREAD_CONFIGURATION } from '../service/configuration.ts';
import { isPatternPath } from '../service/configuration-options.ts';
import { withPatternFile } from '../service/pattern-file.ts';
import { span } from '../text/span.ts';
import type { ConfigFile, ConfigFiles } from './config-files.ts';

/**
 * A `.jianggao.json` as it holds, with the pattern file that it names read in from beside it; in a folder that the user does not
 * trust none is read.
 */
export async function readConfigFile({ uri, text, unread }: ConfigFile, files: ConfigFiles): Promise<Configuration> {
  const own = unread ? UNREAD_CONFIGURATION : readConfiguration(text);
  if (!own.patternFile) return own;
  if (!files.trusted) return { settings: withoutPattern(own.settings), problems: own.problems };
  const place = placeOf(own.patternFile.path, uri);
  return withPatternFile(own, place === undefined ? undefined : await files.read(place));
}

const withoutPattern = ({ pattern: _, ...settings }: Partial<Settings>): Partial<Settings> => settings;

/**
 * The editor's own settings as they hold for a document, with the pattern file of `patternFile` read in: a path from the
 * document's workspace folder, or from its own where it is in none. The setting `pattern` names a genre, and no file.
 */
export async function readEditorSettings(
  { patternFile: path, ...section }: Readonly<Record<string, unknown>>,
  uri: string,
  files: ConfigFiles,
): Promise<Configuration> {
  const own = settingsIn(section);
  const settings = isPatternPath(own.pattern) ? withoutPattern(own) : own;
  if (typeof path !== 'string' || path.trim() === '') return { settings, problems: [] };
  const place = placeOf(path.trim(), files.placeFor(uri) ?? (uri.startsWith('file:') ? uri : 'file:///'));
  const text = place === undefined ? undefined : await files.read(place);
  return withPatternFile({ settings, problems: [], patternFile: { path: path.trim(), span: span(0, 0) } }, text);
}

/** The URI of a path that a file names; undefined where it leads nowhere, or to another machine (//host/share). */
export function placeOf(path: string, from: string): string | undefined {
  const parts = path.replaceAll('\\', '/').split('/');
  const drive = /^[A-Za-z]:$/.test(parts[0] ?? '');
  const encoded = parts.map((part) => (part === '.' || part === '..' ? part : encodeURIComponent(part))).join('/');
  try {
    const [place, base] = [new URL(drive ? `/${encoded}` : encoded, from), new URL(from)];
    return place.host === base.host && place.protocol === base.protocol ? place.href : undefined;
  } catch {
    return undefined;
  }
}

/** The path from a file to another, as a configuration names it; undefined where they are on different machines. */
export function pathTo(uri: string, from: string): string | undefined {
  const [own = [], base = []] = [uri, from].map((one) => decodedPath(one));
  if (uri.split('/')[2] !== from.split('/')[2] || uri.split(':')[0] !== from.split(':')[0]) return undefined;
  const folder = base.slice(0, -1);
  let shared = 0;
  while (shared < folder.length && shared < own.length - 1 && folder[shared] === own[shared]) shared++;
  return [...folder.slice(shared).map(() => '..'), ...own.slice(shared)].join('/');
}

const decodedPath = (uri: string): string[] =>
  uri
    .replace(/^[^:]+:\/\/[^/]*/, '')
    .split('/')
    .map((part) => {
      try {
        return decodeURIComponent(part);
      } catch {
        return part;
      }
    });
