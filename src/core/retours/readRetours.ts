/** What a returned file holds: its Modèles B, or why it gives none. */
import { isFilled, textOf } from '../cellText';
import { checkForm, type FormCheck } from '../check';
import type { IsoDate } from '../date';
import type { ChoixColonnes, FormReading } from '../reading/formReading';
import { recogniseForms } from '../reading/recogniseForms';
import type { SnapshotLike } from '../reading/snapshotLike';
import { checkEntete } from '../rules/entete';
import { rowAddress } from '../rules/findingAt';
import { compareCertificat } from './compareCertificat';
import { compareEntete } from './compareEntete';
import { compareFeuille } from './compareFeuille';
import { comparePrerempli } from './comparePrerempli';
import type { Attendu, Rejet, Retour } from './model';

/** The Modèles B of a file, neither judged nor compared. */
export function readRetours(
  fichier: string,
  snapshot: SnapshotLike,
  choix: readonly ChoixColonnes[] = [],
): readonly FormReading[] | Rejet {
  const forms = recogniseForms(snapshot, choix);
  const declarations = forms.filter(({ modele }) => modele === 'B');
  if (declarations.length > 0) return declarations;
  const motif = forms.length > 0 ? 'modele-a' : 'aucun-formulaire';
  return { fichier, code: 'modele-non-reconnu', motif };
}

/** Whether reading a file gave a reason rather than its forms. */
export function isRejet(lu: readonly FormReading[] | Rejet): lu is Rejet {
  return 'code' in lu;
}

/**
 * A form of a file compared with what is expected. `check` is what `judgeRetour` made of it, `empreinte`
 * what tells its file from any other.
 */
export function compareRetour(
  fichier: string,
  reading: FormReading,
  check: FormCheck,
  attendu: Attendu,
  empreinte = '',
): Retour {
  const retour = `${fichier}!${reading.id}`;
  const bailleur = bailleurOf(reading);
  return {
    id: retour,
    fichier,
    empreinte,
    feuille: reading.feuille,
    bailleur,
    reading,
    check,
    constats: [
      ...compareFeuille(reading, { fichier, retour }),
      ...compareEntete(reading, attendu, { fichier, retour }),
      ...compareCertificat(check, { fichier, retour }),
      ...comparePrerempli(reading, attendu, { fichier, retour, bailleur }),
    ],
  };
}

function bailleurOf({ entete, lignes }: FormReading): string {
  const named = entete.bailleur?.value ?? null;
  if (isFilled(named)) return textOf(named);
  const row = lignes.find(({ cells }) => isFilled(cells.bailleur));
  return textOf(row?.cells.bailleur ?? null);
}

/**
 * The rows are judged by what the maître d'ouvrage's workbook knows; the cumulative totals by the past
 * years of the bailleur's own. A form that names no year is judged for the one expected.
 */
export function judgeRetour(
  reading: FormReading,
  attendu: Pick<Attendu, 'annee' | 'contexte'>,
  aujourdhui: IsoDate,
): FormCheck {
  const { suivi, attestations } = reading.contexte;
  const contexte = { ...attendu.contexte, suivi, attestations };
  const check = checkForm(
    { ...reading, entete: datedEntete(reading, attendu), contexte },
    aujourdhui,
  );
  const entete = checkEntete(reading, aujourdhui);
  return entete.length === check.entete.length
    ? check
    : { ...check, entete, findings: [...entete, ...check.findings.slice(check.entete.length)] };
}

function datedEntete(
  reading: FormReading,
  { annee }: Pick<Attendu, 'annee'>,
): FormReading['entete'] {
  const { entete, colonnes, ligneIntitules } = reading;
  if (annee === undefined || isFilled(entete.annee?.value ?? null)) return entete;
  const cellule = entete.annee?.cellule ?? rowAddress(colonnes, ligneIntitules, 'bailleur');
  return { ...entete, annee: { cellule, value: annee, formula: null } };
}
