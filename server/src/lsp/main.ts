// The server in one bundle, for Node and for a web worker: all but its ends is the same, and every package holds it once.
// First of all: what is read next fills the heap.
import './small-heap.ts';
import type { Connected } from './platform.ts';
import { startServer } from './server.ts';

// Only one of the two can be read where this runs. Neither may import what makes up the server, which would be set up late.
const { connect }: { connect(): Connected } =
  typeof process === 'object' ? require('./node-server.ts') : require('./browser-server.ts');
const { connection, platform } = connect();
startServer(connection, platform);
