import type { Format } from './format.ts';
import { github } from './github.ts';
import { json } from './json.ts';
import { sarif } from './sarif.ts';
import { stylish } from './stylish.ts';

/** How findings can be written, by the name that `--format` takes. */
export const formats = { stylish, json, sarif, github } satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof formats;
