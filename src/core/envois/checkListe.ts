/** Judges a list of households and makes the forms of it. */
import { keyOf } from '../cellText';
import { checkBailleurs } from './checkBailleurs';
import { checkLigne } from './checkLigne';
import { formulairesOf, groupByBailleur } from './formulaires';
import { lieuOf } from './lieuOf';
import {
  colonnesRequises,
  type LigneListe,
  type Liste,
  type ListeCheck,
  type ListeConstat,
  type ListeContexte,
  type ListeFinding,
  type Places,
} from './model';
import { listeFinding } from './niveaux';

/** Every finding about the list, row by row, and the form of each bailleur. */
export function checkListe(liste: Liste | undefined, contexte: ListeContexte): ListeCheck {
  if (liste === undefined) return refused({ code: 'intitules-introuvables' });
  const absent = colonnesRequises.find((colonne) => liste.correspondance[colonne] === undefined);
  if (absent !== undefined) return refused({ code: 'colonne-absente', colonne: absent });
  if (liste.lignes.length === 0) return refused({ code: 'liste-vide' });
  const lisibles = liste.lignes.filter(({ rang }) => !liste.illisibles.has(rang));
  const places = placesOf(lisibles);
  const groups = groupByBailleur(lisibles);
  const rows = liste.lignes.flatMap((ligne) => checkLigne(liste, ligne, places));
  const findings = [
    ...rows,
    ...checkBailleurs(liste, groups, contexte),
    ...numbers(liste),
    ...totals(liste),
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

function totals(liste: Liste): readonly ListeFinding[] {
  const [first] = liste.totaux;
  if (first === undefined) return [];
  const constat = { code: 'ligne-non-menage', lignes: liste.totaux } as const;
  return [listeFinding(constat, lieuOf(liste, first, 'bailleur'))];
}

/** What is about the whole list comes first. */
function rangOf({ lieu }: ListeFinding): number {
  return lieu?.rang ?? 0;
}
