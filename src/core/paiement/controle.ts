/** The judgement of a dossier: the request as it would be made today, and the reversements. */
import type { IsoDate } from '../date';
import type { Centimes } from '../montant';
import { checkDemande } from './demande';
import type { Demande, DemandeVerdict, PaiementFinding } from './model';
import type { DossierPaiement } from './readDossierPaiement';
import { checkReversements } from './reversement';

/** What somebody says in place of the workbook. */
export interface DemandeSaisie {
  readonly programme?: Centimes | undefined;
  readonly verse?: Centimes | undefined;
  readonly acheve?: boolean | undefined;
}

export interface ControlePaiement extends DemandeVerdict {
  readonly saisie: Demande;
  /** Findings about the request, then about the reversements. */
  readonly constats: readonly PaiementFinding[];
}

/**
 * Judges the request recorded for the year, or else one of the whole amount made on `aujourdhui`. An
 * operation counts as finished from its day on. While a row of *Suivi* cannot be counted nobody knows what
 * was paid, nor what may be asked.
 */
export function checkDossier(
  dossier: DossierPaiement,
  aujourdhui: IsoDate,
  dit: DemandeSaisie = {},
): ControlePaiement {
  const saisie = demandeOf(dossier, aujourdhui, dit);
  const verdict = checkDemande(saisie);
  const { payeLe, reversements } = dossier;
  const retards = payeLe === undefined ? [] : checkReversements(reversements, payeLe, aujourdhui);
  const isSure = dit.verse !== undefined || dossier.suivi.length === 0;
  const admissible = isSure ? verdict.admissible : undefined;
  return { ...verdict, admissible, saisie, constats: [...verdict.constats, ...retards] };
}

function demandeOf(dossier: DossierPaiement, aujourdhui: IsoDate, dit: DemandeSaisie): Demande {
  const { acheveeLe, signeeLe, dasDu, montants } = dossier;
  return {
    programme: dit.programme ?? dossier.programme,
    verse: dit.verse ?? dossier.verse,
    demande: dossier.demande ?? montants.montant,
    acheve: dit.acheve ?? (acheveeLe !== undefined && acheveeLe <= aujourdhui),
    demandeLe: dossier.demandeLe ?? aujourdhui,
    signeeLe,
    dasDu,
  };
}
