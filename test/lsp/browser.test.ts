import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { afterEach, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { PULL } from '../support/lsp-client.ts';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

const TEXT = '在推进会上的讲话\n各位领导：\n各项工作取得成效。。下一步要再加力。\n';
const FOLDER = 'vscode-vfs://github/office/speeches';
const DRAFT = `${FOLDER}/2026/a.jianggao`;

/** What the client answers, by method. */
type Answers = Readonly<Record<string, (params: never) => unknown>>;

/** How many bytes of WebAssembly memory other workers have handed over. */
let handedOver = 0;

/** A worker within the worker, in a context of its own; of its addresses only the newest is known. */
const workersOf = () => {
  let code = '';
  const listeners = new Map<string, (event: unknown) => void>();
  return {
    Blob: class {
      constructor([part]: readonly [Uint8Array]) {
        code = new TextDecoder().decode(part);
      }
    },
    URL: Object.assign(class extends URL {}, { createObjectURL: () => 'blob:1', revokeObjectURL: () => undefined }),
    Worker: class {
      readonly #own = new Map<string, (event: unknown) => void>();
      constructor() {
        const { TextDecoder, TextEncoder, setTimeout: later } = globalThis;
        const self: Record<string, unknown> = { TextDecoder, TextEncoder, setTimeout: later };
        self.addEventListener = (name: string, listener: (event: unknown) => void) => this.#own.set(name, listener);
        self.postMessage = (data: { readonly memory: ArrayBuffer }) => {
          handedOver += data.memory.byteLength;
          setTimeout(() => listeners.get('message')?.({ data }));
        };
        self.self = self;
        vm.runInNewContext(code, self);
      }
      addEventListener = (name: string, listener: (event: unknown) => void) => listeners.set(name, listener);
      postMessage = (data: unknown) => this.#own.get('message')?.({ data });
      terminate = () => undefined;
    },
  };
};

/** The built server in a context that has what a web worker has, and nothing of Node. */
const startWorker = (answers: Answers, more: object = {}) => {
  const log: string[] = [];
  const waiting = new Map<number, (result: unknown) => void>();
  let onmessage: (event: { data: Message }) => void = () => undefined;
  let closed = false;
  const post = (message: Message): void =>
    void setTimeout(() => onmessage({ data: structuredClone({ jsonrpc: '2.0', ...message }) }));
  const receive = ({ id, method, params, result }: Message): void => {
    if (method === 'window/logMessage') log.push((params as { message: string }).message);
    else if (method !== undefined && id !== undefined) post({ id, result: answers[method]?.(params as never) ?? null });
    else if (id !== undefined) waiting.get(id)?.(result);
  };
  // The language's own globals are there in any context.
  const { TextDecoder, TextEncoder, URL, setTimeout: later, clearTimeout, console, performance } = globalThis;
  const own = { TextDecoder, TextEncoder, URL, setTimeout: later, clearTimeout, console, performance };
  const self: Record<string, unknown> = { ...own, ...more, postMessage: receive };
  self.addEventListener = () => undefined;
  self.close = () => {
    closed = true;
  };
  Object.defineProperty(self, 'onmessage', {
    set(handler: typeof onmessage) {
      onmessage = handler;
    },
  });
  self.self = self;
  vm.runInNewContext(readFileSync('dist/server.cjs', 'utf8'), self);
  let count = 0;
  return {
    log,
    closed: () => closed,
    notify: (method: string, params?: unknown) => post({ method, params }),
    request: <T>(method: string, params?: unknown): Promise<T> =>
      new Promise((resolve) => {
        waiting.set(++count, (result) => resolve(result as T));
        post({ id: count, method, params });
      }),
  };
};

let worker: ReturnType<typeof startWorker> | undefined;

const start = async (answers: Answers, more?: object) => {
  worker = startWorker({ 'workspace/configuration': () => [{}], ...answers }, more);
  await worker.request('initialize', {
    processId: null,
    rootUri: null,
    locale: 'zh-cn',
    capabilities: PULL,
    workspaceFolders: [{ uri: FOLDER, name: 'speeches' }],
  });
  worker.notify('initialized', {});
  worker.notify('textDocument/didOpen', {
    textDocument: { uri: DRAFT, languageId: 'jianggao', version: 1, text: TEXT },
  });
  return worker;
};

const pull = async (): Promise<readonly Diagnostic[]> => {
  const report = await worker?.request<{ items: Diagnostic[] }>('textDocument/diagnostic', {
    textDocument: { uri: DRAFT },
  });
  return report?.items.filter(({ code }) => code === 'repeated-punctuation') ?? [];
};

afterEach(async () => {
  await worker?.request('shutdown');
  worker?.notify('exit');
  await expect.poll(() => worker?.closed()).toBe(true);
});

const files = () => ({
  wasm: new Uint8Array(readFileSync('node_modules/jieba-wasm/pkg/web/jieba_rs_wasm_bg.wasm')),
  code: new Uint8Array(readFileSync('dist/browser/segmenter.js')),
});

it('finds, and loads its segmenter in another worker, from what the client hands over', async () => {
  const { log } = await start({ 'jianggao/segmenterFiles': files }, workersOf());
  expect((await pull())[0]?.severity).toBe(1);
  await expect.poll(() => log.join('\n')).toMatch(/segmenter: jieba-wasm/);
  // Had it been loaded here, the log would say so.
  expect(log.filter((line) => /loaded here/.test(line))).toEqual([]);
  expect(handedOver).toBeGreaterThan(30e6);
  expect(await pull()).toHaveLength(1);
});

it('loads it here where there is no other worker', async () => {
  const { log } = await start({ 'jianggao/segmenterFiles': files });
  await pull();
  await expect.poll(() => log.join('\n')).toMatch(/loaded here[\s\S]*segmenter: jieba-wasm/);
});

it('reads the .jianggao.json of a virtual workspace through the client, the nearest first', async () => {
  const files = new Map([
    [`${FOLDER}/.jianggao.json`, '{ "rules": { "repeated-punctuation": "off" } }'],
    [`${FOLDER}/2026/.jianggao.json`, '{ "rules": { "repeated-punctuation": "hint" } }'],
  ]);
  const asked: string[] = [];
  const { log } = await start({
    'jianggao/readText': ({ uri }: { uri: string }) => {
      asked.push(uri);
      return files.get(uri) ?? null;
    },
  });
  expect((await pull())[0]?.severity).toBe(4);
  files.delete(`${FOLDER}/2026/.jianggao.json`);
  worker?.notify('workspace/didChangeWatchedFiles', {
    changes: [{ uri: `${FOLDER}/2026/.jianggao.json`, type: 3 }],
  });
  await expect.poll(pull).toEqual([]);
  expect([...new Set(asked)]).toEqual([`${FOLDER}/2026/.jianggao.json`, `${FOLDER}/.jianggao.json`]);
  // Without its file it does without a segmenter, and says so.
  await expect.poll(() => log.join('\n')).toMatch(/segmenter jieba-wasm: /);
});
