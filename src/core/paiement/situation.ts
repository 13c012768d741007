/** What the one who decides has to know of a whole workbook: what can be asked, and whom to pay by which day. */
import { cellAddress } from '../../grid/a1';
import { least } from '../../grid/extremes';
import { isSameText, textOf } from '../cellText';
import type { FormCheck } from '../check';
import type { IsoDate } from '../date';
import { nomOperation } from '../dossier/nomOperation';
import { operationsConnues } from '../dossier/operationsConnues';
import { readParametres } from '../dossier/parametres';
import { readReversementsInscrits } from '../dossier/reversements';
import { isOfOperation, readSuivi } from '../dossier/suivi';
import type { Centimes } from '../montant';
import type { FormReading } from '../reading/formReading';
import { recogniseForms } from '../reading/recogniseForms';
import type { SnapshotLike } from '../reading/snapshotLike';
import { latestParOperation } from '../suivi/latestParOperation';
import { checkDossier, type ControlePaiement } from './controle';
import { ownShareOf } from './ownShareOf';
import { readDossierPaiement, type DossierPaiement } from './readDossierPaiement';
import { checkReversements, echeanceReversement, resteAVerser } from './reversement';

/** Where a figure comes from. */
export interface Place {
  readonly feuille: string;
  readonly cellule: string;
}

/** The request of one operation, by the latest year that declares something. */
export interface OperationADecider {
  /** Its short name. */
  readonly nom: string;
  readonly lieu: Place;
  readonly dossier: DossierPaiement;
  readonly controle: ControlePaiement;
}

/** A bailleur that waits for its share of a payment, of whatever year and operation. */
export interface BailleurAPayer {
  readonly bailleur: string;
  readonly operation: string;
  readonly annee: number | undefined;
  readonly reste: Centimes;
  /** Absent while the day of the payment is not recorded. */
  readonly echeance: IsoDate | undefined;
  /** Days past it; zero in time. */
  readonly retard: number;
  readonly lieu: Place;
}

export interface Situation {
  readonly operations: readonly OperationADecider[];
  /** The most urgent first. */
  readonly aPayer: readonly BailleurAPayer[];
}

/** `judge` gives the verdict of a form, as already worked out where it was. */
export function readSituation(
  snapshot: SnapshotLike,
  aujourdhui: IsoDate,
  judge: (form: FormReading) => FormCheck,
): Situation {
  const forms = recogniseForms(snapshot);
  const parametres = readParametres(snapshot);
  const { operations } = parametres;
  const connues = operationsConnues({ operations, suivi: readSuivi(snapshot), forms });
  const nameOf = (idtop: string) =>
    idtop === ''
      ? 'Opération non indiquée'
      : (connues.find((each) => isSameText(each.idtop, idtop))?.nom ??
        nomOperation(idtop, operations));
  const declaring = latestParOperation(forms.filter(({ lignes }) => lignes.length > 0));
  const known = new Set(declaring.map(idtopOf));
  const empty = latestParOperation(forms).filter((form) => !known.has(idtopOf(form)));
  return {
    operations: [...declaring, ...empty].map((form) => {
      const dossier = readDossierPaiement(snapshot, form, judge(form), forms, aujourdhui);
      const controle = checkDossier(dossier, aujourdhui);
      const column = least(Object.values(form.colonnes));
      const lieu = { feuille: form.feuille, cellule: cellAddress(form.premiereLigne, column) };
      return { nom: nameOf(dossier.idtop), lieu, dossier, controle };
    }),
    aPayer: readAPayer(snapshot, aujourdhui, ownShareOf(forms, parametres)).map((each) => ({
      ...each,
      operation: nameOf(each.operation),
    })),
  };
}

const idtopOf = ({ entete }: FormReading) => textOf(entete.idtopOperation?.value ?? null);

/** Sorts after every day. */
const SANS_DATE = '9999';

function readAPayer(
  snapshot: SnapshotLike,
  aujourdhui: IsoDate,
  isOwn: (bailleur: string) => boolean,
): readonly BailleurAPayer[] {
  const years = readSuivi(snapshot);
  return readReversementsInscrits(snapshot)
    .filter((each) => !isOwn(each.bailleur) && resteAVerser(each) > 0)
    .map((each) => {
      const payeLe = years
        .filter((row) => row.annee === each.annee && isOfOperation(row, each.idtop))
        .flatMap((row) => row.payeLe ?? [])
        .sort()
        .at(-1);
      const [late] = payeLe === undefined ? [] : checkReversements([each], payeLe, aujourdhui);
      return {
        bailleur: each.bailleur,
        operation: each.idtop,
        annee: each.annee,
        reste: resteAVerser(each),
        echeance: payeLe && echeanceReversement(payeLe),
        retard: late?.jours ?? 0,
        lieu: { feuille: each.feuille, cellule: cellAddress(each.rang, 1) },
      };
    })
    .sort((a, b) => (a.echeance ?? SANS_DATE).localeCompare(b.echeance ?? SANS_DATE));
}
