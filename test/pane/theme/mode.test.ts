import { modeOf } from '../../../src/pane/theme/mode';

const light = { dark: false, forced: false };
const dark = { dark: true, forced: false };

describe('the look of the pane', () => {
  test.each([
    [
      'Office says it is dark',
      { isDarkTheme: true, bodyBackgroundColor: '#262626' },
      light,
      'sombre',
    ],
    [
      'Office says it is light',
      { isDarkTheme: false, bodyBackgroundColor: '#FFFFFF' },
      dark,
      'clair',
    ],
    [
      'an old Office gives colours only: dark grey',
      { bodyBackgroundColor: '#262626' },
      light,
      'sombre',
    ],
    [
      'an old Office gives colours only: pale grey',
      { bodyBackgroundColor: '#E6E6E6' },
      dark,
      'clair',
    ],
    [
      'Office is all black: a contrast theme',
      { bodyBackgroundColor: '#000000' },
      light,
      'contraste',
    ],
    ['Office tells nothing: the system’s light', undefined, light, 'clair'],
    ['Office tells nothing: the system’s dark', undefined, dark, 'sombre'],
    ['Office tells what is no colour', { bodyBackgroundColor: 'blanc' }, dark, 'sombre'],
    [
      'the system forces its colours',
      { isDarkTheme: false },
      { dark: false, forced: true },
      'contraste',
    ],
  ] as const)('%s', (_, office, system, mode) => {
    expect(modeOf(office, system)).toBe(mode);
  });
});
