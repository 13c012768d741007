import type { AnnexeModele } from '../core/annexes/forms';
import type { CellValue } from '../core/CellValue';
import type { IsoDate } from '../core/date';
import type { Decision } from '../core/dossier/decisions';
import type { OperationConnue } from '../core/dossier/operationsConnues';
import type { Finding } from '../core/finding';
import type { MontantKey } from '../core/forms/column';
import type { AttestationKey, CertificationValues, Compteurs, Modele } from '../core/forms/modele';
import type { EnteteA } from '../core/forms/modeleA';
import type { EnteteB } from '../core/forms/modeleB';
import type { ControleCertificat } from '../core/reading/certificat';
import type { Changement } from '../core/reading/changements';
import type { QuestionColonnes } from '../core/reading/colonnesGardees';
import type { Compte } from '../core/reading/compteModel';
import type { FormulaireCertifie } from '../core/reading/formulaireCertifie';
import type { Justifie } from '../core/rules/decisions';
import type { Avance } from '../core/steps';
import type { WorkbookErrorCode } from '../workbook/errors';

/** The household group that findings of a row are shown under. */
export interface FindingGroup {
  /** Stable while the row stays where it is: `ModeleB_1:14`, or `ModeleB_1:entete`. */
  readonly key: string;
  readonly kind: 'ligne' | 'entete' | 'formulaire' | 'certificat';
  /** Sheet row, and the identifier of the household when it has one. */
  readonly rang?: number;
  readonly menage?: string;
  /** Worst first. */
  readonly findings: readonly Finding[];
}

export interface FormSummary {
  readonly id: string;
  readonly modele: Modele;
  readonly feuille: string;
  /** Who declares: the bailleur of a Modèle B, the maître d'ouvrage of a Modèle A. */
  readonly declarant: string;
  readonly annee: number | undefined;
  /** The operation of its header. */
  readonly idtop: string;
}

/** The operation that the pane speaks of, and those of the workbook that it is chosen among. */
export interface OperationEnMain {
  /** Empty while the workbook knows several and neither the sheet in view nor anybody tells one. */
  readonly idtop: string;
  readonly connues: readonly OperationConnue[];
}

export interface FormState extends FormSummary {
  readonly compteurs: Compteurs;
  readonly groups: readonly FindingGroup[];
  readonly counts: {
    /** Without the empty cells. */
    readonly erreur: number;
    /** Rows with empty cells. */
    readonly aCompleter: number;
    readonly avertissement: number;
    readonly info: number;
  };
  /** What somebody justified, by row from top to bottom; none of it is among the findings. */
  readonly justifies: readonly Justifie[];
  /** What is among the findings although somebody decided: a cell changed since. */
  readonly caduques: readonly Justifie[];
  /** What was decided of households that the form has no more. */
  readonly sansMenage: readonly Decision[];
  /** How many findings « Tout corriger » would settle. */
  readonly corrections: number;
  /** What still stands between the form and its certification. */
  readonly verdict:
    | { readonly kind: 'vide' }
    /** Rows with something wrong, rows that only wait to be filled, and what is wrong elsewhere. */
    | {
        readonly kind: 'erreurs';
        readonly lignes: number;
        readonly aCompleter: number;
        readonly autres: number;
      }
    | { readonly kind: 'attestations'; readonly manquantes: number }
    | { readonly kind: 'pret' }
    /** Typed by hand, and nothing wrong with it: it is certified once it is taken over. */
    | { readonly kind: 'a-reprendre' }
    | { readonly kind: 'certifie'; readonly le: string; readonly intact: boolean };
  readonly certification: CertificationValues;
  /** Absent where the form is not certified, or was by hand. */
  readonly controle?: ControleCertificat | undefined;
  /** What changed since it was certified; undefined where the workbook does not keep what was. */
  readonly changements?: readonly Changement[] | undefined;
  /** Those that the form asks for; undefined where nobody has given one. */
  readonly attestations: Readonly<
    Partial<Record<AttestationKey, { nom: string; le: string } | undefined>>
  >;
  /** The sheet that declares the same households, and what this one says otherwise. */
  readonly copie?:
    | { readonly autre: string; readonly menages: number; readonly ecarts: readonly Changement[] }
    | undefined;
  /** Whether somebody protected the sheet, so that nothing is changed from the pane. */
  readonly protegee: boolean;
  /** What every cell of the form was read as, when it was last read whole. */
  readonly compte: Compte;
  /** The columns that its headings do not settle, and those that somebody chose. */
  readonly colonnes?: QuestionColonnes | undefined;
  /** Whether it is the made-up form, to try on. */
  readonly exemple?: true;
  /** Whether it was typed by hand: it is certified only once its rows are taken over. */
  readonly aReprendre?: true;
  /** What goes to the maître d'ouvrage, where it is a certified Modèle B that holds. */
  readonly retour?: FormulaireCertifie | undefined;
  /** Whether the sheet is protected as it was sent: its prefilled columns are locked, no more. */
  readonly preremplie?: true;
}

/** What the row under the user's selection says, for what is worked out for it. */
export interface LigneChoisie {
  readonly rang: number;
  readonly menage: string;
  /** The day of its lease, where it is one. */
  readonly bail: IsoDate | undefined;
  /** Where its two amounts stand, and what they hold now. */
  readonly montants: Readonly<
    Record<MontantKey, { readonly cellule: string; readonly valeur: CellValue } | undefined>
  >;
}

/** What went wrong, as data; `text/fr.ts` finds the sentence and what to do next. */
export interface Problem {
  readonly code: WorkbookErrorCode;
  readonly during: During;
  readonly lieu?: string;
  /** Places that a change which failed left changed: `Modèle B ! A14:I14`. */
  readonly restes?: readonly string[];
  /** Whether they can still be put back: nobody wrote since. */
  readonly revocable?: boolean;
}

/** What the rooms of the session do. */
export type RoomTask =
  'annexes' | 'texte' | 'prefill' | 'complement' | 'consolidation' | 'suivi' | 'paiement';

export type During =
  | 'lecture'
  /** The reading after a change that was made: trying again reads, and never writes. */
  | 'relecture'
  /** A change was waited for no more: it may be made, or not. */
  | 'sans-reponse'
  /** What was waited for no more was answered after all: the change is made, or is not; or a reading. */
  | 'tardive-faite'
  | 'tardive-refusee'
  | 'tardive-lecture'
  /** Somebody gave up a reading or a check: what is shown is that of before. */
  | 'arretee'
  | 'insertion'
  /** What a failed change left is taken back. */
  | 'remise'
  | 'retrait'
  | 'liste'
  | 'correction'
  | 'certification'
  | 'lignes'
  | 'ecoute'
  | RoomTask;

export interface Busy {
  readonly task:
    | 'lecture'
    | 'insertion'
    | 'retrait'
    | 'liste'
    | 'verification'
    | 'correction'
    | 'certification'
    | 'lignes'
    /** Until the cell that is being edited is left. */
    | 'saisie'
    | RoomTask;
  /** From 0 to 1, or undefined while it cannot be told. */
  readonly progress?: number;
  /** The rows done of those in hand, where rows are gone through. */
  readonly lignes?: Avance;
  readonly cancellable: boolean;
}

/** A page of the pane: a form's or an annexe's insertion, or one of its tabs. */
export type Asked =
  | { readonly insertion: Modele }
  | { readonly annexe: AnnexeModele }
  | { readonly onglet: 'annexes' | 'consolidation' | 'suivi' };

/** What the rooms of the session have done. */
export type RoomNotice =
  | 'annexe-inseree'
  | 'colonne-choisie'
  | 'colonne-oubliee'
  | 'rapport-ecrit'
  | 'tableau-repris'
  | 'bloc-ecrit'
  | 'bloc-retire'
  | 'reponse-gardee'
  | 'formulaires-prepares'
  | 'consolide'
  | 'retour-decide'
  | 'suivi-repris'
  | 'annee-preparee'
  | 'bilan-ecrit'
  | 'demande-enregistree'
  | 'etat-ecrit'
  | 'paiement-enregistre'
  | 'repartition-enregistree'
  | 'recuperation-enregistree'
  | 'reversement-enregistre';

/** A table of ours that a workbook of before lacked, and the sheet where it now stands. */
export interface Ajout {
  readonly tableau: string;
  readonly feuille: string;
}

/**
 * A short confirmation of what was just done, with a way back where there is one. It stays until the
 * workbook changes or something else is asked for.
 */
export interface Notice {
  readonly kind:
    /** What was asked does not apply, or no longer, to what stands. */
    | 'sans-changement'
    | 'corrige'
    | 'insere'
    | 'certifie'
    | 'lignes-ajoutees'
    | 'lignes-rapatriees'
    | 'lignes-reprises'
    | 'justifie'
    | 'decision-retiree'
    | 'revenu'
    | 'constats-ecrits'
    | 'dossier-ecrit'
    | 'exemple-insere'
    | 'exemple-retire'
    | 'complete'
    | 'classeur-complete'
    | 'montant-ecrit'
    | 'annule'
    | RoomNotice;
  readonly count: number;
  readonly undoable: boolean;
  /** Which form was inserted. */
  readonly modele?: Modele;
  /** Tables of ours that a workbook of before lacked. */
  readonly ajouts?: readonly Ajout[];
}

export interface SessionState {
  readonly phase: 'demarrage' | 'non-pris-en-charge' | 'sans-formulaire' | 'formulaire';
  /** The requirement set that the host lacks, in the phase `non-pris-en-charge`. */
  readonly requirement?: string | undefined;
  readonly forms: readonly FormSummary[];
  readonly current?: FormState | undefined;
  /** Absent while the workbook knows no operation. */
  readonly operation?: OperationEnMain | undefined;
  /** Whether the active sheet holds no form: what is shown is then another sheet's. */
  readonly horsFormulaire?: true | undefined;
  /** The household of that row, where it names one or holds something. */
  readonly ligne?: LigneChoisie | undefined;
  /** Row under the user's selection in the current form, to bring its group into view. */
  readonly selectedRang?: number | undefined;
  readonly busy?: Busy | undefined;
  readonly problem?: Problem | undefined;
  /** What Excel does not answer: a reading, or a change. */
  readonly silence?: 'lecture' | 'ecriture' | undefined;
  /** What the ribbon asked the pane to show; gone once done or dismissed. */
  readonly asked?: Asked | undefined;
  readonly notice?: Notice | undefined;
}

/** The header of each form. */
export interface Entetes {
  readonly A: EnteteA;
  readonly B: EnteteB;
}
