import type { ExtensionContext } from 'vscode';
import type { Session } from '../session.ts';

/** A command of the palette. `run` says itself what went wrong where the writer can do something about it. */
export interface Command {
  /** Without the prefix `jianggao.`. */
  readonly id: string;
  run(session: Session, context: ExtensionContext): Promise<void>;
}
