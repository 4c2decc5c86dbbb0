import { startNodeServer } from './node-server.ts';

startNodeServer(__filename);
