// Archives built by hand, so that any of their fields may lie and a part of a gigabyte takes no memory.
import { constants, crc32, deflateRawSync } from 'node:zlib';

const CHUNK = 1024 * 1024;
const END_OF_STREAM = Buffer.from([3, 0]);

/** A body that repeats `text` up to about `bytes`, between a head and a tail. */
export function repeated(text, bytes, head = '', tail = '') {
  const unit = Buffer.from(text);
  const chunk = Buffer.from(text.repeat(Math.max(1, Math.floor(CHUNK / unit.length))));
  return {
    head: Buffer.from(head),
    chunk,
    times: Math.ceil(bytes / chunk.length),
    tail: Buffer.from(tail),
  };
}

/**
 * The bytes of an archive that holds `parts`: a name, a body, and what is declared where it is not the true size
 * (`declared`), the true flags, method, place (`at`) or name in the part's own header (`local`). `head` stands before
 * all of it.
 */
export function archive(parts, head = Buffer.alloc(0)) {
  const bodies = [];
  const directory = [];
  let offset = head.length;
  for (const { name, body, declared, flags = 0, method = 8, at, local = name } of parts) {
    const { packed, size, crc } = method === 0 ? store(body) : pack(body);
    const title = Buffer.from(name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x800 | flags, 2);
    fields.writeUInt16LE(method, 4);
    fields.writeUInt32LE(crc, 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(declared ?? size, 18);
    fields.writeUInt16LE(title.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at ?? offset, 10);
    const own = Buffer.from(local);
    const ownFields = Buffer.from(fields);
    ownFields.writeUInt16LE(own.length, 22);
    const entry = Buffer.concat([Buffer.from('PK\x03\x04'), ownFields, own, packed]);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, tail, title);
    bodies.push(entry);
    offset += entry.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([head, ...bodies, index, end]);
}

function store(body) {
  const raw = Buffer.from(body);
  return { packed: raw, size: raw.length, crc: crc32(raw) };
}

/** Chunks are packed once and repeated: each ends on a full flush, after which a stream may go on anyhow. */
function pack(body) {
  if (typeof body === 'string' || Buffer.isBuffer(body)) {
    const raw = Buffer.from(body);
    return { packed: deflateRawSync(raw), size: raw.length, crc: crc32(raw) };
  }
  const { head, chunk, times, tail } = body;
  const flushed = (bytes) => deflateRawSync(bytes, { finishFlush: constants.Z_FULL_FLUSH });
  const once = flushed(chunk);
  let crc = crc32(head);
  for (let i = 0; i < times; i++) crc = crc32(chunk, crc);
  const packed = [flushed(head), ...Array(times).fill(once), flushed(tail), END_OF_STREAM];
  return {
    packed: Buffer.concat(packed),
    size: head.length + chunk.length * times + tail.length,
    crc: crc32(tail, crc),
  };
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const relation = (id, kind, target) =>
  `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
const relations = (inside) =>
  `<Relationships xmlns="${PACKAGE}/relationships">${inside}</Relationships>`;

export const CELL = '<row r="1"><c r="A1"><v>1</v></c></row>';
export const sheetOf = (rows) =>
  `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`;
export const SHEET_HEAD = `<worksheet xmlns="${MAIN}"><sheetData>`;
export const SHEET_TAIL = '</sheetData></worksheet>';

/** The parts of a workbook of `sheets` sheets on one part; `others` replaces or adds some, as a body or { body, declared }. */
export function partsOf(others = {}, sheets = 1) {
  const named = Array.from(
    { length: sheets },
    (_, i) => `<sheet name="F${i + 1}" sheetId="${i + 1}" r:id="rId1"/>`,
  ).join('');
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${named}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      relation('rId1', 'worksheet', 'worksheets/sheet1.xml') +
        relation('rId2', 'styles', 'styles.xml') +
        relation('rId3', 'sharedStrings', 'sharedStrings.xml'),
    ),
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellXfs count="1"><xf numFmtId="0"/></cellXfs></styleSheet>`,
    'xl/worksheets/_rels/sheet1.xml.rels': relations(
      relation('rId1', 'table', '../tables/table1.xml') +
        relation('rId2', 'image', '../media/image1.png') +
        relation('rId3', 'comments', '../comments1.xml'),
    ),
    'xl/worksheets/sheet1.xml': sheetOf(CELL),
    ...others,
  };
  return Object.entries(parts)
    .filter(([, part]) => part !== undefined)
    .map(([name, part]) => ({ name, ...(part.body === undefined ? { body: part } : part) }));
}

/** Those parts as a file. */
export function workbook(others, sheets) {
  return archive(partsOf(others, sheets));
}
