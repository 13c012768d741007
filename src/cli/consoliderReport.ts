/** What `iml consolider` prints, as JSON and as lines. */
import { choixParDefaut } from '../core/retours/catalogue';
import type { Consolidation, ConsolidationFinding, RetourVerdict } from '../core/retours/model';
import { fr } from '../text/fr';
import { consolidationSentence, consolidationSource } from '../text/retours';
import type { LigneEcrite } from './consoliderModeleA';
import { summaryLine } from './lines';
import { reportCheck, reportFailure, type ConstatReport, type FichierReport } from './report';

/** A file that gave Modèle A nothing, and why. */
export interface RejetReport {
  readonly fichier: string;
  readonly code: string;
  readonly message: string;
}

export interface ConsoliderReport {
  readonly fichiers: readonly FichierReport[];
  readonly rejets: readonly RejetReport[];
  readonly provenance: readonly LigneEcrite[];
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
): ConsoliderReport {
  const refused = rejets.map((rejet): RejetReport => {
    const { fichier, code } = rejet;
    const finding = findings.find((each) => each.fichier === fichier && each.code === code);
    const message = problems.get(fichier) ?? (finding ? consolidationSentence(finding) : '');
    return { fichier, code, message };
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

function rejetOf({ retour, choix }: RetourVerdict): readonly RejetReport[] {
  const [first] = retour.constats;
  if (choix === 'retenu' || first === undefined || choixParDefaut(retour) === 'retenu') return [];
  return [{ fichier: retour.fichier, code: first.code, message: consolidationSentence(first) }];
}

function reportFinding(finding: ConsolidationFinding): ConstatReport {
  const { code, niveau, lieu } = finding;
  return {
    code,
    niveau,
    feuille: lieu?.feuille ?? null,
    cellule: lieu?.cellule ?? null,
    champ: lieu?.champ ?? null,
    message: consolidationSentence(finding),
    source: consolidationSource(finding),
    correction: null,
  };
}

/** One line for each file that enters, then what comparing found. */
export function consoliderLines({
  fichiers,
  rejets,
  constats,
}: ConsoliderReport): readonly string[] {
  const out = new Set(rejets.map(({ fichier }) => fichier));
  return [
    ...fichiers.filter(({ fichier }) => !out.has(fichier)).map(summaryLine),
    ...constats
      .filter(({ fichier, code }) => !rejets.some((r) => r.fichier === fichier && r.code === code))
      .map(({ fichier, feuille, cellule, niveau, message }) => {
        const place = feuille === null ? fichier : `${fichier} ${feuille}!${cellule ?? ''}`;
        return `  ${niveau.padEnd(13)} ${place} · ${message}`;
      }),
  ];
}

/** « neolia.xlsx, écarté : … ». */
export function rejetLine({ fichier, message }: RejetReport): string {
  return fr`${fichier}, écarté : ${message}`;
}
