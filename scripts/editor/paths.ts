import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Everything the editor tests install or produce. Ignored by git; safe to delete. */
export const editorFolder = path.join(root, '.editor');
export const shotsFolder = path.join(editorFolder, 'shots');
export const suiteFolder = path.join(editorFolder, 'suite');
