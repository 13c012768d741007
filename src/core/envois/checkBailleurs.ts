/** What is told once for each bailleur, at its first row. */
import { keyOf } from '../cellText';
import { looseNameOf } from '../nomBailleur';
import { checkSiret } from '../siret';
import type { GroupeBailleur } from './formulaires';
import { lieuOf } from './lieuOf';
import { listeFinding } from './listeFinding';
import type { IdentiteKey, LigneListe, Liste, ListeContexte, ListeFinding } from './model';

export function checkBailleurs(
  liste: Liste,
  groups: readonly GroupeBailleur[],
  { signataires }: Pick<ListeContexte, 'signataires'>,
): readonly ListeFinding[] {
  const known = new Set(signataires.map(keyOf));
  const voisins = voisinsOf(groups);
  return groups.flatMap((group) => [
    ...checkSignataire(liste, group, known),
    ...checkVoisin(liste, group, voisins),
    ...checkSirets(liste, group),
    ...checkIdentite(liste, group, 'raisonSociale'),
    ...checkIdentite(liste, group, 'adresse'),
    ...checkIdentite(liste, group, 'siret'),
  ]);
}

function checkSignataire(
  liste: Liste,
  { bailleur, lignes }: GroupeBailleur,
  known: ReadonlySet<string>,
): readonly ListeFinding[] {
  const [first] = lignes;
  if (known.size === 0 || known.has(keyOf(bailleur)) || !first) return [];
  const lieu = lieuOf(liste, first.rang, 'bailleur');
  return [listeFinding({ code: 'bailleur-hors-convention', bailleur }, lieu)];
}

/** By what two spellings of a name share, the bailleurs that have the same ones. */
function voisinsOf(groups: readonly GroupeBailleur[]): ReadonlyMap<string, GroupeBailleur[]> {
  const byLetters = new Map<string, GroupeBailleur[]>();
  for (const group of groups) {
    const letters = lettersOf(group);
    byLetters.set(letters, [...(byLetters.get(letters) ?? []), group]);
  }
  return byLetters;
}

const lettersOf = ({ bailleur }: GroupeBailleur) => looseNameOf(bailleur);

function checkVoisin(
  liste: Liste,
  group: GroupeBailleur,
  voisins: ReadonlyMap<string, readonly GroupeBailleur[]>,
): readonly ListeFinding[] {
  const [first, ...others] = voisins.get(lettersOf(group)) ?? [];
  const [row] = group.lignes;
  if (!first || !row || !others.includes(group)) return [];
  const { bailleur } = group;
  const constat = { code: 'bailleurs-voisins', bailleur, autre: first.bailleur } as const;
  return [listeFinding(constat, lieuOf(liste, row.rang, 'bailleur'))];
}

function checkSirets(liste: Liste, { bailleur, lignes }: GroupeBailleur): readonly ListeFinding[] {
  return firstOfEach(lignes, 'siret').flatMap(({ rang, textes }) => {
    const check = checkSiret(textes.siret);
    if (check.valid) return [];
    const constat = { bailleur, valeur: textes.siret, motif: check.motif };
    return [listeFinding({ code: 'siret-invalide', ...constat }, lieuOf(liste, rang, 'siret'))];
  });
}

function checkIdentite(
  liste: Liste,
  { bailleur, lignes }: GroupeBailleur,
  champ: IdentiteKey,
): readonly ListeFinding[] {
  const [, second] = firstOfEach(lignes, champ);
  if (!second) return [];
  const lieu = lieuOf(liste, second.rang, champ);
  return [listeFinding({ code: 'identite-differente', bailleur, champ }, lieu)];
}

/** The first row of each text of a column, blanks left out. */
function firstOfEach(lignes: readonly LigneListe[], champ: IdentiteKey): readonly LigneListe[] {
  const seen = new Map<string, LigneListe>();
  for (const ligne of lignes) {
    const key = keyOf(ligne.textes[champ]);
    if (key !== '' && !seen.has(key)) seen.set(key, ligne);
  }
  return [...seen.values()];
}
