// Stands in for Node's strict assertions in the web worker extension host.
import { assert } from 'chai';

const { deepEqual, fail, match, ok, strictEqual: equal, notStrictEqual: notEqual } = assert;

/** That a promise is rejected, with an error whose message matches. */
async function rejects(promise: Promise<unknown>, message: RegExp): Promise<void> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason ?? new Error('rejected without a reason'),
  );
  match(error instanceof Error ? error.message : String(error ?? 'not rejected'), message);
}

export default { deepEqual, equal, fail, match, notEqual, ok, rejects };
