/** What a file says of itself (Excel's « Propriétés »): who wrote it, with which version, on what day. */
import product from '../../../package.json';
import { escapeXml } from './escapeXml';

export const PRODUCT = 'Relogement';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const EXTENDED = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';
const SPACES = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ');

/** `docProps/core.xml`; `day` is an ISO date, and no date stands where it is left out. */
export function coreXml(day: string | undefined): string {
  const dated = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${name}>`;
  return [
    `${DECLARATION}<cp:coreProperties ${SPACES}>`,
    `<dc:creator>${PRODUCT}</dc:creator><cp:lastModifiedBy>${PRODUCT}</cp:lastModifiedBy>`,
    day === undefined ? '' : dated('created') + dated('modified'),
    `<cp:version>${escapeXml(product.version)}</cp:version></cp:coreProperties>`,
  ].join('');
}

/** `docProps/app.xml`. */
export function appXml(): string {
  const version = appVersion(product.version);
  return `${DECLARATION}<Properties xmlns="${EXTENDED}"><Application>${PRODUCT}</Application><AppVersion>${version}</AppVersion></Properties>`;
}

/** As the schema wants it, `XX.YYYY`: 1.2.3 is 01.0203. */
function appVersion(version: string): string {
  const [major = '0', minor = '0', patch = '0'] = version.split('.').map((n) => n.padStart(2, '0'));
  return `${major}.${minor}${patch}`;
}
