import { inflateRawSync } from 'node:zlib';

/** The parts of an archive by name, read from its central directory. */
export function unzip(bytes: Uint8Array): ReadonlyMap<string, string> {
  const buffer = Buffer.from(bytes);
  const end = buffer.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const parts = new Map<string, string>();
  let at = buffer.readUInt32LE(end + 16);
  for (let i = 0; i < buffer.readUInt16LE(end + 10); i++) {
    const nameLength = buffer.readUInt16LE(at + 28);
    const name = buffer.toString('utf8', at + 46, at + 46 + nameLength);
    parts.set(name, readPart(buffer, at));
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return parts;
}

function readPart(buffer: Buffer, entry: number): string {
  const local = buffer.readUInt32LE(entry + 42);
  const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28);
  const packed = buffer.subarray(start, start + buffer.readUInt32LE(entry + 20));
  return (buffer.readUInt16LE(entry + 10) === 8 ? inflateRawSync(packed) : packed).toString('utf8');
}

/** The names of the elements right under the root, in order, repeats next to one another left out. */
export function childrenOf(xml: string): readonly string[] {
  const names: string[] = [];
  let depth = 0;
  for (const [tag, name = ''] of xml.matchAll(/<(\/?[A-Za-z][\w:.-]*)(?:"[^"]*"|[^">])*>/g)) {
    if (name.startsWith('/')) depth -= 1;
    else {
      if (depth === 1 && names.at(-1) !== name) names.push(name);
      if (!tag.endsWith('/>')) depth += 1;
    }
  }
  return names;
}
