import { expect, it } from 'vitest';
import { explainLoadError, LoadError } from '../../../../src/renderer/pdf/load-error.ts';

const named = (name: string, more: object = {}) => Object.assign(new Error('…'), { name, ...more });

it.each([
  [named('InvalidPDFException'), 'damaged'],
  [named('PasswordException'), 'password'],
  [named('ResponseException', { status: 404 }), 'missing'],
  [named('ResponseException', { status: 0 }), 'unreachable'],
  [new TypeError('Failed to fetch'), 'unreachable'],
  [named('UnknownErrorException'), 'broken'],
  ['a string', 'broken'],
  [undefined, 'broken'],
])('explains %s as %s', (error, kind) => {
  const explained = explainLoadError(error);
  expect(explained.kind).toBe(kind);
  expect(explained.message).toMatch(/^The .+\.$|\?$/);
});

it('leaves what is explained already', () => {
  const error = new LoadError('stuck');
  expect(explainLoadError(error)).toBe(error);
});
