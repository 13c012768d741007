/** The judgement of a dossier: the request as it would be made today, and the reversements. */
import { withNiveau } from '../constats/catalogue';
import type { IsoDate } from '../date';
import { sumCentimes, type Centimes } from '../montant';
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
  const isSure =
    dit.verse !== undefined || dossier.formulaire.every(({ niveau }) => niveau !== 'erreur');
  const admissible = isSure ? verdict.admissible : undefined;
  return {
    ...verdict,
    admissible,
    saisie,
    constats: [...verdict.constats, ...checkRecus(dossier, aujourdhui), ...retards],
  };
}

function demandeOf(dossier: DossierPaiement, aujourdhui: IsoDate, dit: DemandeSaisie): Demande {
  const { acheveeLe, signeeLe, dasDu, montants, reports } = dossier;
  const declare = sumCentimes([reports.montant, montants.montant]);
  return {
    programme: dit.programme ?? dossier.programme,
    verse: dit.verse ?? dossier.verse,
    demande: dossier.demande ?? declare,
    declare,
    acheve: dit.acheve ?? (acheveeLe !== undefined && acheveeLe <= aujourdhui),
    demandeLe: dossier.demandeLe ?? aujourdhui,
    signeeLe,
    dasDu,
  };
}

/** What is wrong with the payment recorded, and whether the form that asks for it is certified. */
function checkRecus(
  { certifieLe, demandeLe, payeLe }: DossierPaiement,
  aujourdhui: IsoDate,
): readonly PaiementFinding[] {
  return [
    ...(certifieLe === undefined ? [withNiveau({ code: 'modele-non-certifie' })] : []),
    ...(payeLe !== undefined && payeLe > aujourdhui
      ? [withNiveau({ code: 'paiement-futur', payeLe, aujourdhui })]
      : []),
    ...(payeLe !== undefined && demandeLe !== undefined && payeLe < demandeLe
      ? [withNiveau({ code: 'paiement-avant-demande', payeLe, demandeLe })]
      : []),
  ];
}
