import type { NiveauOf } from '../core/constats/catalogue';
import type { LigneCode } from '../core/rules/rule';

/** What a household may be justified for: the avertissements of rows. */
type Avertissement = {
  readonly [C in LigneCode]: NiveauOf<C> extends 'avertissement' ? C : never;
}[LigneCode];

const titres: Readonly<Record<Avertissement, string>> = {
  'menage-autre-operation': 'Ménage déclaré aussi dans une autre opération',
  'identifiant-personnel': 'Identifiant qui ressemble à celui d’une personne',
  'caracteres-invisibles': 'Caractères invisibles',
  'idtop-inconnu': 'IDTOP absent de la liste des opérations',
  'neuf-a-justifier': 'Logement neuf ou récent, à justifier',
  'convention-apres-bail': 'Convention APL postérieure au bail',
  'bail-avant-livraison': 'Bail antérieur à la livraison',
  'loyer-improbable': 'Loyer ou plafond improbable',
  'menage-non-prevu': 'Ménage non prévu pour ce bailleur',
};

/** What an avertissement is called by people: « Bail antérieur à la livraison ». A code that is none is given back. */
export function avertissementTitre(code: string): string {
  return code in titres ? titres[code as Avertissement] : code;
}
