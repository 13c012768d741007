/** From the rows of a list to one form a bailleur. */
import { keyOf } from '../cellText';
import { fichierOf } from './fichiers';
import type { FormulairePrevu, Identite, LigneListe, ListeContexte, MenagePrevu } from './model';

/** The rows of one bailleur, as the list names it first. */
export interface GroupeBailleur {
  readonly bailleur: string;
  readonly lignes: readonly LigneListe[];
}

/** Rows by bailleur, in the order of their names; case and spaces do not tell bailleurs apart. */
export function groupByBailleur(lignes: readonly LigneListe[]): readonly GroupeBailleur[] {
  const groups = new Map<string, { bailleur: string; lignes: LigneListe[] }>();
  for (const ligne of lignes) {
    const { bailleur } = ligne.textes;
    const key = keyOf(bailleur);
    if (key === '') continue;
    const group = groups.get(key);
    if (group) group.lignes.push(ligne);
    else groups.set(key, { bailleur, lignes: [ligne] });
  }
  return [...groups.values()].sort((a, b) => a.bailleur.localeCompare(b.bailleur, 'fr'));
}

/** One form for each bailleur with a household; each household once, in the order of the list. */
export function formulairesOf(
  groups: readonly GroupeBailleur[],
  { annee, operation, identites }: Pick<ListeContexte, 'annee' | 'operation' | 'identites'>,
): readonly FormulairePrevu[] {
  const taken = new Set<string>();
  return groups.flatMap(({ bailleur, lignes }) => {
    const menages = menagesOf(lignes);
    if (menages.length === 0) return [];
    const fichier = fichierOf(bailleur, { operation, annee }, taken);
    taken.add(fichier.toLowerCase());
    const known = identites.get(keyOf(bailleur));
    return [{ bailleur, menages, fichier, identite: identiteOf(lignes, known) }];
  });
}

function menagesOf(lignes: readonly LigneListe[]): readonly MenagePrevu[] {
  const menages = new Map<string, MenagePrevu>();
  for (const { rang, textes } of lignes) {
    const key = keyOf(textes.menage);
    if (key === '' || menages.has(key)) continue;
    menages.set(key, { rang, menage: textes.menage, idtop: textes.idtop });
  }
  return [...menages.values()];
}

function identiteOf(lignes: readonly LigneListe[], known: Identite | undefined): Identite {
  const first = (key: keyof Identite) =>
    known?.[key] || (lignes.find(({ textes }) => textes[key] !== '')?.textes[key] ?? '');
  return {
    raisonSociale: first('raisonSociale'),
    adresse: first('adresse'),
    siret: first('siret').replace(/[\s\u00a0\u202f]/g, ''),
  };
}
