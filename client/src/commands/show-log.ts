import type { Command } from './command.ts';

export const showLog: Command = {
  id: 'showLog',
  run: async (session) => session.log.show(),
};
