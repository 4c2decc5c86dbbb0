/* The web worker extension host of the workbench, given an extension under development and tests for it. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext } from 'playwright-core';

export interface WebExtension {
  /** The folder of the extension under development, and the file of its tests. */
  readonly development: string;
  readonly tests: string;
}

const types: Readonly<Record<string, string>> = {
  '.cjs': 'text/javascript',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/** Serves the files of a folder below a path of the page's own origin: other origins are closed to the extension host. */
const serve = async (context: BrowserContext, host: string, below: string, folder: string): Promise<void> => {
  await context.route(`http://${host}${below}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    const file = path.join(folder, decodeURIComponent(pathname).slice(below.length));
    if (!existsSync(file)) return route.fulfill({ status: 404, body: '' });
    const contentType = types[path.extname(file)] ?? 'application/octet-stream';
    return route.fulfill({ body: readFileSync(file), contentType });
  });
};

const development = '/development';
const tests = `${development}/tests`;
const settings = /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)/;

/** Has the workbench at `host` load the extension and its tests: only what the server writes into the page says so. */
export const developForWeb = async (context: BrowserContext, host: string, extension: WebExtension): Promise<void> => {
  // The tests run where the extension does that they lie in. A later route goes before an earlier one.
  await serve(context, host, development, extension.development);
  await serve(context, host, tests, path.dirname(extension.tests));
  const at = (file: string) => ({ scheme: 'http', authority: host, path: file });
  const added = {
    extensions: [at(development)],
    extensionTestsPath: at(`${tests}/${path.basename(extension.tests)}`),
  };
  await context.route(
    (url) => url.host === host && url.pathname === '/',
    async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(settings, (_, before: string, text: string) => {
        const given = JSON.parse(text.replaceAll('&quot;', '"'));
        const developmentOptions = { ...given.developmentOptions, ...added };
        return before + JSON.stringify({ ...given, developmentOptions }).replaceAll('"', '&quot;');
      });
      return route.fulfill({ response, body });
    },
  );
};
