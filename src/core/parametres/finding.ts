/** What can be wrong in the parameters. They are optional: nothing is said of what is left empty. */
import type { IsoDate } from '../date';
import type { Lieu, Niveau, SiretMotif } from '../finding';

export type ParametresConstat =
  | {
      readonly code: 'bailleur-siret-invalide';
      readonly bailleur: string;
      readonly valeur: string;
      readonly motif: SiretMotif;
    }
  /** `autre` is the sheet row that bears the same name, case and spaces ignored. */
  | { readonly code: 'bailleur-en-double'; readonly bailleur: string; readonly autre: number }
  | { readonly code: 'operation-en-double'; readonly idtop: string; readonly autre: number }
  /** Not a number, or less than zero. */
  | { readonly code: 'programme-invalide'; readonly valeur: string }
  | { readonly code: 'jour-invalide'; readonly colonne: string; readonly valeur: string }
  | {
      readonly code: 'fin-avant-debut';
      readonly demarrage: IsoDate;
      readonly acheveeLe: IsoDate;
    }
  | { readonly code: 'bareme-sans-source' };

export type ParametresCode = ParametresConstat['code'];

export type ParametresFinding = ParametresConstat & {
  readonly niveau: Niveau;
  readonly lieu: Lieu;
};

export type ParametresFindingOf<C extends ParametresCode> = Extract<
  ParametresFinding,
  { readonly code: C }
>;
