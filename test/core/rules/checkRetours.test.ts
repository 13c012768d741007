import { checkForm } from '../../../src/core/check';
import { NON_CERTIFIEE, type RetourConnu } from '../../../src/core/dossier/retours';
import { AUJOURDHUI, day, formB, rows } from '../build';

const lignes = rows([{ bailleur: 'Néolia' }, { bailleur: 'Néolia' }, { bailleur: 'Saiemb' }]);
const form = formB({ lignes });
const OPERATION = String(form.entete.idtopOperation?.value);

const retour = (change: Partial<RetourConnu> = {}): RetourConnu => ({
  ...{ annee: 2025, operation: OPERATION, bailleur: 'Néolia', fichier: 'n.xlsx' },
  ...{ empreinte: 'x', feuille: 'Modèle B', recuLe: undefined, certifieLe: undefined },
  ...{ etat: 'inscrit', motif: '', decidePar: '' },
  ...change,
});

/** What is said of the certificates of the returns, by cell and bailleur. */
function told(retours: readonly RetourConnu[], modele: 'A' | 'B' = 'A') {
  const reading = { ...formB({ lignes, contexte: { retours } }), modele };
  return checkForm(reading, AUJOURDHUI).formulaire.flatMap((finding) =>
    finding.code === 'declaration-non-certifiee'
      ? [[finding.lieu.cellule, finding.bailleur, finding.fichier, finding.niveau].join(' ')]
      : [],
  );
}

const SAID = 'A14 Néolia n.xlsx avertissement';

test.each<readonly [string, readonly RetourConnu[], readonly string[]]>([
  ['no register', [], []],
  ['a return inscribed without a day', [retour()], [SAID]],
  [
    'one with its day, whose place or name lacks',
    [retour({ certifieLe: day('2026-02-15'), motif: NON_CERTIFIEE })],
    [SAID],
  ],
  ['one with its certificate', [retour({ certifieLe: day('2026-02-15') })], []],
  ['one of another year', [retour({ annee: 2024 })], []],
  ['one of another operation', [retour({ operation: 'IDT-1' })], []],
  ['one that was replaced since', [retour({ etat: 'remplacé' })], []],
  ['one that was set aside', [retour({ etat: 'écarté' })], []],
  ['a bailleur none of whose rows stands here', [retour({ bailleur: 'Habitat 25' })], []],
  [
    'another spelling of the bailleur',
    [retour({ bailleur: 'NEOLIA' })],
    ['A14 NEOLIA n.xlsx avertissement'],
  ],
  [
    'two bailleurs, each at its first row',
    [retour({ bailleur: 'Saiemb', fichier: 's.xlsx' }), retour()],
    ['A16 Saiemb s.xlsx avertissement', SAID],
  ],
])('%s', (_, retours, expected) => {
  expect(told(retours)).toEqual(expected);
});

test('a Modèle B is no place where returns were inscribed', () => {
  expect(told([retour()], 'B')).toEqual([]);
});
