import { readFileSync } from 'node:fs';

import { readRibbon } from '../../page/chrome/ribbon';

describe('the ribbon that the manifest declares', () => {
  const tab = readRibbon(readFileSync('manifest.xml', 'utf8'));

  test('is the tab « Relogement » with every button of every group', () => {
    expect(tab?.label).toBe('Relogement');
    const labels = tab?.groups.flatMap((group) => group.buttons.map((button) => button.label));
    expect(labels).toEqual(expect.arrayContaining(['Ouvrir le volet', 'Tout vérifier']));
  });

  test('goes from declaring to checking, to the operation, then to the annexes', () => {
    expect(tab?.groups.map((group) => group.label)).toEqual([
      'Déclaration',
      'Contrôle',
      'Opération',
      'Annexes',
    ]);
  });

  test('opens the pane or calls the function that the manifest names', () => {
    const buttons = tab?.groups.flatMap((group) => group.buttons) ?? [];
    const action = (label: string) => buttons.find((button) => button.label === label)?.action;
    expect(action('Ouvrir le volet')).toEqual({ kind: 'pane' });
    expect(action('Tout vérifier')).toEqual({ kind: 'function', name: 'toutVerifier' });
    expect(action('Consolider les retours')).toEqual({ kind: 'function', name: 'consolider' });
    expect(action('Suivi')).toEqual({ kind: 'function', name: 'suivre' });
  });

  test('looks for icons beside the page, not at the address of the add-in', () => {
    const icons = tab?.groups.flatMap((group) => group.buttons.map((button) => button.icon)) ?? [];
    expect(icons.length).toBeGreaterThan(0);
    for (const icon of icons) expect(icon).toMatch(/^\.\/assets\/[\w-]+\.png$/);
  });

  test('what is no manifest has no ribbon', () => {
    expect(readRibbon('')).toBeUndefined();
    expect(readRibbon('<html></html>')).toBeUndefined();
  });
});
