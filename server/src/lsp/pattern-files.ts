import { type Configuration, readConfiguration } from '../service/configuration.ts';
import { withPatternFile } from '../service/pattern-file.ts';
import type { ConfigFile, ConfigFiles } from './config-files.ts';

/** A `.jianggao.json` as it holds, with the pattern file that it names read in from beside it. */
export async function readConfigFile({ uri, text }: ConfigFile, files: ConfigFiles): Promise<Configuration> {
  const own = readConfiguration(text);
  if (!own.patternFile) return own;
  const place = placeOf(own.patternFile.path, uri);
  return withPatternFile(own, place === undefined ? undefined : await files.read(place));
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
