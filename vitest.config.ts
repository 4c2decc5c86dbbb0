import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/vscode/**', 'node_modules/**'],
    // It imports JSON in a way that only bundlers take.
    deps: { optimizer: { ssr: { enabled: true, include: ['@actions/workflow-parser'] } } },
    // All cores: half of the tests wait for processes of their own.
    maxWorkers: '100%',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // A busy machine may be slow: what is waited for comes in the end, or the test's own time is over.
    expect: { poll: { timeout: 20_000 } },
  },
});
