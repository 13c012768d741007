/** What `iml consolider` prints, as JSON and as lines. */
import { isEcartant } from '../core/retours/ecartants';
import type { Consolidation, ConsolidationFinding, RetourVerdict } from '../core/retours/model';
import { fr, quote, sentenceOf } from '../text/fr';
import { consolidationLabels } from '../text/retours';
import type { LigneEcrite } from './consoliderModeleA';
import { lectureLine, summaryLine } from './lines';
import {
  reportCheck,
  reportFailure,
  reportFinding,
  type ConstatReport,
  type FeuilleReport,
  type FichierReport,
} from './report';

/** A file that gave Modèle A nothing, and why. */
export interface RejetReport {
  readonly fichier: string;
  /** The sheet set aside, where the file holds several forms; null for the whole file. */
  readonly feuille: string | null;
  readonly code: string;
  readonly message: string;
}

export interface ConsoliderReport {
  readonly fichiers: readonly FichierReport[];
  readonly rejets: readonly RejetReport[];
  readonly provenance: readonly LigneEcrite[];
  /** The accounts of the sheets that hold no form. */
  readonly feuilles: readonly FeuilleReport[];
  /** What comparing the files found, each with its file. */
  readonly constats: readonly (ConstatReport & { readonly fichier: string })[];
}

/**
 * Reports a consolidation and the rows that were written of it. `problems` says what was wrong with the
 * paths that could not be read.
 */
export function reportConsolidation(
  { retours, rejets, findings }: Consolidation,
  ecrites: readonly LigneEcrite[],
  problems: ReadonlyMap<string, string>,
): Omit<ConsoliderReport, 'feuilles'> {
  const refused = rejets.map((rejet): RejetReport => {
    const { fichier, code } = rejet;
    const finding = findings.find((each) => each.fichier === fichier && each.code === code);
    const message = problems.get(fichier) ?? (finding ? sentenceOf(finding) : '');
    return { fichier, feuille: null, code, message };
  });
  const failures = refused.map(({ fichier, code, message }) =>
    reportFailure(
      fichier,
      code === 'fichier-illisible' ? 'fichier-illisible' : 'modele-non-reconnu',
      message,
    ),
  );
  return {
    fichiers: [...retours.map(reportRetour), ...failures],
    rejets: [...refused, ...retours.flatMap(rejetOf)],
    provenance: ecrites,
    constats: findings.map((finding) => {
      const report = reportFinding(finding);
      const message = problems.get(finding.fichier) ?? report.message;
      return { fichier: finding.fichier, ...report, message };
    }),
  };
}

/** As `iml verifier` has it, what comparing found first. */
function reportRetour({ retour, findings }: RetourVerdict): FichierReport {
  const report = reportCheck(retour.fichier, retour.reading, retour.check);
  return { ...report, constats: [...findings.map(reportFinding), ...report.constats] };
}

/** Why a form does not enter by default: for another year, in a hidden sheet, or waiting for a choice. */
function rejetOf(verdict: RetourVerdict): readonly RejetReport[] {
  const { retour, choix, findings } = verdict;
  if (choix === 'retenu' && !waitsWhole(verdict)) return [];
  const { fichier, feuille, check } = retour;
  const first = findings.find((finding) => isEcartant(finding) || isRival(finding));
  if (first) return [{ fichier, feuille, code: first.code, message: sentenceOf(first) }];
  const waits = check.formulaire.find(({ code }) => code === 'colonne-ambigue');
  return waits ? [{ fichier, feuille, code: waits.code, message: sentenceOf(waits) }] : [];
}

/** Nothing of it enters before somebody says which of two files counts. */
const waitsWhole = ({ aDecider, retour, findings }: RetourVerdict) =>
  aDecider.length > 0 && aDecider.length === retour.reading.lignes.length && findings.some(isRival);

const isRival = ({ code }: ConsolidationFinding) =>
  code === 'retour-copie' || code === 'retours-en-double';

/** One line for each file that enters, then what comparing found. */
export function consoliderLines({
  fichiers,
  rejets,
  feuilles,
  constats,
}: ConsoliderReport): readonly string[] {
  const isOut = (fichier: string, feuille: string | null) =>
    rejets.some((r) => r.fichier === fichier && (r.feuille === null || r.feuille === feuille));
  return [
    ...fichiers
      .filter(({ fichier, feuille }) => !isOut(fichier, feuille))
      .flatMap((fichier) => [
        summaryLine(fichier),
        ...lectureLine(fichier),
        ...erreurLines(fichier),
      ]),
    ...feuilles
      .filter((feuille) => !isOut(feuille.fichier, feuille.feuille) && !isOurs(feuille))
      .flatMap((feuille) => lectureLine(feuille)),
    ...constats
      .filter(({ fichier, feuille }) => !isOut(fichier, feuille))
      .map(({ fichier, feuille, cellule, niveau, message }) => {
        const place = feuille === null ? fichier : `${fichier} ${feuille}!${cellule ?? ''}`;
        return `  ${niveau.padEnd(13)} ${place} · ${message}`;
      }),
  ];
}

/** A sheet of ours, of past years or settings: it is no part of what a bailleur declares. */
function isOurs({ lecture }: FeuilleReport): boolean {
  return lecture.ecartees[0]?.motif === 'classeur';
}

/** The errors of the form itself: what the command says of a file never hides them. */
function erreurLines({ constats }: FichierReport): readonly string[] {
  const compared = new Set<string>(Object.keys(consolidationLabels));
  return constats
    .filter(({ niveau, code }) => niveau === 'erreur' && !compared.has(code))
    .map(
      ({ cellule, niveau, message }) =>
        `  ${(cellule ?? '').padEnd(6)} ${niveau.padEnd(13)} ${message}`,
    );
}

/** « neolia.xlsx, feuille « 2024 » écartée : … », « neolia.xlsx, écarté : … ». */
export function rejetLine({ fichier, feuille, message }: RejetReport): string {
  return feuille === null
    ? fr`${fichier}, écarté : ${message}`
    : fr`${fichier}, feuille ${quote(feuille)} écartée : ${message}`;
}
