// The licences of what is bundled: they ask to go along with every copy.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.ts';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

/** The notices of the packages that bundled files come from, by name. `files` are paths from the project's folder. */
export function noticesOf(files: Iterable<string>): string {
  const folders = new Set([...files].flatMap((file) => packageOf(file) ?? []));
  const notices = [...folders].map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Manifest;
    return `## ${name} ${version} (${license ?? 'see below'})\n\n\`\`\`text\n${licenceIn(join(root, folder)) ?? 'The package has no text of its licence.'}\n\`\`\`\n`;
  });
  return `# Third-party notices\n\nThe bundles of this extension hold code of these packages.\n\n${[...new Set(notices)].sort().join('\n')}`;
}

/** The folder of the package that a file belongs to; undefined for a file of our own. */
const packageOf = (file: string): string | undefined =>
  /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0];

function licenceIn(folder: string): string | undefined {
  const file = existsSync(folder) ? readdirSync(folder).find((name) => /^licen[cs]e/i.test(name)) : undefined;
  return file && readFileSync(join(folder, file), 'utf8').trim();
}
