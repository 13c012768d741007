/** What one row of a list says wrong. */
import { keyOf } from '../cellText';
import { personnelMotif } from '../rules/personnel';
import { lieuOf } from './lieuOf';
import { listeFinding } from './listeFinding';
import type { LigneListe, Liste, ListeColonne, ListeConstat, ListeFinding, Places } from './model';

/** Places that a finding names: a household filled down a whole column would name all of them. */
const MOST_AUTRES = 5;

export function checkLigne(
  liste: Liste,
  ligne: LigneListe,
  places: Places,
): readonly ListeFinding[] {
  return constatsOf(liste, ligne, places).map(([champ, constat]) =>
    listeFinding(constat, lieuOf(liste, ligne.rang, champ)),
  );
}

function constatsOf(
  liste: Liste,
  ligne: LigneListe,
  places: Places,
): readonly (readonly [ListeColonne, ListeConstat])[] {
  const { bailleur, menage, idtop } = ligne.textes;
  const montre = (colonne: ListeColonne) => {
    const shown = ligne.sansTexte?.[colonne];
    return shown === undefined ? {} : { montre: shown };
  };
  if (menage === '') {
    const constat = { code: 'menage-manquant', bailleur, ...montre('menage') } as const;
    return bailleur === '' ? [] : [['menage', constat]];
  }
  if (liste.illisibles.has(ligne.rang)) {
    return [['menage', { code: 'identifiant-illisible', menage }]];
  }
  if (bailleur === '') {
    return [['bailleur', { code: 'bailleur-manquant', menage, ...montre('bailleur') }]];
  }
  const found: (readonly [ListeColonne, ListeConstat])[] = [];
  if (idtop === '') found.push(['idtop', { code: 'idtop-manquant', menage }]);
  const motif = personnelMotif(menage);
  if (motif !== undefined) found.push(['menage', { code: 'identifiant-personnel', motif }]);
  const again = repetition(ligne, places);
  if (again) found.push(['menage', again]);
  return found;
}

/** The same household again: with the same bailleur it is sent once, with another to both. */
function repetition(ligne: LigneListe, { menages }: Places): ListeConstat | undefined {
  const { bailleur, menage } = ligne.textes;
  const rows = menages.get(keyOf(menage)) ?? [];
  if (rows.length < 2) return undefined;
  const same = (other: LigneListe) => keyOf(other.textes.bailleur) === keyOf(bailleur);
  const first = rows.find(same);
  if (first && first !== ligne) return { code: 'menage-repete', menage, premier: first.rang };
  const autres = rows
    .filter((other) => !same(other))
    .slice(0, MOST_AUTRES)
    .map(({ rang, textes }) => ({ bailleur: textes.bailleur, rang }));
  return autres.length === 0 ? undefined : { code: 'menage-partage', menage, bailleur, autres };
}
