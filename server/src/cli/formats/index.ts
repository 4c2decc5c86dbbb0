import type { Format } from './format.ts';

/** How findings can be written, by the name that `--format` takes. Each is read when it is asked for. */
const formats = {
  stylish: async () => (await import('./stylish.ts')).stylish,
  json: async () => (await import('./json.ts')).json,
  sarif: async () => (await import('./sarif.ts')).sarif,
  github: async () => (await import('./github.ts')).github,
} satisfies Readonly<Record<string, () => Promise<Format>>>;

export type FormatName = keyof typeof formats;

export const formatNames = Object.keys(formats);

/** The format of a name. */
export const formatOf = (name: FormatName): Promise<Format> => formats[name]();
