/**
 * Tests run as native ES modules, as production does (`--experimental-vm-modules`, see `npm run jest`).
 * Specs beside the code are pure or need only PostgreSQL; `test/` holds the stories over HTTP.
 * @type {import('jest').Config}
 */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/test', '<rootDir>/web/src'],
  testRegex: '\\.spec\\.tsx?$',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.jsx?$': '$1' },
  // Jest on Node 20 can't require() an ES module, which @fastify/static (CommonJS) does with content-disposition.
  transform: {
    '\\.tsx?$': ['@swc/jest', {}],
    'node_modules/content-disposition/.+\\.js$': [
      '@swc/jest',
      { swcrc: false, jsc: { target: 'es2022' }, module: { type: 'commonjs' } },
    ],
  },
  transformIgnorePatterns: ['/node_modules/(?!content-disposition/)'],
  setupFiles: ['reflect-metadata'],
  testTimeout: 120_000,
  maxWorkers: 2,
  workerIdleMemoryLimit: '1GB',
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
};
