import type { HostWorkbook } from '../model';

/**
 * `Office.context.document.settings` kept in the workbook beside `workbook.settings`, as texts.
 * Their names carry a prefix so that the two never mix.
 */
const PREFIX = 'office:';

/** Names and JSON texts of the document's settings. */
export function documentSettings(workbook: HostWorkbook): [string, string][] {
  return [...workbook.settings]
    .filter(([key]) => key.startsWith(PREFIX))
    .map(([key, value]) => [key.slice(PREFIX.length), String(value)]);
}

/** Replaces the document's settings by these. */
export function saveDocumentSettings(
  workbook: HostWorkbook,
  settings: Iterable<readonly [string, string]>,
): void {
  const next = new Map(settings);
  workbook.edit({ source: 'addin', label: 'Paramètres', withoutUndo: true }, (tx) => {
    for (const [name] of documentSettings(workbook)) {
      if (!next.has(name)) tx.deleteSetting(PREFIX + name);
    }
    for (const [name, text] of next) tx.setSetting(PREFIX + name, text);
  });
}
