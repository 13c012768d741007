/** What `iml verifier` finds, as data: the JSON that it prints and the lines that it writes. */
import { checkForm, type FormCheck } from '../core/check';
import type { AnyFinding } from '../core/constats/AnyFinding';
import type { IsoDate } from '../core/date';
import type { Decision } from '../core/dossier/decisions';
import type { Niveau } from '../core/finding';
import type { Modele, TotalKey } from '../core/forms/modele';
import { controleOf, isIntact } from '../core/reading/certificat';
import { certificationOf } from '../core/reading/certificationOf';
import { changementsDepuis, ecartsDeCopie } from '../core/reading/changements';
import { compteFeuilles } from '../core/reading/compteFeuilles';
import type { Compte } from '../core/reading/compteModel';
import type { FormReading } from '../core/reading/formReading';
import type { Copie } from '../core/retours/findCopies';
import type { Justifie } from '../core/rules/decisions';
import { rowAddress } from '../core/rules/findingAt';
import { computeTotaux, countNonComptees, type Totaux } from '../core/totals';
import { changementSentence, ecartsLead, ecartsSentences } from '../text/changementSentence';
import { copieSentence } from '../text/copieSentence';
import { caduqueSentence, decisionSentence, sansMenageSentence } from '../text/decisions';
import { correctionLabel, fr, sentenceOf, sourceOf } from '../text/fr';
import type { Snapshot } from '../workbook/port';

export interface ConstatReport {
  readonly code: string;
  /** A question is asked where nothing certain can be said. */
  readonly niveau: Niveau | 'question';
  /** Null for what concerns the file as a whole. */
  readonly feuille: string | null;
  /** The address in that file. */
  readonly cellule: string | null;
  readonly champ: string | null;
  readonly message: string;
  readonly source: string | null;
  readonly correction: { readonly libelle: string; readonly valeur?: string | number } | null;
}

/** A finding with what somebody decided of it. */
export interface JustifieReport extends ConstatReport {
  readonly decision: DecisionReport;
}

export interface DecisionReport {
  readonly menage?: string;
  readonly raison: string;
  readonly par: string;
  readonly le: IsoDate;
  readonly phrase: string;
}

/** Households by typologie, with the keys of the form. */
export interface CountsReport {
  readonly 'T1/T2': number;
  readonly 'T3/T4': number;
  readonly 'T5 et plus': number;
  readonly total: number;
}

/** One form of one file; `modele` is null for a file in which no form was read. */
export interface FichierReport {
  readonly fichier: string;
  readonly modele: Modele | null;
  readonly feuille: string | null;
  readonly lignes: number;
  readonly totaux: {
    readonly n1: CountsReport;
    readonly cumul: CountsReport;
    /** Declared rows that no line counts. */
    readonly nonComptees: number;
  } | null;
  /** In euros. */
  readonly montantForfaitaire: number;
  readonly constats: readonly ConstatReport[];
  /** Null where the form is not certified. */
  readonly certificat: CertificatReport | null;
  /** What somebody justified, none of it among the findings. */
  readonly justifies: readonly JustifieReport[];
  /** What is among the findings although somebody decided: a cell changed since. */
  readonly caduques: readonly JustifieReport[];
  /** What was decided of households that the form has no more. */
  readonly sansMenage: readonly DecisionReport[];
  /** What every cell of the form's part of its sheet was taken for; null where no form was read. */
  readonly lecture: Compte | null;
}

/** What a certificate is worth today; `controle` is null where it was filled by hand. */
export interface CertificatReport {
  readonly le: IsoDate;
  readonly controle: string | null;
  /** The number that the sheet prints; null where it prints none. */
  readonly imprime: string | null;
  /** Whether an earlier version gave it, which followed header and rows alone. */
  readonly ancien: boolean;
  readonly intact: boolean;
  /** What changed since, one sentence each; null where the file does not keep what was certified. */
  readonly changements: readonly string[] | null;
}

/** The account of a sheet that holds no form. */
export interface FeuilleReport {
  readonly fichier: string;
  readonly feuille: string;
  readonly lecture: Compte;
}

/** The accounts of the sheets of a file that hold no form. */
export function reportFeuilles(
  fichier: string,
  snapshot: Snapshot,
  forms: readonly FormReading[],
): readonly FeuilleReport[] {
  return compteFeuilles(snapshot, forms).map(({ feuille, compte }) => {
    return { fichier, feuille, lecture: compte };
  });
}

/** Nobody knows which of two sheets is the copy: it is asked, and nothing else of either changes. */
export function reportCopie({ form, original, menages }: Copie): ConstatReport {
  const { feuille, colonnes, ligneIntitules } = form;
  const ecarts = ecartsDeCopie(original, form);
  const named = ecarts.length === 0 ? '' : fr` ${ecartsSentences(ecarts).join(' ; ')}.`;
  const told = ecartsLead(ecarts) + named;
  const orHide = feuille === original.feuille ? '' : ' ou masquez-la';
  return {
    code: 'feuilles-en-double',
    niveau: 'question',
    feuille,
    cellule: rowAddress(colonnes, ligneIntitules, 'bailleur'),
    champ: 'feuille',
    message: fr`${copieSentence(menages, feuille, original.feuille)} : si l’une est une copie de l’autre, supprimez-la${orHide}, pour que rien ne compte deux fois. ${told}`,
    source: null,
    correction: null,
  };
}

/** Checks one form and reports it. */
export function reportForm(
  fichier: string,
  reading: FormReading,
  aujourdhui: IsoDate,
): FichierReport {
  return reportCheck(fichier, reading, checkForm(reading, aujourdhui));
}

/** Reports a form that is checked already. */
export function reportCheck(
  fichier: string,
  reading: FormReading,
  check: FormCheck,
): FichierReport {
  return {
    fichier,
    modele: reading.modele,
    feuille: reading.feuille,
    lignes: reading.lignes.length,
    totaux: reportTotaux(computeTotaux(reading), countNonComptees(reading)),
    montantForfaitaire: check.compteurs.montantForfaitaire / 100,
    constats: check.findings.map(reportFinding),
    certificat: reportCertificat(reading),
    justifies: check.justifies.map((each) => reportJustifie(each, decisionSentence)),
    caduques: check.caduques.map((each) => reportJustifie(each, caduqueSentence)),
    sansMenage: check.sansMenage.map(({ menage, ...decision }) => {
      const { raison, par, le } = decision;
      return { menage, raison, par, le, phrase: sansMenageSentence({ menage, ...decision }) };
    }),
    lecture: reading.compte,
  };
}

function reportCertificat(reading: FormReading): CertificatReport | null {
  const { le } = certificationOf(reading);
  if (le === undefined) return null;
  const { numero = null, imprime = '', ancienne = false } = controleOf(reading) ?? {};
  return {
    le,
    controle: numero,
    imprime: imprime === '' ? null : imprime,
    ancien: ancienne,
    intact: isIntact(reading),
    changements: changementsDepuis(reading)?.map(changementSentence) ?? null,
  };
}

/** A file in which there is nothing to check. */
export function reportFailure(
  fichier: string,
  code: 'fichier-illisible' | 'modele-non-reconnu',
  message: string,
): FichierReport {
  const nowhere = { feuille: null, cellule: null, champ: null, source: null, correction: null };
  return {
    fichier,
    modele: null,
    feuille: null,
    lignes: 0,
    totaux: null,
    montantForfaitaire: 0,
    constats: [{ code, niveau: 'erreur', message, ...nowhere }],
    certificat: null,
    justifies: [],
    caduques: [],
    sansMenage: [],
    lecture: null,
  };
}

function reportTotaux(totaux: Totaux, nonComptees: number): NonNullable<FichierReport['totaux']> {
  const counts = (t1t2: TotalKey, t3t4: TotalKey, t5: TotalKey, total: TotalKey): CountsReport => ({
    'T1/T2': totaux[t1t2],
    'T3/T4': totaux[t3t4],
    'T5 et plus': totaux[t5],
    total: totaux[total],
  });
  return {
    n1: counts('n1_t1t2', 'n1_t3t4', 'n1_t5', 'n1'),
    cumul: counts('cumul_t1t2', 'cumul_t3t4', 'cumul_t5', 'cumul'),
    nonComptees,
  };
}

function reportJustifie(
  { finding, decision }: Justifie,
  phraseOf: (decision: Decision) => string,
): JustifieReport {
  const { raison, par, le } = decision;
  return { ...reportFinding(finding), decision: { raison, par, le, phrase: phraseOf(decision) } };
}

/** A finding as JSON, whatever it is of. */
export function reportFinding(finding: AnyFinding): ConstatReport {
  const { code, niveau } = finding;
  const lieu = 'lieu' in finding ? finding.lieu : undefined;
  const correction = 'correction' in finding ? finding.correction : undefined;
  return {
    code,
    niveau,
    feuille: lieu?.feuille ?? null,
    cellule: lieu?.cellule ?? null,
    champ: lieu?.champ ?? null,
    message: sentenceOf(finding),
    source: sourceOf(finding),
    correction: correction === undefined ? null : reportCorrection(correction),
  };
}

function reportCorrection(
  correction: Parameters<typeof correctionLabel>[0],
): NonNullable<ConstatReport['correction']> {
  const libelle = correctionLabel(correction);
  return correction.kind === 'valeur' ? { libelle, valeur: correction.valeur } : { libelle };
}
