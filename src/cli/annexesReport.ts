/** What `iml annexes` finds, as data: the JSON that it prints and that its lines are made of. */
import { sumBilans } from '../core/annexes/bilan';
import type { BilanSommes } from '../core/annexes/bilan';
import { checkTableau } from '../core/annexes/check';
import type { SommeAConfirmer } from '../core/annexes/finding';
import type { AnnexeReading, NonCompris } from '../core/annexes/model';
import type { Reponse, Reponses } from '../core/annexes/question';
import type { TexteCheck } from '../core/textes/checkTexte';
import type { Citation } from '../core/textes/citation';
import type { StatutRapprochement } from '../core/textes/reconcile';
import { answerLabels, nonComprisSentence } from '../text/annexes';
import { reportFinding, type ConstatReport } from './report';

/** A finding, or a question with the key under which `--reponses` answers it. */
export type AnnexeConstatReport = ConstatReport & {
  readonly question?: {
    readonly cle: string;
    readonly reponses: Readonly<Record<Reponse, string>>;
  };
};

/** What was not understood, and of which nothing is claimed. */
export interface NonComprisReport {
  readonly feuille: string;
  readonly plage: string;
  readonly message: string;
}

interface TableauReport {
  readonly feuille: string;
  readonly plage: string;
  readonly titre: string | null;
  readonly lignes: number;
  readonly colonnes: number;
}

/** One workbook, or the text that quotes them. */
export interface AnnexesFichierReport {
  readonly fichier: string;
  readonly tableaux: readonly TableauReport[];
  /** How much was checked; absent for a text. */
  readonly bilan?: BilanSommes;
  readonly constats: readonly AnnexeConstatReport[];
  readonly nonCompris: readonly NonComprisReport[];
}

/** A text: its tables with the table of a workbook that each was compared with, and how many cells were. */
export interface TexteReport extends AnnexesFichierReport {
  readonly tableaux: readonly (TableauReport & {
    /** `sheet!range`; null where no table has its lines and columns. */
    readonly compare: string | null;
    readonly cellules: number;
  })[];
}

/** One amount or announced sum of the text; amounts are in euros, counts in what they count. */
export interface RapprochementReport {
  readonly texte: string;
  /** Offset in the text, from 0. */
  readonly position: number;
  readonly montant: number | null;
  readonly unite: string;
  readonly intervalle: readonly [number, number] | null;
  readonly statut: StatutRapprochement;
  readonly cellule: string | null;
  readonly feuille: string | null;
  readonly fichier: string | null;
  /** Every cell that it may speak of, the likeliest first. */
  readonly candidates: readonly LieuReport[];
  readonly phrase: string;
}

/** A cell of a workbook. */
export interface LieuReport {
  readonly cellule: string;
  readonly feuille: string;
  readonly fichier: string | null;
}

export function reportTableaux(
  fichier: string,
  annexes: readonly AnnexeReading[],
  nonCompris: readonly NonCompris[],
  reponses: Reponses = {},
): AnnexesFichierReport {
  const checks = annexes.map((annexe) => checkTableau(annexe, reponses));
  return {
    fichier,
    tableaux: annexes.map(reportTableau),
    bilan: sumBilans(checks.map(({ bilan }) => bilan)),
    constats: checks.flatMap(({ findings, questions }) => [
      ...findings.map(reportFinding),
      ...questions.map(reportQuestion),
    ]),
    nonCompris: nonCompris.map(reportNonCompris),
  };
}

/** A workbook in which there is nothing to check. */
export function reportNoAnnexe(
  fichier: string,
  code: 'fichier-illisible' | 'annexe-non-reconnue',
  message: string,
): AnnexesFichierReport {
  const nowhere = { feuille: null, cellule: null, champ: null, source: null, correction: null };
  const constats = [{ code, niveau: 'erreur', message, ...nowhere }] as const;
  return { fichier, tableaux: [], constats, nonCompris: [] };
}

/** A text with its own tables: what is found in them first, then what is quoted. */
export function reportProse(
  fichier: string,
  { findings, tableaux }: Pick<TexteCheck, 'findings' | 'tableaux'>,
): TexteReport {
  const reports = tableaux.map(({ tableau, avec, rapprochements }) => ({
    ...reportTableau(tableau.annexe),
    compare: avec?.id ?? null,
    cellules: rapprochements.length,
  }));
  const inTableaux = tableaux.flatMap(({ tableau }) => [
    ...tableau.findings.map(reportFinding),
    ...tableau.questions.map(reportQuestion),
  ]);
  const nonCompris = tableaux.flatMap(({ tableau }) => tableau.nonCompris.map(reportNonCompris));
  const constats = [...inTableaux, ...findings.map(reportFinding)];
  return { fichier, tableaux: reports, constats, nonCompris };
}

function reportTableau({ feuille, plage, titre, lignes, colonnes }: AnnexeReading): TableauReport {
  return {
    feuille,
    plage,
    titre: titre ?? null,
    lignes: lignes.length,
    colonnes: colonnes.length,
  };
}

function reportNonCompris(one: NonCompris): NonComprisReport {
  return { feuille: one.feuille, plage: one.plage, message: nonComprisSentence(one) };
}

function reportQuestion(asked: SommeAConfirmer): AnnexeConstatReport {
  const { cle, motif } = asked.question;
  return { ...reportFinding(asked), question: { cle, reponses: answerLabels(motif) } };
}

/** A quotation and the cells that it was tied to; the cell itself is told where there is one alone. */
export function reportRapprochement(
  citation: Citation,
  phrase: string,
  statut: StatutRapprochement,
  lieux: readonly LieuReport[],
): RapprochementReport {
  const lieu = lieux.length === 1 ? lieux[0] : undefined;
  return {
    texte: citation.texte,
    position: citation.position,
    montant: citation.valeur ?? null,
    unite: citation.unite,
    intervalle: citation.intervalle ?? null,
    statut,
    cellule: lieu?.cellule ?? null,
    feuille: lieu?.feuille ?? null,
    fichier: lieu?.fichier ?? null,
    candidates: lieux,
    phrase,
  };
}
