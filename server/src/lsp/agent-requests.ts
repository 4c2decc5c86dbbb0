import type { Connection } from 'vscode-languageserver';
import { checkForAgent, outlineForAgent } from '../service/agent-answers.ts';
import type { LanguageService } from '../service/language-service.ts';
import { placeIn } from './config-files.ts';
import {
  type AgentCheckParams,
  type AgentCheckResult,
  type AgentOutlineParams,
  type AgentOutlineResult,
  METHODS,
} from './protocol.ts';
import type { Session } from './session.ts';

/** What the settings of a text hang on that is in no file and no folder. */
const NOWHERE = 'untitled:jianggao';

/** Answers the tools for agents. They wait for the segmenter: nobody asks them again when it has come. */
export function answerAgents(connection: Connection, session: Session): void {
  connection.onRequest(METHODS.agentCheck, async ({ text, uri, fix }: AgentCheckParams): Promise<AgentCheckResult> => {
    await session.segmenter.loaded();
    return withService(session, uri, (service) => checkForAgent(service, text, fix));
  });
  connection.onRequest(
    METHODS.agentOutline,
    ({ text, uri }: AgentOutlineParams): Promise<AgentOutlineResult> =>
      withService(session, uri, (service) => outlineForAgent(service, text)),
  );
}

/** Of a document that is not open, the settings are read now and not kept: nothing would tell that they have changed. */
async function withService<T>(
  { documents, files, folders, services }: Session,
  uri: string | undefined,
  answer: (service: LanguageService) => T,
): Promise<T> {
  const [folder] = folders;
  const place = uri ?? (folder === undefined ? NOWHERE : placeIn(folder));
  const open = documents.get(place) !== undefined;
  if (!open) {
    files.forget(place);
    services.refresh(place);
  }
  const { service } = await services.of(place);
  if (!open) services.closed(place);
  return answer(service);
}
