import { CHANNEL, hostMessage, paneMessage, received } from '../../bridge/messages';
import { attachBridge, type NativeBridge } from '../../bridge/native';

const ORIGIN = 'http://localhost:3000';
const frame = {} as Window;
const theme = {
  bodyBackgroundColor: '#FFFFFF',
  bodyForegroundColor: '#000000',
  controlBackgroundColor: '#FFFFFF',
  controlForegroundColor: '#000000',
  isDarkTheme: false,
};
const settings = [['role', '"bailleur"']];

beforeAll(() => Object.assign(globalThis, { location: { origin: ORIGIN } }));
afterAll(() => Reflect.deleteProperty(globalThis, 'location'));

const arrived = (data: unknown, more: object = {}) =>
  ({ source: frame, origin: ORIGIN, data, ...more }) as MessageEvent;
const ours = (message: unknown) => arrived({ channel: CHANNEL, message });

test.each([
  { kind: 'hello' },
  { kind: 'request', text: '{}' },
  { kind: 'settings', values: settings },
  { kind: 'completed', id: 1 },
  { kind: 'completed', id: 1, error: 'Error: no' },
])('the pane’s $kind is taken', (message) => {
  expect(received(ours(message), frame, paneMessage)).toEqual(message);
});

test.each([
  { kind: 'welcome', requirements: { ExcelApi: '1.17' }, locale: 'fr-FR', settings: [] },
  { kind: 'welcome', requirements: {}, locale: 'fr-FR', settings, theme, partitionKey: 'c1:' },
  { kind: 'response', text: '{}' },
  { kind: 'theme', theme },
  { kind: 'command', id: 3, action: 'check' },
])('the host’s $kind is taken', (message) => {
  expect(received(ours(message), frame, hostMessage)).toEqual(message);
});

test.each([
  [
    'of another window',
    arrived({ channel: CHANNEL, message: { kind: 'hello' } }, { source: null }),
  ],
  ['of another origin', arrived({ channel: CHANNEL, message: { kind: 'hello' } }, { origin: 'x' })],
  ['of another channel', arrived({ channel: 'other', message: { kind: 'hello' } })],
  ['without a message', arrived({ channel: CHANNEL })],
  ['that is a text', arrived('hello')],
  ['that is nothing', arrived(null)],
  ['of a kind that none knows', ours({ kind: 'bye' })],
  ['whose request is no text', ours({ kind: 'request', text: 1 })],
  ['whose settings are no pairs', ours({ kind: 'settings', values: [['role']] })],
  ['that is done without a number', ours({ kind: 'completed' })],
])('a message %s is left alone', (_, event) => {
  expect(received(event, frame, paneMessage)).toBeUndefined();
});

test('a bridge hands a request to the host and its answer back, and refuses what is no request', async () => {
  const asked: unknown[] = [];
  const host = {
    answer: (body: unknown) => {
      asked.push(body);
      return Promise.resolve({ statusCode: 200, body: 'ok' });
    },
    listen: () => () => undefined,
  } as unknown as Parameters<typeof attachBridge>[0];
  const told: string[] = [];
  const bridge: NativeBridge = {
    sendMessageToHost: () => undefined,
    onMessageFromHost: (text) => void told.push(text),
  };
  attachBridge(host, bridge);
  bridge.sendMessageToHost('{"id":7,"message":{"body":{"Actions":[],"ObjectPaths":{}}}}');
  await Promise.resolve();
  await Promise.resolve();
  expect(asked).toEqual([{ Actions: [], ObjectPaths: {} }]);
  expect(told).toEqual(['{"id":7,"type":2,"message":{"statusCode":200,"body":"ok"}}']);
  expect(() => bridge.sendMessageToHost('{"id":"7"}')).toThrow();
});
