/**
 * The protocol's cases, which the Node suite runs too, in Chromium over both browser seams: plain HTTP
 * behind the bridge, HTTPS with the whole office.js.
 */
import { CASES } from '../../office-host/test/wire/cases';
import { newWorkbook, replacePane, runInBrowser } from './support/bareAddin';
import { tellStory } from './support/story';

describe.each([
  ['HTTP, through the bridge', { https: false }],
  ['HTTPS, with the whole office.js', { https: true }],
] as const)('%s', (_seam, options) => {
  const story = tellStory({ ...options, prepare: replacePane });

  describe.each(Object.entries(CASES))('%s', (_subject, cases) => {
    // A host that differs from the usual one is made in Node; `?api=` is tried in hosts.test.ts.
    const usual = cases.filter((one) => one.options === undefined);

    test.each(usual.map((one) => [one.name, one] as const))('%s', async (_name, one) => {
      const frame = await newWorkbook(story.page);
      const expected = options.https ? (one.expectedOverXdm ?? one.expected) : one.expected;
      expect(await runInBrowser(one, story.page, frame)).toEqual(expected);
    });
  });

  test('a workbook left with « Ne pas enregistrer » leaves the next one to a reader, and to the keyboard', async () => {
    await story.atelier.type('B2', '12');
    await newWorkbook(story.page);
    await expect(story.page.getByRole('grid').ariaSnapshot()).resolves.toContain('grid');
    await story.page.keyboard.type('34');
    await story.page.keyboard.press('Enter');
    expect(await story.atelier.formula('A1')).toBe('34');
    expect(await story.atelier.formula('B2')).toBe('');
  });

  test('nothing left the machine', () => {
    expect(story.opened.watch.outside).toEqual([]);
  });
});
