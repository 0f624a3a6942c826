import { createRequire } from 'node:module';
import slds from '@salesforce-ux/eslint-plugin-slds';
import tseslint from 'typescript-eslint';

const require = createRequire(import.meta.url);
const lwc = require('@salesforce/eslint-config-lwc/recommended-ts');

const COMPONENTS = 'force-app/main/default/lwc';

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/**',
      '**/lib/**',
      '**/dist/**',
      '.local-org/**',
      'force-app/**/lwc/**/*.js',
      '**/readinessOutline.ts',
      '**/readinessTemplate.ts',
      'coverage/**',
    ],
  },
  {
    files: ['**/*.ts', '**/*.mjs', '**/*.js'],
    extends: [...tseslint.configs.recommended, ...tseslint.configs.stylistic],
    rules: {
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'always'],
      'no-console': 'off',
      'prefer-const': 'error',
    },
  },
  {
    files: [`${COMPONENTS}/*/*.ts`],
    extends: [lwc],
    languageOptions: { parser: tseslint.parser },
    rules: {
      // The exported function stands first, what it uses below it.
      'no-use-before-define': 'off',
      '@typescript-eslint/no-use-before-define': 'off',
      // Saves go one after the other: two at once would lock each other's records.
      'no-await-in-loop': 'off',
      // Modules under c/… are resolved by the platform.
      'import/no-unresolved': 'off',
      'no-void': ['error', { allowAsStatement: true }],
      // TypeScript and prettier see to these, the first without taking a parameter's name in a type for a variable.
      'no-unused-vars': 'off',
      'consistent-return': 'off',
      'no-confusing-arrow': 'off',
      'import/named': 'off',
    },
  },
  ...slds.configs['flat/recommended'].map((config) => ({
    ...config,
    files: config.files?.map((glob) => `${COMPONENTS}/${glob}`),
  })),
);
