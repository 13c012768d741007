/** How an event names its range, for `args.getRange(context)`. */
export function eventReference(sheetId: string, address: string): string {
  return `${sheetId}|${address}`;
}

export function parseEventReference(reference: string): { sheetId: string; address: string } {
  const [sheetId = '', address = ''] = reference.split('|');
  return { sheetId, address };
}
