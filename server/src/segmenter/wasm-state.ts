/**
 * What a WebAssembly module has come to after it has run for a while, so that another instance of the same module can go on
 * from there: its memory, and how many references it has room for. It has no other state than these.
 */
export interface WasmState {
  readonly memory: ArrayBuffer;
  readonly references: number;
}

/** As much of WebAssembly's own types as is used: not all that reads this is compiled with them. */
interface Growing {
  grow(by: number): number;
}
interface Memory extends Growing {
  /** Another one after it has grown. */
  readonly buffer: ArrayBuffer;
}
interface Table extends Growing {
  readonly length: number;
}

/** What an instance has to export for this. */
export interface WasmExports {
  readonly memory: Memory;
}

const isTable = (one: unknown): one is Table =>
  typeof one === 'object' && one !== null && 'length' in one && 'grow' in one;

/** The table of references that wasm-bindgen exports, by a name that is made up. */
function referencesOf(wasm: WasmExports): Table {
  const tables = Object.values(wasm).filter(isTable);
  const [table] = tables;
  if (!table || tables.length > 1) throw new Error(`${tables.length} tables instead of one`);
  return table;
}

/** A copy of an instance's state, between two calls of it. */
export const takeState = (wasm: WasmExports): WasmState => ({
  memory: wasm.memory.buffer.slice(0),
  references: referencesOf(wasm).length,
});

const PAGE = 1 << 16;
/** Bytes that are copied at once: in one or two milliseconds. */
const STEP = 1 << 22;

/** Puts another instance's state into one that has not been called yet; `pause` is awaited after each step of the copying. */
export async function putState(wasm: WasmExports, state: WasmState, pause: () => Promise<void>): Promise<void> {
  const references = referencesOf(wasm);
  references.grow(Math.max(0, state.references - references.length));
  wasm.memory.grow(Math.max(0, state.memory.byteLength - wasm.memory.buffer.byteLength) / PAGE);
  for (let from = 0; from < state.memory.byteLength; from += STEP) {
    const length = Math.min(STEP, state.memory.byteLength - from);
    new Uint8Array(wasm.memory.buffer, from, length).set(new Uint8Array(state.memory, from, length));
    await pause();
  }
}
