/** The judgement of a dossier: the request as it would be made today, and the reversements. */
import { withNiveau } from '../constats/catalogue';
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
  /** Declared and still not asked once the request recorded is made. */
  readonly resteADemander: Centimes;
  /** Asked and not received yet; nothing while no request is recorded. */
  readonly attendu: Centimes;
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
  const retards =
    payeLe === undefined || dossier.regime === '2021'
      ? []
      : checkReversements(reversements, payeLe, aujourdhui);
  const isSure =
    dit.verse !== undefined || dossier.formulaire.every(({ niveau }) => niveau !== 'erreur');
  // A past year is judged on what came before it, but what a later year asked of it is not offered again.
  const admissible =
    isSure && verdict.admissible !== undefined
      ? atLeastZero(verdict.admissible - dossier.demandeApres)
      : undefined;
  return {
    ...verdict,
    admissible,
    saisie,
    resteADemander: atLeastZero(
      (saisie.declare ?? 0) - (dossier.demande ?? 0) - dossier.demandeApres,
    ),
    attendu: atLeastZero((dossier.demande ?? 0) - (dossier.paye ?? 0)),
    constats: [...verdict.constats, ...checkRecus(dossier, aujourdhui), ...retards],
  };
}

function demandeOf(dossier: DossierPaiement, aujourdhui: IsoDate, dit: DemandeSaisie): Demande {
  const { acheveeLe, signeeLe, dasDu, montants, reports } = dossier;
  const declare = atLeastZero(reports.montant + montants.montant - reports.avance);
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

const atLeastZero = (amount: number) => Math.max(0, amount) as Centimes;

/** What is wrong with the payment recorded, and whether the form that asks for it is certified. */
function checkRecus(
  { certifieLe, demande, demandeLe, paye = 0 as Centimes, payeLe }: DossierPaiement,
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
    ...(demande !== undefined && paye > demande
      ? [withNiveau({ code: 'paiement-superieur', paye, demande })]
      : []),
    ...(demande === undefined && paye > 0
      ? [withNiveau({ code: 'paiement-sans-demande', paye })]
      : []),
  ];
}
