import type { CellValue } from '../../../src/core/CellValue';
import { checkForm } from '../../../src/core/check';
import { columnKeys, type ColumnKey } from '../../../src/core/forms/column';
import type { ChoixColonnes } from '../../../src/core/reading/formReading';
import { columnOfHeading } from '../../../src/core/reading/headings';
import { recogniseForms } from '../../../src/core/reading/recogniseForms';
import { AUJOURDHUI } from '../build';
import { workbook } from '../sheet';
import { feuille, INTITULES, lire, menages } from './formulaire';

const at = (key: ColumnKey) => columnKeys.indexOf(key);

/** A form with one column more before the others, and the headings changed as told. */
function withColumn(
  intitule: string,
  change: Partial<Record<ColumnKey, string>> = {},
  cell: CellValue = 'T1/T2',
) {
  const intitules = INTITULES.map((text, index) => {
    const key = columnKeys[index];
    return (key && change[key]) ?? text;
  });
  return {
    intitules: [[intitule, ...intitules]],
    lignes: menages(3).map((row) => [cell, ...row]),
  };
}

const columnFindings = (form: ReturnType<typeof lire>) =>
  checkForm(form, AUJOURDHUI).findings.filter(({ code }) => code.startsWith('colonne-'));

describe('the words of a heading say which column it is', () => {
  test.each([
    ['Bailleur', 'bailleur'],
    ['Organisme relogeur', 'bailleur'],
    ['N° ménage', 'menage'],
    ['Réf. du ménage', 'menage'],
    ['Identifiant RIME', 'menage'],
    ['N° IDTOP', 'idtop'],
    ['Identifiant IDTOP', 'idtop'],
    ['Opération (IDTOP)', 'idtop'],
    ['Livraison', 'dateLivraison'],
    ['Date livr.', 'dateLivraison'],
    ['Logement livré le', 'dateLivraison'],
    ['Conventionné le', 'dateConventionApl'],
    ['Convention APL', 'dateConventionApl'],
    ['Conv. APL', 'dateConventionApl'],
    ['Date conv.', 'dateConventionApl'],
    ['Date de signature de la convention APL', 'dateConventionApl'],
    ['Bail', 'dateBail'],
    ['DATE DU BAIL', 'dateBail'],
    ['Date signature bail', 'dateBail'],
    ['TYPE', 'typologie'],
    ['Typo.', 'typologie'],
    ['Type de logement', 'typologie'],
    ['LOYER PRINCIPAL AU M2', 'loyer'],
    ['Loyer hors charges', 'loyer'],
    ['PLAFOND APL', 'plafond'],
    ['Loyer plafond', 'plafond'],
    ['Nom baill.', 'bailleur'],
    ['N° mén.', 'menage'],
    ['Id. mén.', 'menage'],
    ['Réf. mén.', 'menage'],
    ['Mén.', 'menage'],
    ['Dt liv.', 'dateLivraison'],
    ['Liv.', 'dateLivraison'],
    ['Dt conv. APL', 'dateConventionApl'],
    ['Date sign. conv.', 'dateConventionApl'],
    ['Date bail', 'dateBail'],
    ['Dt bail', 'dateBail'],
    ['Dt sign. bail', 'dateBail'],
    ['Sign. bail', 'dateBail'],
    ['Typ.', 'typologie'],
    ['Type lgt', 'typologie'],
    ['Typ. log.', 'typologie'],
    ['Loyer/m²', 'loyer'],
    ['Loy. (€/m²)', 'loyer'],
    ['Plaf.', 'plafond'],
    ['Plaf. APL/m²', 'plafond'],
    ['Loy. plaf.', 'plafond'],
  ] as const)('« %s » is %s', (text, key) => {
    expect(columnOfHeading(text)).toBe(key);
  });

  test.each([
    "Bailleur d'origine",
    'Bailleur actuel',
    'Nom du ménage',
    'Composition du ménage',
    'Identifiant du logement',
    "IDTOP de l'opération de relogement",
    'Date de livraison prévue',
    'Date de la convention de renouvellement urbain',
    'Conv. n°',
    'Date de fin de bail',
    "Date d'effet du bail",
    "Typologie du logement d'origine",
    'Typologie actuelle',
    'Type de bail',
    'Loyer mensuel',
    'Montant du loyer (€/mois)',
    'Ancien loyer',
    'Plafond de ressources',
    'N°',
    'Observations',
    'Réf.',
    'Réf. log.',
    'N° lgt',
    'Adr.',
    'Adr. baill.',
    'Baill. orig.',
    'Nb pers.',
    'Nb mén.',
    'Mén. : nb pers.',
    'Compo. mén.',
    'Mén. (ress.)',
    'Surf.',
    'Surface (m²)',
    'Liv. prév.',
    'Livret de famille',
    'N° conv.',
    'Dt fin bail',
    'Dt effet bail',
    'Dt nais.',
    'Typo. act.',
    'Typo. mén.',
    'Type financement',
    'Loyer anc.',
    'Loy. mens.',
    'Loy. CC',
    'Plaf. ress.',
    'Plaf. mens.',
    'Zone',
    'Mention',
  ])('« %s » is none of them', (text) => {
    expect(columnOfHeading(text)).toBeUndefined();
  });
});

describe('two columns that can answer one heading are never settled by their place', () => {
  test.each([
    ["Typologie du logement d'origine", 'typologie', 'Typologie du logement de relogement'],
    ['Typologie actuelle', 'typologie', 'Typologie'],
    ['Typologie', 'typologie', 'Typologie du relogement'],
    ['Bailleur', 'bailleur', 'Bailleur relogeur'],
    ['Loyer mensuel', 'loyer', 'Loyer'],
    ['Date de livraison prévue', 'dateLivraison', 'Livraison'],
    [
      'Date de la convention de renouvellement urbain',
      'dateConventionApl',
      'Date de la convention',
    ],
    ['Ménage', 'menage', 'Identifiant du ménage'],
  ] as const)('« %s » left of « %s »: words decide', (before, key, text) => {
    const form = lire(withColumn(before, { [key]: text }));
    expect(form.colonnes[key]).toBe(at(key) + 2);
    expect(columnFindings(form)).toEqual([]);
  });

  test.each([
    ['Typologie', 'typologie', 'Typologie du logement'],
    ['Loyer', 'loyer', 'Montant du loyer'],
    ['Date du bail', 'dateBail', 'Bail'],
    ['Signature', 'dateBail', 'Date du bail'],
  ] as const)(
    '« %s » beside « %s »: the file waits, and nothing is counted',
    (before, key, text) => {
      const form = lire(withColumn(before, { [key]: text }));
      expect(form.colonnes[key]).toBeUndefined();
      expect(columnFindings(form)).toMatchObject([
        {
          code: 'colonne-ambigue',
          niveau: 'erreur',
          colonne: key,
          candidats: [{ cellule: 'A9', texte: before }, { texte: text }],
        },
      ]);
      const { compteurs } = checkForm(form, AUJOURDHUI);
      expect(compteurs).toMatchObject({ aCompleter: 3, montantForfaitaire: 0 });
    },
  );

  test('what somebody chose is read, by its heading or by its letters, for that layout', () => {
    const parties = withColumn('Typologie', { typologie: 'Typologie du logement' });
    const read = (choix: ChoixColonnes) =>
      recogniseForms(workbook([feuille(parties)]), [choix])[0]?.colonnes.typologie;
    expect(read({ colonnes: { typologie: 'Typologie du logement' } })).toBe(8);
    expect(read({ colonnes: { typologie: 'A' } })).toBe(1);
    const signature = lire(parties).intitules.signature;
    expect(read({ intitules: signature, colonnes: { typologie: 'typologie' } })).toBe(1);
    expect(read({ intitules: 'another', colonnes: { typologie: 'typologie' } })).toBeUndefined();
  });

  test('the group that a heading stands under decides where its own words do not', () => {
    const groups = ["Logement d'origine", ...Array<null>(6).fill(null), 'Logement de relogement'];
    const parties = withColumn('Typologie', { typologie: 'Typologie' });
    const form = lire({ ...parties, intitules: [groups, ...parties.intitules] });
    expect(form.colonnes.typologie).toBe(8);
  });
});

describe('a missing column is one finding', () => {
  test.each(columnKeys)('without the column %s', (key) => {
    const without = (row: readonly CellValue[]) => row.filter((_, index) => index !== at(key));
    const form = lire({ intitules: [without(INTITULES)], lignes: menages(3).map(without) });
    expect(form.lignes).toHaveLength(3);
    const check = checkForm(form, AUJOURDHUI);
    expect(columnFindings(form)).toMatchObject([{ code: 'colonne-manquante', colonnes: [key] }]);
    expect(check.findings.filter(({ code }) => code === 'cellule-manquante')).toEqual([]);
    expect(check.compteurs.montantForfaitaire).toBe(0);
  });

  test('a column that means something else is named beside the one that is missing', () => {
    const intitules = [INTITULES.map((text, index) => (index === 7 ? 'Loyer mensuel' : text))];
    expect(columnFindings(lire({ intitules, lignes: menages(1) }))).toMatchObject([
      { colonnes: ['loyer'], ecartes: [{ texte: 'Loyer mensuel', cellule: 'H9' }] },
    ]);
  });
});
