import { parseDeskCall } from '../../src/pane/retoursMessages';

test('a call of the pane is taken as it stands', () => {
  const call = { id: 1, method: 'remove', args: ['s.xlsx'] };
  expect(parseDeskCall(call)).toEqual(call);
});

test.each([
  ['of no method', { id: 1, method: 'format', args: [] }],
  ['without a number', { method: 'clear', args: [] }],
  ['whose arguments are no list', { id: 1, method: 'clear', args: 's.xlsx' }],
  ['that is nothing', null],
])('a call %s stops the worker that hears it', (_, call) => {
  expect(() => parseDeskCall(call)).toThrow();
});
