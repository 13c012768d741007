/** Judges a list of households and makes the forms of it. */
import { keyOf } from '../cellText';
import { checkBailleurs } from './checkBailleurs';
import { checkLigne } from './checkLigne';
import { formulairesOf, groupByBailleur } from './formulaires';
import { lieuOf } from './lieuOf';
import { listeFinding } from './listeFinding';
import {
  colonnesPreremplies,
  colonnesRequises,
  listeColonnes,
  type LigneEcartee,
  type LigneListe,
  type Liste,
  type ListeCheck,
  type ListeColonne,
  type ListeConstat,
  type ListeContexte,
  type ListeFinding,
  type Places,
} from './model';

/** Every finding about the list, row by row, and the form of each bailleur. */
export function checkListe(liste: Liste | undefined, contexte: ListeContexte): ListeCheck {
  if (liste === undefined) return refused({ code: 'intitules-introuvables' });
  const absent = colonnesRequises.find((colonne) => liste.correspondance[colonne] === undefined);
  const waiting = ambiguous(liste);
  const isWaiting = waiting.some(({ colonne }) => isPreremplie(colonne));
  if (isWaiting) return { findings: waiting.map(({ finding }) => finding), formulaires: [] };
  if (absent !== undefined) return refused({ code: 'colonne-absente', colonne: absent });
  const aside = ecartees(liste);
  if (liste.lignes.length === 0)
    return { findings: [listeFinding({ code: 'liste-vide' }), ...aside], formulaires: [] };
  const lisibles = liste.lignes.filter(({ rang }) => !liste.illisibles.has(rang));
  const places = placesOf(lisibles);
  const groups = groupByBailleur(lisibles);
  const rows = liste.lignes.flatMap((ligne) => checkLigne(liste, ligne, places));
  const findings = [
    ...rows,
    ...checkBailleurs(liste, groups, contexte),
    ...numbers(liste),
    ...hidden(liste),
    ...aside,
    ...waiting.map(({ finding }) => finding),
  ];
  return {
    findings: findings.toSorted((a, b) => rangOf(a) - rangOf(b)),
    formulaires: formulairesOf(groups, contexte),
  };
}

function refused(constat: ListeConstat): ListeCheck {
  return { findings: [listeFinding(constat)], formulaires: [] };
}

function placesOf(lignes: readonly LigneListe[]): Places {
  const menages = new Map<string, LigneListe[]>();
  for (const ligne of lignes) {
    const key = keyOf(ligne.textes.menage);
    if (key === '' || ligne.textes.bailleur === '') continue;
    const known = menages.get(key);
    if (known) known.push(ligne);
    else menages.set(key, [ligne]);
  }
  return { menages };
}

function numbers(liste: Liste): readonly ListeFinding[] {
  const { nombre, rang } = liste.nombres;
  if (rang === undefined) return [];
  return [listeFinding({ code: 'identifiants-nombres', nombre }, lieuOf(liste, rang, 'menage'))];
}

/** The columns that wait for a choice, each with its finding at the first heading. */
function ambiguous({ feuille, ambigus }: Liste) {
  return listeColonnes.flatMap((colonne) => {
    const candidats = ambigus[colonne] ?? [];
    const [first] = candidats;
    if (first === undefined) return [];
    const lieu = { feuille, cellule: first.cellule, champ: colonne };
    return [
      { colonne, finding: listeFinding({ code: 'colonne-ambigue', colonne, candidats }, lieu) },
    ];
  });
}

function isPreremplie(colonne: ListeColonne): boolean {
  return colonnesPreremplies.some((each) => each === colonne);
}

function hidden(liste: Liste): readonly ListeFinding[] {
  return atFirst(liste, liste.masquees, (lignes) => ({ code: 'lignes-masquees', lignes }));
}

/** Rows that are left aside, each reason once. */
function ecartees(liste: Liste): readonly ListeFinding[] {
  const rangsOf = (motif: LigneEcartee['motif']) =>
    liste.ecartees.flatMap((row) => (row.motif === motif ? [row.rang] : []));
  return [
    ...atFirst(liste, rangsOf('sous-total'), (lignes) => ({
      code: 'ligne-non-menage',
      nature: 'sous-total',
      lignes,
    })),
    ...atFirst(liste, rangsOf('filtree'), (lignes) => ({ code: 'lignes-filtrees', lignes })),
    ...atFirst(liste, rangsOf('deja-declaree'), (lignes) => {
      return { code: 'menages-deja-declares', lignes, annees: countYears(liste) };
    }),
  ];
}

/** One finding at the first of some rows; none where there are none. */
function atFirst(
  liste: Liste,
  rangs: readonly number[],
  constatOf: (rangs: readonly number[]) => ListeConstat,
): readonly ListeFinding[] {
  const [first] = rangs;
  if (first === undefined) return [];
  return [listeFinding(constatOf(rangs), lieuOf(liste, first, 'bailleur'))];
}

function countYears(liste: Liste) {
  const years = new Map<number, number>();
  for (const { annee } of liste.ecartees) {
    if (annee !== undefined) years.set(annee, (years.get(annee) ?? 0) + 1);
  }
  return [...years].sort(([a], [b]) => a - b).map(([annee, nombre]) => ({ annee, nombre }));
}

/** What is about the whole list comes first. */
function rangOf({ lieu }: ListeFinding): number {
  return lieu?.rang ?? 0;
}
