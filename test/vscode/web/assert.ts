// Stands in for Node's strict assertions in the web worker extension host.
import { assert } from 'chai';

const { deepEqual, fail, match, ok, strictEqual: equal, notStrictEqual: notEqual } = assert;

export default { deepEqual, equal, fail, match, notEqual, ok };
