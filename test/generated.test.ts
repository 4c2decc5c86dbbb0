import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

it('pages, tables, schemas and snippets are those of the rules and patterns', () => {
  const root = resolve(import.meta.dirname, '..');
  const script = ['--import', 'tsx', 'scripts/generate.ts', '--check'];
  const { status, stderr } = spawnSync(process.execPath, script, { cwd: root, encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
