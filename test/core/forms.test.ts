import {
  attestationCell,
  attestationTitres,
  parseAttestation,
} from '../../src/core/forms/attestations';
import { columns } from '../../src/core/forms/column';
import { layoutModele } from '../../src/core/forms/layout';
import { attestationKeys, totalKeys } from '../../src/core/forms/modele';
import { modeles } from '../../src/core/forms/modeles';
import { parseFormName } from '../../src/core/forms/names';
import { fillTitre, titreFormula } from '../../src/core/forms/titre';
import { areaAddress } from '../../src/grid/a1';

test('the nine headings stand in the order of the forms', () => {
  expect(columns.map((column) => column.intitule.slice(0, 24))).toEqual([
    'Nom du bailleur HLM relo',
    'Identifiant du ménage re',
    "IDTOP de l'opération gén",
    'Date de livraison du log',
    'Date de la convention AP',
    'Date de signature du bai',
    'Typologie du logement da',
    'Montant du loyer inscrit',
    'Montant du plafond de lo',
  ]);
});

describe('layout of a Modèle B with 30 rows', () => {
  const layout = layoutModele('B', { lignes: 30 });

  test('headings in row 13, rows 14 to 43, an empty row, totals 45 to 52, certificate 54 to 57', () => {
    expect(layout).toMatchObject({
      ligneIntitules: 13,
      premiereLigne: 14,
      derniereLigne: 43,
      ligneVide: 44,
      ligneVideCertificat: 53,
    });
    expect(areaAddress(layout.table)).toBe('A13:I43');
    expect(layout.totaux.map(({ valeur }) => areaAddress(valeur))).toEqual(
      totalKeys.map((_, index) => `I${45 + index}`),
    );
    expect(areaAddress(layout.form)).toBe('A1:I57');
  });

  test('no two parts overlap', () => {
    const parts = [
      layout.surtitre,
      ...layout.titres,
      ...layout.entete.flatMap((field) => [field.libelle, field.valeur]),
      ...layout.groupes.map((group) => group.area),
      ...(layout.bandeau ? [layout.bandeau] : []),
      layout.table,
      ...layout.totaux.flatMap((total) => [total.libelle, total.valeur]),
      ...layout.certification.flatMap((line) => [line.libelle, line.valeur]),
    ];
    const cells = parts.flatMap(({ top, left, bottom, right }) => {
      const found: string[] = [];
      for (let row = top; row <= bottom; row += 1) {
        for (let column = left; column <= right; column += 1) found.push(`${row},${column}`);
      }
      return found;
    });
    expect(new Set(cells).size).toBe(cells.length);
  });

  test('a Modèle A has no band, and eight fields', () => {
    const a = layoutModele('A', { lignes: 1 });
    expect(a.bandeau).toBeUndefined();
    expect(a.entete).toHaveLength(modeles.A.entete.length);
    expect(a.ligneIntitules).toBe(Math.max(...a.entete.map((field) => field.valeur.bottom)) + 1);
  });
});

describe('the last title line', () => {
  test.each([
    [
      '168',
      2025,
      "URBAIN N° 168 [OU A UN PROTOCOLE DE PRÉFIGURATION N° ...] SUR L'ANNEE N-1 : 2025",
    ],
    [
      'Protocole 168',
      2025,
      "URBAIN N° ... [OU A UN PROTOCOLE DE PRÉFIGURATION N° 168] SUR L'ANNEE N-1 : 2025",
    ],
    [
      'Protocole de préfiguration n° 168',
      undefined,
      "N° ... [OU A UN PROTOCOLE DE PRÉFIGURATION N° 168] SUR L'ANNEE N-1 : ...",
    ],
    ['', undefined, "N° ... [OU A UN PROTOCOLE DE PRÉFIGURATION N° ...] SUR L'ANNEE N-1 : ..."],
  ])('« %s » and %s fill its blanks', (convention, annee, end) => {
    const line = fillTitre('B', { convention, annee });
    expect(line.startsWith('LIE A UNE CONVENTION DE RENOUVELLEMENT URBAIN N° ')).toBe(true);
    expect(line.endsWith(end)).toBe(true);
  });

  test('with nothing to fill it is the official line', () => {
    for (const modele of ['A', 'B'] as const) {
      expect(fillTitre(modele, { convention: '', annee: undefined })).toBe(
        modeles[modele].titres.at(-1),
      );
    }
  });

  test('its formula keeps every text under 255 characters', () => {
    const formula = titreFormula('B', { convention: '$D$6', annee: '$H$6' });
    expect(formula.startsWith('="LIE A UNE CONVENTION DE RENOUVELLEMENT URBAIN N° "&IF(')).toBe(
      true,
    );
    expect((formula.match(/"[^"]*"/g) ?? []).every((text) => text.length <= 255)).toBe(true);
  });
});

test('the name of a table tells its form', () => {
  expect(parseFormName('ModeleA_12')).toEqual({ modele: 'A', number: 12 });
  expect(parseFormName('ModeleB_1_x')).toBeUndefined();
});

test('an attestation is read by its title, alone or before what is attested, or by its key', () => {
  for (const key of [...attestationKeys.A, ...attestationKeys.B]) {
    expect(parseAttestation(key)).toBe(key);
    expect(parseAttestation(` ${attestationTitres[key].toUpperCase()} `)).toBe(key);
    expect(parseAttestation(attestationCell(attestationTitres[key], 'Tout autre texte.'))).toBe(
      key,
    );
  }
  expect(parseAttestation('autre')).toBeUndefined();
});

test('an attestation that version 0.1 recorded under its narrower title still holds', () => {
  expect(parseAttestation('Ménages titulaires du bail ou décohabitants')).toBe('menage-concerne');
});

test('the bailleur attests that leases are kept, the maître d’ouvrage that the Modèles B are', () => {
  const own = (modele: 'A' | 'B') => attestationKeys[modele].at(-1);
  expect([own('A'), own('B')]).toEqual(['modeles-b-conserves', 'pieces-conservees']);
  expect(attestationKeys.A.slice(0, -1)).toEqual(attestationKeys.B.slice(0, -1));
});
