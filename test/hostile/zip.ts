/** A ZIP archive built by hand, so that tests can lie in any of its fields. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface Part {
  readonly name: string;
  readonly text: string | Buffer;
  /** The size that the directory declares, when it is not the true one. */
  readonly declared?: number;
  /** The checksum that the directory declares, when it is not the true one. */
  readonly crc?: number;
  /** Whether the directory sends to a ZIP64 record for both sizes, as streaming writers do. */
  readonly zip64?: boolean;
}

/** The bytes of an archive that holds `parts`, deflated. */
export function zip(parts: readonly Part[]): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const { local, central } = pack(part, offset);
    bodies.push(local);
    directory.push(central);
    offset += local.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...bodies, index, end]));
}

function pack(part: Part, offset: number): { local: Buffer; central: Buffer } {
  const raw = Buffer.from(part.text);
  const name = Buffer.from(part.name);
  const packed = deflateRawSync(raw);
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(0x800, 2);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(part.crc ?? crc32(raw), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(Math.min(part.declared ?? raw.length, 0xffffffff), 18);
  fields.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([signature(0x04034b50), fields, name, packed]);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(offset, 10);
  if (!part.zip64) {
    const central = Buffer.concat([signature(0x02014b50), uint16(20), fields, tail, name]);
    return { local, central };
  }
  const extra = Buffer.alloc(20);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(16, 2);
  extra.writeBigUInt64LE(BigInt(part.declared ?? raw.length), 4);
  extra.writeBigUInt64LE(BigInt(packed.length), 12);
  const sent = Buffer.from(fields);
  sent.fill(0xff, 14, 22);
  sent.writeUInt16LE(extra.length, 24);
  return {
    local,
    central: Buffer.concat([signature(0x02014b50), uint16(45), sent, tail, name, extra]),
  };
}

function signature(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(value, 0);
  return buffer;
}

function uint16(value: number): Buffer {
  const buffer = Buffer.alloc(2);
  buffer.writeUInt16LE(value, 0);
  return buffer;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** The parts of a workbook of one sheet, whose `sheetData` is given; any part may be replaced. */
export function workbookParts(
  sheetData: string,
  others: Readonly<Record<string, string | undefined>> = {},
): Part[] {
  const texts: Record<string, string | undefined> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Feuille" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${sheetData}</sheetData></worksheet>`,
    ...others,
  };
  return Object.entries(texts).flatMap(([name, text]) =>
    text === undefined ? [] : [{ name, text }],
  );
}

/** A workbook of one sheet. */
export function workbook(
  sheetData: string,
  others?: Record<string, string | undefined>,
): Uint8Array {
  return zip(workbookParts(sheetData, others));
}
