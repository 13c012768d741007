import type { IsoDate } from '../../../core/date';
import { isOfOperation } from '../../../core/dossier/suivi';
import { sumCentimes } from '../../../core/montant';
import { checkDossier } from '../../../core/paiement/controle';
import { latestModeleA } from '../../../core/paiement/latestModeleA';
import type { Part, Reversement } from '../../../core/paiement/model';
import {
  readDossierPaiement,
  type DossierPaiement,
} from '../../../core/paiement/readDossierPaiement';
import { compareReception, prorata } from '../../../core/paiement/repartition';
import {
  checkReversements,
  echeanceReversement,
  resteAVerser,
  statutReversement,
} from '../../../core/paiement/reversement';
import type { FormReading } from '../../../core/reading/formReading';
import { recogniseForms } from '../../../core/reading/recogniseForms';
import type { Snapshot } from '../../../workbook/port';
import type { PaiementEtat, ReversementEtat } from '../../state/paiement';
import { checkOf } from './checkOf';
import { summaryOf } from './formState';

/** Which Modèle A somebody means. */
export interface ModeleVoulu {
  /** The form in hand, whatever it is. */
  readonly formulaire: string | undefined;
  /** Empty where the workbook knows none. */
  readonly operation: string;
}

/** The payment of the form in hand if it is a Modèle A of the operation, else of its latest; undefined for none. */
export function readEtat(
  snapshot: Snapshot,
  { formulaire, operation }: ModeleVoulu,
  aujourdhui: IsoDate,
): { readonly reading: FormReading; readonly etat: PaiementEtat } | undefined {
  const forms = recogniseForms(snapshot);
  const own =
    operation === '' ? forms : forms.filter((form) => isOfOperation(summaryOf(form), operation));
  const current = own.find(({ id, modele }) => id === formulaire && modele === 'A');
  const reading = current ?? latestModeleA(own);
  if (!reading) return undefined;
  const dossier = readDossierPaiement(
    snapshot,
    reading,
    checkOf(reading, aujourdhui),
    forms,
    aujourdhui,
  );
  return { reading, etat: etatOf(reading, dossier, aujourdhui) };
}

/** The payment of a form whose dossier was read. */
export function etatOf(
  { id, feuille }: Pick<FormReading, 'id' | 'feuille'>,
  dossier: DossierPaiement,
  aujourdhui: IsoDate,
): PaiementEtat {
  const { dus, paye, payeLe } = dossier;
  return {
    formulaire: id,
    feuille,
    aujourdhui,
    dossier,
    controle: checkDossier(dossier, aujourdhui),
    dus,
    reception:
      paye === undefined || dossier.regime === '2021' ? undefined : compareReception(dus, paye),
    repartition: repartitionOf(dossier),
    proposition: proposed(dossier, dus),
    echeance: dossier.regime === '2021' ? undefined : payeLe && echeanceReversement(payeLe),
    reversements: dossier.reversements.map((each) =>
      reversementOf(each, dossier.payeLe, aujourdhui),
    ),
    anciens: dossier.anciens.map((each) => ({
      ...reversementOf(each, each.payeLe, aujourdhui),
      ...{ annee: each.annee, rang: each.rang },
      echeance: each.payeLe && echeanceReversement(each.payeLe),
    })),
  };
}

function repartitionOf({
  paye,
  regime,
  reversements,
}: DossierPaiement): PaiementEtat['repartition'] {
  if (paye === undefined || paye === 0 || regime === '2021') return 'sans-objet';
  return sumCentimes(reversements.map(({ du }) => du)) === paye ? 'faite' : 'a-faire';
}

function proposed({ paye }: DossierPaiement, dus: readonly Part[]): readonly Part[] {
  return paye === undefined ? [] : prorata(dus, paye);
}

function reversementOf(
  each: Reversement,
  payeLe: IsoDate | undefined,
  aujourdhui: IsoDate,
): ReversementEtat {
  return {
    ...each,
    statut: statutReversement(each),
    reste: resteAVerser(each),
    retard: payeLe === undefined ? undefined : checkReversements([each], payeLe, aujourdhui)[0],
  };
}
