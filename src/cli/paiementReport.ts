/** What `iml paiement` prints as JSON. Amounts are in euros. */
import { resteARecuperer } from '../core/dossier/recuperations';
import type { ControlePaiement } from '../core/paiement/controle';
import type { DossierPaiement } from '../core/paiement/readDossierPaiement';
import { reportFinding, type ConstatReport } from './report';

export interface PaiementReport {
  /** Forfaits of the rows without error. */
  readonly montant: number;
  /** By typologie as the form writes it. `forfait` is null where several amounts apply, or none. */
  readonly parTypologie: Readonly<
    Record<
      string,
      { readonly menages: number; readonly forfait: number | null; readonly montant: number }
    >
  >;
  /** By name. */
  readonly parBailleur: Readonly<
    Record<string, { readonly menages: number; readonly montant: number }>
  >;
  /** What earlier years declared and nobody has asked for yet. */
  readonly reports: {
    readonly montant: number;
    readonly parBailleur: Readonly<Record<string, number>>;
    readonly sansBailleur: number;
  };
  /** What may be asked now; null while the programmed subsidy is not known. */
  readonly admissible: number | null;
  /** Declared and still not asked, and asked and not received, once a request is recorded. */
  readonly resteADemander: number;
  readonly attendu: number;
  /** What each bailleur has still to give back (art. 4). */
  readonly aRecuperer: readonly { readonly bailleur: string; readonly reste: number }[];
  readonly constats: readonly ConstatReport[];
}

export function reportPaiement(
  { montants, reports, formulaire, recuperations }: DossierPaiement,
  controle: ControlePaiement,
): PaiementReport {
  const { admissible, constats, resteADemander, attendu } = controle;
  return {
    montant: montants.montant / 100,
    parTypologie: Object.fromEntries(
      montants.parTypologie.map(({ typologie, menages, forfait, montant }) => [
        typologie,
        { menages, forfait: forfait === undefined ? null : forfait / 100, montant: montant / 100 },
      ]),
    ),
    parBailleur: Object.fromEntries(
      montants.parBailleur.map(({ bailleur, menages, montant }) => [
        bailleur,
        { menages, montant: montant / 100 },
      ]),
    ),
    reports: {
      montant: reports.montant / 100,
      parBailleur: Object.fromEntries(
        reports.parBailleur.map(({ bailleur, montant }) => [bailleur, montant / 100]),
      ),
      sansBailleur: reports.sansBailleur / 100,
    },
    admissible: admissible === undefined ? null : admissible / 100,
    resteADemander: resteADemander / 100,
    attendu: attendu / 100,
    aRecuperer: recuperations
      .map((each) => ({ bailleur: each.bailleur, reste: resteARecuperer(each) / 100 }))
      .filter(({ reste }) => reste > 0),
    constats: [...formulaire, ...constats].map(reportFinding),
  };
}
