import { parseMethodCall, parseRequest } from '../../xdm/messages';

const REQUEST = {
  _messageType: 0,
  _actionType: 0,
  _actionName: 'executeMethod',
  _conversationId: 'c',
  _correlationId: 2,
  _data: { DdaMethod: { DispatchId: 93 } },
};

test('a request of office.js is read, what it carries untouched', () => {
  expect(parseRequest(JSON.stringify({ ...REQUEST, _origin: 'x' }))).toEqual(REQUEST);
});

test.each([
  ['an answer', JSON.stringify({ ...REQUEST, _messageType: 1 })],
  ['a request without its name', JSON.stringify({ ...REQUEST, _actionName: undefined })],
  ['a request whose number is a text', JSON.stringify({ ...REQUEST, _correlationId: '2' })],
  ['a list', '[]'],
  ['nothing', 'null'],
  ['a text that is no JSON', '{'],
  ['what is no text', REQUEST],
])('%s is no request', (_, data) => {
  expect(parseRequest(data)).toBeUndefined();
});

test.each([
  [{ DdaMethod: { DispatchId: 93 }, ArrayData: [1, 2, 3, 4, '{}'] }],
  [{ DdaMethod: { DispatchId: 94 }, 0: 'commande-1' }],
  [{ DdaMethod: { DispatchId: 76 }, DdaSettingsMethod: { Properties: [['role', '"a"']] } }],
])('the call %j is read as it stands', (call) => {
  expect(parseMethodCall(call)).toEqual(call);
});

test.each([[null], ['93'], [{ DdaMethod: 93 }], [{ DdaSettingsMethod: { Properties: [['a']] } }]])(
  '%j calls no method',
  (data) => {
    expect(parseMethodCall(data)).toEqual({});
  },
);
