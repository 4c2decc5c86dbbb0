import { isAbsolute, relative, resolve, sep } from 'node:path';

/** A file's name from `folder` on, with slashes; the absolute name of a file outside of it. */
export function relativeName(file: string, folder: string): string {
  const path = resolve(folder, file);
  const name = relative(folder, path);
  return (name.startsWith('..') || isAbsolute(name) ? path : name).split(sep).join('/');
}
