import { posix } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { placeOf, whyAsk } from '../../../client/src/tools/asked-draft.ts';

/** As much of an editor as is asked: a workspace of one folder, in which two names are links, and a file from elsewhere that is open. */
vi.mock('vscode', () => {
  class Uri {
    static readonly file = (path: string): Uri => new Uri('file', path);
    static readonly joinPath = ({ scheme, path }: Uri, name: string): Uri => new Uri(scheme, posix.join(path, name));
    static parse(text: string): Uri {
      const [scheme = '', path = ''] = text.split('://');
      return new Uri(scheme, path);
    }
    readonly scheme: string;
    readonly path: string;
    constructor(scheme: string, path: string) {
      this.scheme = scheme;
      this.path = path;
    }
    with({ path }: { readonly path: string }): Uri {
      return new Uri(this.scheme, path);
    }
    toString(): string {
      return `${this.scheme}://${this.path}`;
    }
  }
  const folder = { uri: Uri.file('/work') };
  const workspace = {
    workspaceFolders: [folder],
    textDocuments: [{ uri: Uri.file('/elsewhere/open.txt') }],
    getWorkspaceFolder: ({ scheme, path }: Uri) =>
      scheme === 'file' && path.startsWith('/work/') ? folder : undefined,
    fs: { stat: async ({ path }: Uri) => ({ type: /^\/work\/(?:link\.txt|links)$/.test(path) ? 1 | 64 : 1 }) },
  };
  return { Uri, workspace, window: {}, FileSystemError: class extends Error {}, FileType: { SymbolicLink: 64 } };
});

describe('a file that a model names', () => {
  it.each([
    ['讲稿.txt', undefined],
    ['/work/a/讲稿.txt', undefined],
    ['file:///work/讲稿.txt', undefined],
    ['/elsewhere/open.txt', undefined],
    ['/elsewhere/other.txt', 'elsewhere'],
    ['/work/../elsewhere/other.txt', 'elsewhere'],
    ['file:///work/../elsewhere/other.txt', 'elsewhere'],
    ['link.txt', 'link'],
    ['/work/links/a/讲稿.txt', 'link'],
  ])('%s is asked about, if at all, since it is: %s', async (file, why) => {
    expect(await whyAsk(await placeOf(file))).toBe(why);
  });

  it.each(['../elsewhere/other.txt', 'a/../../other.txt'])('is not looked for above the folder: %s', async (file) => {
    await expect(placeOf(file)).rejects.toThrow('in the workspace folders');
  });

  it.each(['https://example.com/a.txt', 'output://log', 'vscode-userdata:///settings.json'])(
    'is no file by the address %s',
    async (file) => {
      await expect(placeOf(file)).rejects.toThrow('no address of a file');
    },
  );
});
