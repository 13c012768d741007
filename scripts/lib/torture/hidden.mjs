// Workbooks hostile in what a reader does not look at first: parts beside the sheets, the archive itself, the XML, cells.
import {
  archive,
  CELL,
  partsOf,
  repeated,
  SHEET_HEAD,
  SHEET_TAIL,
  sheetOf,
  workbook,
} from './archive.mjs';

const MB = 1024 * 1024;
const SHEET = 'xl/worksheets/sheet1.xml';
const PART = sheetOf(CELL);
const XML = '<?xml version="1.0" encoding="UTF-8"?>';

/** A part of 60 Mo of each kind that a workbook may carry, and of 16 Mo, under the bound of one part. */
export function parts() {
  const kinds = [
    ['xl/drawings/drawing1.xml', '<xdr:sp><a:t>x</a:t></xdr:sp>'],
    ['xl/drawings/vmlDrawing1.vml', '<v:shape id="x"/>'],
    ['xl/charts/chart1.xml', '<c:pt idx="0"><c:v>1</c:v></c:pt>'],
    ['customXml/item1.xml', '<x>y</x>'],
    ['xl/pivotCache/pivotCacheRecords1.xml', '<r><x v="0"/><n v="1"/></r>'],
    ['xl/pivotTables/pivotTable1.xml', '<item x="0"/>'],
    ['xl/externalLinks/externalLink1.xml', '<cell r="A1"><v>1</v></cell>'],
    ['xl/calcChain.xml', '<c r="A1" i="1"/>'],
    ['docProps/core.xml', '<dc:title>x</dc:title>'],
    ['docProps/custom.xml', '<property name="x"><vt:lpwstr>y</vt:lpwstr></property>'],
    ['xl/vbaProject.bin', '\u0001\u0002'],
    ['xl/persons/person.xml', '<person displayName="x" id="y"/>'],
    ['xl/threadedComments/threadedComment1.xml', '<threadedComment ref="A1"/>'],
    ['xl/printerSettings/printerSettings1.bin', '\u0000'],
    ['xl/metadata.xml', '<bk><rc t="1" v="0"/></bk>'],
    ['xl/richData/rdrichvalue.xml', '<rv s="0"><v>1</v></rv>'],
    ['xl/worksheets/_rels/sheet1.xml.rels', '<Relationship Id="r" Type="t" Target="x"/>'],
    ['xl/workbook.xml', '<definedName name="N">F1!$A$1</definedName>'],
    ['inconnu/x.dat', 'x'],
  ];
  return kinds.flatMap(([name, text]) =>
    [60, 15].map((megabytes) => [
      `${name} de ${megabytes} Mo`,
      () => workbook({ [name]: repeated(text, megabytes * MB, '<x>', '</x>') }),
    ]),
  );
}

/** What an archive may say that is not so. */
export function zips() {
  const sound = partsOf();
  const changed = (name, change) =>
    sound.map((part) => (part.name === name ? { ...part, ...change } : part));
  const only = (bytes) => () => bytes;
  const end = (bytes, at, value) => {
    const copy = Buffer.from(bytes);
    copy.writeUInt16LE(value, copy.length - 22 + at);
    return copy;
  };
  return [
    ['deux fois la même feuille', () => archive([...sound, { name: SHEET, body: sheetOf('') }])],
    [
      'mille fois la même feuille',
      () => archive([...sound, ...Array(1000).fill({ name: SHEET, body: PART })]),
    ],
    ['une partie chiffrée', () => archive(changed(SHEET, { flags: 1 }))],
    ['une partie à taille différée', () => archive(changed(SHEET, { flags: 8 }))],
    [
      'une partie à taille différée et cachée',
      () => archive(changed(SHEET, { flags: 8, declared: 0 })),
    ],
    ['une méthode de compression inconnue', () => archive(changed(SHEET, { method: 99 }))],
    ['une partie rangée sans être comprimée', () => archive(changed(SHEET, { method: 0 }))],
    [
      'une partie d’un autre nom dans son en-tête',
      () => archive(changed(SHEET, { local: 'autre.xml' })),
    ],
    [
      'toutes les parties au même endroit',
      () => archive(sound.map((part) => ({ ...part, at: 0 }))),
    ],
    ['une partie hors du fichier', () => archive(changed(SHEET, { at: 0xfffffff0 }))],
    ['une taille de 4 Go moins un', () => archive(changed(SHEET, { declared: 0xfffffffe }))],
    [
      'une taille renvoyée à zip64, sans zip64',
      () => archive(changed(SHEET, { declared: 0xffffffff })),
    ],
    [
      'mille parties au même endroit, de 50 Mo chacune',
      () => {
        const big = { name: 'xl/media/0.png', body: repeated('\u0000', 50 * MB) };
        return archive([
          big,
          ...Array.from({ length: 1000 }, (_, i) => ({
            ...big,
            body: '',
            name: `xl/media/${i + 1}.png`,
            declared: 50 * MB,
            at: 0,
          })),
        ]);
      },
    ],
    [
      'des noms qui remontent',
      () =>
        archive([
          ...sound,
          { name: '../../etc/x.xml', body: 'x' },
          { name: '/etc/x.xml', body: 'x' },
          { name: 'C:\\x.xml', body: 'x' },
        ]),
    ],
    ['un nom vide', () => archive([...sound, { name: '', body: 'x' }])],
    [
      'un nom de 65 000 caractères',
      () => archive([...sound, { name: 'x'.repeat(65_000), body: 'x' }]),
    ],
    [
      'un nom qui n’est pas de l’UTF-8',
      () => archive([...sound, { name: Buffer.from([0xff, 0xfe, 0x2e]), body: 'x' }]),
    ],
    ['un nom à caractère nul', () => archive([...sound, { name: 'xl/\u0000x.xml', body: 'x' }])],
    ['un début étranger', () => archive(sound, Buffer.alloc(1000, 'x'))],
    [
      'un classeur dans un .zip dans un .xlsx',
      () => archive([...sound, { name: 'x.zip', body: archive(sound) }]),
    ],
    ['une archive coupée au milieu', () => workbook().subarray(0, 700)],
    ['une archive suivie de zéros', () => Buffer.concat([workbook(), Buffer.alloc(70_000)])],
    ['un répertoire de trop d’entrées', only(end(workbook(), 10, 60_000))],
    ['un répertoire sans entrée', only(end(workbook(), 10, 0))],
    ['un commentaire sans fin', only(end(workbook(), 20, 60_000))],
    ['une liste de 20 000 feuilles absentes', () => workbook({}, 20_000)],
  ];
}

/** XML that no writer makes. */
export function xmls() {
  const sheet = (body) => ({ [SHEET]: body });
  const attributes = Array.from({ length: 200_000 }, (_, i) => `a${i}="1"`).join(' ');
  const text = (inside) =>
    sheetOf(`<row r="1"><c r="A1" t="inlineStr"><is><t>${inside}</t></is></c></row>`);
  const encoded = (encoding, mark) =>
    Buffer.concat([Buffer.from(mark), Buffer.from(`<?xml version="1.0"?>${PART}`, encoding)]);
  const utf32 = Buffer.from(
    [...`\ufeff${PART}`].flatMap((sign) => [
      sign.codePointAt(0) & 255,
      sign.codePointAt(0) >> 8,
      0,
      0,
    ]),
  );
  const big = Buffer.from(`\ufeff${PART}`, 'utf16le').swap16();
  return [
    ['un DOCTYPE', sheet(`<!DOCTYPE worksheet>${PART}`)],
    [
      'une entité de fichier',
      sheet(`<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${text('&a;')}`),
    ],
    ['une entité de réseau', sheet(`<!DOCTYPE x SYSTEM "http://127.0.0.1:1/x.dtd">${text('&a;')}`)],
    [
      'des entités de paramètre',
      sheet(`<!DOCTYPE x [<!ENTITY % a "<!ENTITY b 'x'>">%a;]>${text('&b;')}`),
    ],
    [
      'un DOCTYPE de 5 Mo',
      sheet(repeated('<!ENTITY a "b">', 5 * MB, '<!DOCTYPE x [', `]>${PART}`)),
    ],
    ['deux cent mille attributs', sheet(PART.replace('<row ', `<row ${attributes} `))],
    [
      'deux cent mille attributs à la racine',
      sheet(PART.replace('<worksheet ', `<worksheet ${attributes} `)),
    ],
    [
      'deux cent mille espaces de noms',
      sheet(PART.replace('<worksheet ', `<worksheet ${attributes.replaceAll('a', 'xmlns:a')} `)),
    ],
    [
      'un attribut de 10 Mo',
      sheet(
        repeated(
          'x',
          10 * MB,
          `${SHEET_HEAD}<row r="1" x="`,
          `"><c r="A1"><v>1</v></c></row>${SHEET_TAIL}`,
        ),
      ),
    ],
    ['un CDATA', sheet(text('<![CDATA[<row r="9"/>]]>'))],
    [
      'un CDATA de 20 Mo',
      sheet(
        repeated(
          'x',
          20 * MB,
          `${SHEET_HEAD}<row r="1"><c r="A1" t="str"><v><![CDATA[`,
          `]]></v></c></row>${SHEET_TAIL}`,
        ),
      ),
    ],
    ['un CDATA sans fin', sheet(text('<![CDATA['))],
    [
      'un commentaire de 20 Mo',
      sheet(repeated('x', 20 * MB, `${SHEET_HEAD}<!--`, `-->${CELL}${SHEET_TAIL}`)),
    ],
    [
      'un million de commentaires',
      sheet(repeated('<!---->', 7 * MB, SHEET_HEAD, `${CELL}${SHEET_TAIL}`)),
    ],
    ['un commentaire sans fin', sheet(`${SHEET_HEAD}<!-- ${CELL}`)],
    [
      'un million d’instructions',
      sheet(repeated('<?x y?>', 7 * MB, SHEET_HEAD, `${CELL}${SHEET_TAIL}`)),
    ],
    ['du UTF-16 gros-boutiste', sheet(big)],
    ['du UTF-16 sans marque', sheet(encoded('utf16le', []))],
    ['du UTF-32', sheet(utf32)],
    ['du UTF-8 à marque', sheet(`\ufeff${XML}${PART}`)],
    ['du UTF-16 dit, de l’UTF-8 écrit', sheet(`<?xml version="1.0" encoding="UTF-16"?>${PART}`)],
    ['un encodage inconnu', sheet(`<?xml version="1.0" encoding="KLINGON"?>${PART}`)],
    ['un caractère nul', sheet(text('a\u0000b'))],
    ['un caractère nul en entité', sheet(text('a&#0;b'))],
    ['une entité hors d’Unicode', sheet(text('&#x7fffffff;&#xd800;'))],
    [
      'un million d’entités',
      sheet(
        repeated(
          '&amp;',
          5 * MB,
          `${SHEET_HEAD}<row r="1"><c r="A1" t="str"><v>`,
          `</v></c></row>${SHEET_TAIL}`,
        ),
      ),
    ],
    [
      'de l’UTF-8 faux',
      sheet(
        Buffer.concat([
          Buffer.from(SHEET_HEAD),
          Buffer.from([0xc3, 0x28, 0xff, 0xf0, 0x9f]),
          Buffer.from(`${CELL}${SHEET_TAIL}`),
        ]),
      ),
    ],
    [
      'des préfixes partout',
      sheet(
        '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
      ),
    ],
    ['une balise non fermée', sheet(`${SHEET_HEAD}<row r="1"><c r="A1"><v>1`)],
    [
      'des balises croisées',
      sheet(`${SHEET_HEAD}<row r="1"><c r="A1"><v>1</c></v></row>${SHEET_TAIL}`),
    ],
    ['deux racines', sheet(PART + PART)],
    ['rien', sheet('')],
    [
      'un million d’éléments inconnus',
      sheet(repeated('<x/>', 4 * MB, SHEET_HEAD, `${CELL}${SHEET_TAIL}`)),
    ],
    ['un million de guillemets ouverts', sheet(repeated('<c r="', 6 * MB, SHEET_HEAD, SHEET_TAIL))],
  ].map(([name, others]) => [name, () => workbook(others)]);
}

/** Cells that no sheet holds, and sheets that say what is not so. */
export function cells() {
  const MAIN_STRINGS = '<sst><si><t>x</t></si></sst>';
  const rows = (inside, others = {}) => ({ [SHEET]: sheetOf(inside), ...others });
  const around = (before, after, body = CELL) => ({
    [SHEET]: PART.replace('<sheetData>', `${before}<sheetData>`)
      .replace(CELL, body)
      .replace('</worksheet>', `${after}</worksheet>`),
  });
  const many = (text, bytes, others = {}) => ({
    [SHEET]: repeated(text, bytes, SHEET_HEAD, SHEET_TAIL),
    ...others,
  });
  const one = (inside, type = '') => rows(`<row r="1"><c r="A1"${type}>${inside}</c></row>`);
  const styles = (inside) => ({ 'xl/styles.xml': `<styleSheet>${inside}</styleSheet>` });
  return [
    [
      'des lignes en désordre',
      rows('<row r="9"><c r="A9"><v>9</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>'),
    ],
    ['deux fois la même ligne', rows(CELL + CELL)],
    [
      'des cellules en désordre',
      rows('<row r="1"><c r="D1"><v>4</v></c><c r="A1"><v>1</v></c></row>'),
    ],
    ['une cellule d’une autre ligne', rows('<row r="1"><c r="A7"><v>1</v></c></row>')],
    ['des lignes sans numéro', rows('<row><c><v>1</v></c></row><row><c><v>2</v></c></row>')],
    ['une ligne négative', rows('<row r="-1"><c r="A-1"><v>1</v></c></row>')],
    ['une ligne zéro', rows('<row r="0"><c r="A0"><v>1</v></c></row>')],
    ['une ligne qui n’est pas un nombre', rows('<row r="x"><c r="é1"><v>1</v></c></row>')],
    ['une ligne 1e308', rows('<row r="1e308"><c><v>1</v></c></row>')],
    ['une ligne 1048577', rows('<row r="1048577"><c r="A1048577"><v>1</v></c></row>')],
    ['une dimension géante', around('<dimension ref="A1:XFD1048576"/>', '')],
    ['une dimension qui n’en est pas une', around('<dimension ref="ZZZ:-1"/>', '')],
    [
      'une chaîne partagée hors de la liste',
      rows(
        '<row r="1"><c r="A1" t="s"><v>99999999</v></c><c r="B1" t="s"><v>-1</v></c><c r="C1" t="s"><v>x</v></c></row>',
        { 'xl/sharedStrings.xml': MAIN_STRINGS },
      ),
    ],
    ['une chaîne partagée sans liste', one('<v>0</v>', ' t="s"')],
    [
      'un million de morceaux de texte',
      { 'xl/sharedStrings.xml': repeated('<r><t>x</t></r>', 12 * MB, '<sst><si>', '</si></sst>') },
    ],
    [
      'un million de phonétiques',
      {
        'xl/sharedStrings.xml': repeated(
          '<rPh sb="0" eb="1"><t>x</t></rPh>',
          12 * MB,
          '<sst><si><t>a</t>',
          '</si></sst>',
        ),
      },
    ],
    [
      'un texte en morceaux dans la cellule',
      one(
        '<is><r><rPr><b/></rPr><t>a</t></r><r><t xml:space="preserve"> b</t></r><rPh sb="0" eb="1"><t>c</t></rPh></is>',
        ' t="inlineStr"',
      ),
    ],
    ['les dates de 1904, deux fois', { ...one('<v>1e9</v>', ' s="1"') }],
    ['un nombre 1e400', one('<v>1e400</v>')],
    ['un nombre NaN', one('<v>NaN</v>')],
    ['un nombre de dix mille chiffres', one(`<v>${'9'.repeat(10_000)}</v>`)],
    ['un nombre -Infinity', one('<v>-Infinity</v>')],
    ['un type inconnu', one('<v>1</v>', ' t="zz"')],
    ['une erreur inconnue', one('<v>#QUOI!</v>', ' t="e"')],
    ['un booléen de trop', one('<v>7</v>', ' t="b"')],
    ['un jour impossible', one('<v>2025-13-45T99:99:99Z</v>', ' t="d"')],
    ['un style absent', one('<v>1</v>', ' s="99999"')],
    ['pas de styles', { 'xl/styles.xml': undefined }],
    [
      'un format de 5 Mo',
      styles(
        `<numFmts><numFmt numFmtId="200" formatCode="${'0'.repeat(5 * MB)}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs>`,
      ),
    ],
    [
      'un format qui recule',
      styles(
        `<numFmts><numFmt numFmtId="200" formatCode="${'[$-'.repeat(20_000)}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs>`,
      ),
    ],
    ['une formule de 8 000 caractères', one(`<f>${'1+'.repeat(4000)}1</f><v>1</v>`)],
    [
      'une formule de 8 000 parenthèses',
      one(`<f>${'('.repeat(4000)}1${')'.repeat(4000)}</f><v>1</v>`),
    ],
    [
      'une formule de mille fonctions imbriquées',
      one(`<f>${'SUM('.repeat(1000)}A1${')'.repeat(1000)}</f><v>1</v>`),
    ],
    ['une formule de huit mille guillemets', one(`<f>${'&quot;'.repeat(8001)}</f><v>1</v>`)],
    ['une formule partagée sans maître', one('<f t="shared" si="7"/><v>1</v>')],
    [
      'une formule partagée sur toute la feuille',
      one('<f t="shared" si="0" ref="A1:XFD1048576">B1</f><v>1</v>'),
    ],
    [
      'cent mille copies d’une formule partagée',
      rows(
        `<row r="1"><c r="A1"><f t="shared" si="0" ref="A1:A100000">${'B1+'.repeat(100)}1</f><v>1</v></c></row>${Array.from({ length: 99_999 }, (_, i) => `<row><c><f t="shared" si="0"/><v>1</v></c></row>`).join('')}`,
      ),
    ],
    [
      'une formule matricielle sur toute la feuille',
      one('<f t="array" ref="A1:XFD1048576">B1:B9</f><v>1</v>'),
    ],
    [
      'une table de données',
      one('<f t="dataTable" ref="A1:XFD1048576" r1="A1" dt2D="1"/><v>1</v>'),
    ],
    [
      'une validation sur toute la feuille',
      around(
        '',
        '<dataValidations><dataValidation sqref="A1:XFD1048576" type="list"><formula1>"a"</formula1></dataValidation></dataValidations>',
      ),
    ],
    [
      'cent mille validations',
      around(
        '',
        `<dataValidations>${'<dataValidation sqref="A1" type="list"><formula1>"a"</formula1></dataValidation>'.repeat(100_000)}</dataValidations>`,
      ),
    ],
    [
      'une validation de cent mille plages',
      around(
        '',
        `<dataValidations><dataValidation sqref="${'A1 '.repeat(100_000)}" type="list"><formula1>"a"</formula1></dataValidation></dataValidations>`,
      ),
    ],
    [
      'une mise en forme conditionnelle sur toute la feuille',
      around(
        '',
        '<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression" priority="1"><formula>1</formula></cfRule></conditionalFormatting>',
      ),
    ],
    [
      'cent mille mises en forme conditionnelles',
      around(
        '',
        '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>1</formula></cfRule></conditionalFormatting>'.repeat(
          100_000,
        ),
      ),
    ],
    [
      'cent mille liens',
      around(
        '',
        `<hyperlinks>${'<hyperlink ref="A1" location="x"/>'.repeat(100_000)}</hyperlinks>`,
      ),
    ],
    [
      'une fusion de travers',
      around(
        '',
        '<mergeCells><mergeCell ref="B9:A1"/><mergeCell ref="x"/><mergeCell ref="A1:A1"/></mergeCells>',
      ),
    ],
    [
      'mille fusions géantes',
      around('', `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(1000)}</mergeCells>`),
    ],
    [
      'des colonnes de largeur impossible',
      around(
        '<cols><col min="0" max="99999999" width="1e300"/><col min="9" max="1" width="-5"/><col width="x"/></cols>',
        '',
      ),
    ],
    [
      'une ligne de hauteur impossible',
      rows('<row r="1" ht="1e300" customHeight="1"><c r="A1"><v>1</v></c></row>'),
    ],
    [
      'cent mille sauts de page',
      around('', `<rowBreaks>${'<brk id="1" max="16383"/>'.repeat(100_000)}</rowBreaks>`),
    ],
    [
      'deux cent mille lignes vides de style',
      many('<row s="1" customFormat="1" ht="15"/>', 6 * MB),
    ],
    ['deux cent mille cellules vides de style', many('<row><c s="1"/><c s="1"/></row>', 3 * MB)],
    [
      'un million de cellules vides de style',
      many(`<row>${'<c s="1"/>'.repeat(10)}</row>`, 11.1e6),
    ],
    ['cinq cent mille formules', many('<row><c><f>A1</f><v>1</v></c></row>', 17e6)],
    [
      'un texte de 30 000 caractères dans cent mille cellules',
      many('<row><c t="s"><v>0</v></c></row>', 3.3e6, {
        'xl/sharedStrings.xml': `<sst><si><t>${'Total 12 345,67 '.repeat(1900)}</t></si></sst>`,
      }),
    ],
    ...[
      ['dataValidation', 'sqref="A1"', 'validations'],
      ['hyperlink', 'ref="A1"', 'liens'],
      ['mergeCell', 'ref="A1:B2"', 'fusions'],
    ].map(([name, attribute, called]) => [
      `un million de ${called}`,
      {
        [SHEET]: repeated(
          `<${name} ${attribute}/>`,
          (name.length + attribute.length + 4) * 1e6,
          `${SHEET_HEAD}${CELL}</sheetData><${name}s>`,
          `</${name}s></worksheet>`,
        ),
      },
    ]),
    [
      'cinq mille fois la même table sur une feuille',
      {
        'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Array.from({ length: 5000 }, (_, i) => `<Relationship Id="r${i}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/>`).join('')}</Relationships>`,
        'xl/tables/table1.xml':
          '<table id="1" name="T" displayName="T" ref="A1:B2"><tableColumns><tableColumn id="1" name="x"/></tableColumns></table>',
        ...around(
          '',
          `<tableParts>${Array.from({ length: 5000 }, (_, i) => `<tablePart r:id="r${i}"/>`).join('')}</tableParts>`,
        ),
      },
    ],
    [
      'un million de textes',
      { 'xl/sharedStrings.xml': repeated('<si><t>x</t></si>', 15 * MB, '<sst>', '</sst>') },
    ],
    [
      'une table sans colonne',
      { 'xl/tables/table1.xml': '<table id="1" name="T" displayName="T" ref="A1:B2"/>' },
    ],
    [
      'une table de cent mille colonnes',
      {
        'xl/tables/table1.xml': `<table id="1" name="T" displayName="T" ref="A1:B2"><tableColumns>${'<tableColumn id="1" name="x"/>'.repeat(100_000)}</tableColumns></table>`,
      },
    ],
    [
      'un nom qui se cite',
      {
        'xl/workbook.xml':
          '<workbook xmlns:r="r"><sheets><sheet name="F1" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="N">N</definedName><definedName name="Print_Area">#REF!</definedName></definedNames></workbook>',
      },
    ],
    [
      'un nom de feuille de caractères de commande',
      {
        'xl/workbook.xml':
          '<workbook xmlns:r="r"><sheets><sheet name="&#27;[2J\u202ex" sheetId="1" r:id="rId1"/></sheets></workbook>',
      },
    ],
    [
      'deux feuilles du même nom',
      {
        'xl/workbook.xml':
          '<workbook xmlns:r="r"><sheets><sheet name="F" sheetId="1" r:id="rId1"/><sheet name="f" sheetId="1" r:id="rId1"/></sheets></workbook>',
      },
    ],
    [
      'un nom de feuille d’un million de caractères',
      {
        'xl/workbook.xml': `<workbook xmlns:r="r"><sheets><sheet name="${'x'.repeat(MB)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      },
    ],
    [
      'une relation vers soi',
      {
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="workbook.xml"/></Relationships>',
      },
    ],
    [
      'une relation hors de l’archive',
      {
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" TargetMode="External" Target="file:///etc/passwd"/></Relationships>',
      },
    ],
    [
      'une relation qui n’est pas une adresse',
      {
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="http://[::x"/></Relationships>',
      },
    ],
  ].map(([name, others]) => [name, () => workbook(others)]);
}
