/** Node projects transpile with swc; packages published as ES modules only are transpiled too. */
const transform = {
  '^.+\\.(m?[jt]sx?)$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
      module: { type: 'commonjs' },
    },
  ],
};
const cacheDirectory = '<rootDir>/.cache/jest';
const shared = {
  cacheDirectory,
  transform,
  transformIgnorePatterns: ['/node_modules/(?!(hucre|hyparquet|hyparquet-writer|@ironcalc/wasm)/)'],
  moduleNameMapper: {
    '\\.css$': '<rootDir>/test/support/style.js',
    // As in the builds.
    '^jszip$': '<rootDir>/src/workbook/document/loadAsync.ts',
  },
  setupFilesAfterEnv: [
    '<rootDir>/test/support/patience.ts',
    '<rootDir>/test/support/watchWriter.ts',
  ],
};

module.exports = {
  // Beside the sources: the temporary folder of the machine is left as it was found.
  cacheDirectory,
  testSequencer: '<rootDir>/test/support/longestFirst.js',
  globalSetup: '<rootDir>/test/support/openTemporary.js',
  globalTeardown: '<rootDir>/test/support/closeTemporary.js',
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/office-host/test/**/*.test.ts'],
      testPathIgnorePatterns: [
        '/node_modules/',
        '<rootDir>/test/end-to-end/',
        '<rootDir>/test/load/',
        '<rootDir>/test/parity/',
      ],
    },
    {
      ...shared,
      displayName: 'pane',
      testEnvironment: 'jsdom',
      globalSetup: '<rootDir>/test/support/bundleFluent.js',
      transformIgnorePatterns: [...shared.transformIgnorePatterns, '<rootDir>/.cache/fluent/'],
      moduleNameMapper: {
        ...shared.moduleNameMapper,
        '^@fluentui/react-(components|icons)$': '<rootDir>/.cache/fluent/$1.js',
      },
      testMatch: [
        '<rootDir>/test/pane/**/*.test.tsx',
        '<rootDir>/office-host/test/page/**/*.test.tsx',
      ],
      setupFilesAfterEnv: [...shared.setupFilesAfterEnv, '<rootDir>/test/support/jsdom.ts'],
    },
    {
      ...shared,
      displayName: 'load',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/load/**/*.test.ts'],
      setupFilesAfterEnv: ['<rootDir>/test/load/patience.ts'],
    },
    {
      ...shared,
      displayName: 'parity',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/parity/**/*.test.ts'],
    },
    {
      ...shared,
      displayName: 'end-to-end',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/end-to-end/**/*.test.ts'],
    },
  ],
};
