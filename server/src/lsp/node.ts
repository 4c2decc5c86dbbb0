// First of all: what is read next fills the heap.
import './small-heap.ts';
import { startNodeServer } from './node-server.ts';

startNodeServer();
