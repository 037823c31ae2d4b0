import { ORPCError } from '@orpc/server';
import { afterEach, expect, test, vi } from 'vitest';
import { logFailure } from '../../../../src/main/hosts/rpc-options.ts';

const said = vi.spyOn(console, 'error').mockImplementation(() => {});
afterEach(() => said.mockClear());

test.each([
  ['a string', 'Client connection prematurely closed.'],
  ['an error', new Error('gone')],
  ['nothing', undefined],
])('a call that was hung up on with %s is no failure', (_, reason) => {
  const signal = AbortSignal.abort(reason);
  logFailure(signal.reason, { request: { signal } });
  expect(said).not.toHaveBeenCalled();
});

test('a typed answer is none either; what else goes wrong is said, whether or not the caller is still there', () => {
  logFailure(new ORPCError('NOT_FOUND'), { request: {} });
  expect(said).not.toHaveBeenCalled();
  logFailure(new Error('broken'), { request: { signal: AbortSignal.abort('gone') } });
  expect(said).toHaveBeenCalledOnce();
});
