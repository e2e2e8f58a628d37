import js from '@eslint/js';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['node_modules/', 'var/', 'coverage/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      // What is taken off an object so that the rest remains begins with a line.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Numbers in a sentence are what they look like.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A port may promise what one of its stores has at once.
      '@typescript-eslint/require-await': 'off',
      // cardTemplate<Fields>('name') is a promise of the caller.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
    },
  },
  {
    files: ['test/**/*.ts', 'torture/**/*.ts', 'bench/**/*.ts'],
    rules: {
      // chai says `to.be.true`; a test may say that what it looks for is there.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
    },
  },
  {
    // A grammar walks positions that it has just looked at.
    files: ['src/understanding/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['src/channels/web/page/**/*.js'],
    languageOptions: {
      globals: {
        document: 'readonly',
        window: 'readonly',
        fetch: 'readonly',
        sessionStorage: 'readonly',
        crypto: 'readonly',
        AdaptiveCards: 'readonly',
        navigator: 'readonly',
        setTimeout: 'readonly',
        requestAnimationFrame: 'readonly',
        matchMedia: 'readonly',
        AbortController: 'readonly',
        console: 'readonly',
      },
    },
  },
);
