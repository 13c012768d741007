/** What Windows-1252 puts where Latin-1 has control characters, from 0x80 to 0x9F. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * The text of a file in UTF-16 (« Texte Unicode » of Excel) or UTF-8, with or without their mark, or
 * else in Windows-1252 as Excel saves it, or Mac Roman where only that gives French words.
 * Node 20 reads Windows-1252 as Latin-1, so its apostrophes, « œ » and « € » are put right here.
 */
export function decodeText(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    if (isMacRoman(bytes)) return new TextDecoder('macintosh').decode(bytes);
    const text = new TextDecoder('windows-1252').decode(bytes);
    return text.replace(/[\u0080-\u009f]/g, (c) => WINDOWS[c.charCodeAt(0) - 0x80] ?? c);
  }
}

/** UTF-16 by its mark, or by the zeros of every other byte of its first letters. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 200);
  const zeros = (parity: number) =>
    start.filter((byte, index) => byte === 0 && index % 2 === parity).length;
  if (zeros(1) > start.length * 0.4 && zeros(0) === 0) return 'utf-16le';
  return zeros(0) > start.length * 0.4 && zeros(1) === 0 ? 'utf-16be' : undefined;
}

/** é, è, à, ê, ç inside words, where Windows-1252 would have capitals or signs and none of its own. */
function isMacRoman(bytes: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(bytes);
  const mac = /[A-Za-z][\u0088\u008d-\u0090Žˆ][a-z]|[a-z][\u008e\u008fŽ](?![A-Z])/.test(text);
  return mac && !/[àâçèéêëîïôùû]/i.test(text);
}
