const { jestConfig } = require('@salesforce/sfdx-lwc-jest/config');

module.exports = {
  ...jestConfig,
  // The plugin and the local org have a test runner of their own.
  roots: ['<rootDir>/force-app'],
  testMatch: ['**/__tests__/**/*.test.ts'],
  setupFilesAfterEnv: [...jestConfig.setupFilesAfterEnv, '<rootDir>/tests/jest-mocks/setup.js'],
  moduleNameMapper: {
    '^lightning/(graphql|modal)$': '<rootDir>/tests/jest-mocks/lightning/$1.js',
  },
};
