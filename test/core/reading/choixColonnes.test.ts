import { intituleOf, type ColumnKey } from '../../../src/core/forms/column';
import {
  chooseColumns,
  chosenIntitules,
  type Candidat,
} from '../../../src/core/reading/choixColonnes';

const intitule = (texte: string, colonne: number) => ({ texte, colonne, cellule: 'A1' });
const candidat = (key: ColumnKey, texte: string, colonne: number): Candidat<ColumnKey> => ({
  key,
  intitule: intitule(texte, colonne),
  groupe: '',
});

describe('what a heading is settled by', () => {
  test('the official heading wins over another that may be meant', () => {
    const candidats = [
      candidat('typologie', 'Typologie du logement', 3),
      candidat('typologie', intituleOf('typologie'), 4),
    ];
    expect(chooseColumns(candidats, {})).toEqual({ colonnes: { typologie: 4 }, ambigus: {} });
  });

  test('two headings that no word tells apart are asked about', () => {
    const candidats = [
      candidat('typologie', 'Typologie', 3),
      candidat('typologie', 'Typologie', 5),
    ];
    const { colonnes, ambigus } = chooseColumns(candidats, {});
    expect(colonnes).toEqual({});
    expect(ambigus.typologie?.map(({ colonne }) => colonne)).toEqual([3, 5]);
  });

  test('a column that somebody chose for one thing is no other', () => {
    const candidats = [candidat('loyer', 'Loyer', 7), candidat('plafond', 'Loyer plafond', 7)];
    expect(chooseColumns(candidats, { loyer: 7 })).toEqual({ colonnes: { loyer: 7 }, ambigus: {} });
  });
});

describe('what somebody chose, as headings,', () => {
  const tous = [intitule('Loyer', 7), intitule('Plafond', 8)];

  test('is the heading of its column', () => {
    expect(chosenIntitules({ plafond: 8 }, tous)).toEqual({ plafond: tous[1] });
  });

  test('leaves out what was not chosen, and a column without heading', () => {
    expect(chosenIntitules({}, tous)).toEqual({});
    expect(Object.keys(chosenIntitules({ loyer: 9 }, tous))).toEqual([]);
  });
});
