import type { IsoDate } from '../core/date';
import type { ChoixColonnes, FormReading } from '../core/reading/formReading';
import { recogniseForms } from '../core/reading/recogniseForms';
import { compareFeuille } from '../core/retours/compareFeuille';
import { findCopies, type Copie } from '../core/retours/findCopies';
import { fr } from '../text/fr';
import { WorkbookError } from '../workbook/errors';
import type { FichierRecu } from '../workbook/port';
import { detailLines, ecarteesLines, lectureLine, reasonSentence, summaryLine } from './lines';
import type { OpenWorkbook } from './OpenWorkbook';
import {
  reportCopie,
  reportFailure,
  reportFeuilles,
  reportFinding,
  reportForm,
  type FeuilleReport,
  type FichierReport,
} from './report';

export interface VerifierRequest {
  readonly aujourdhui: IsoDate;
  readonly choix: readonly ChoixColonnes[];
  readonly json: boolean;
  readonly lecture: boolean;
}

/** How a file is told. */
export type Telling = Pick<VerifierRequest, 'json' | 'lecture'> & { readonly seul: boolean };

/** A line, and where it is written. */
export interface Told {
  readonly to: 'out' | 'err';
  readonly line: string;
}

/** What is told of one file, all that is kept of it: its elements of the JSON, or its lines. */
export interface Verified {
  /** One for each of its forms. */
  readonly fichiers: readonly string[];
  /** One for each of its other sheets. */
  readonly feuilles: readonly string[];
  readonly lines: readonly Told[];
  readonly illisible: boolean;
  readonly erreur: boolean;
}

/** One report for each form of a file, and the account of its other sheets. */
interface Reports {
  readonly reports: readonly FichierReport[];
  readonly feuilles: readonly FeuilleReport[];
}

/** Verifies one file, or tells why there is nothing to verify. */
export async function verifyFile(
  file: FichierRecu,
  request: VerifierRequest & Telling,
  open: OpenWorkbook,
): Promise<Verified> {
  return tell(await reportFile(file, request, open), request);
}

/** A file that cannot be read, as it is told. */
export function refuseFile(fichier: string, sentence: string, telling: Telling): Verified {
  return tell(refused(reportFailure(fichier, 'fichier-illisible', sentence)), telling);
}

async function reportFile(
  { nom, bytes }: FichierRecu,
  { aujourdhui, choix }: VerifierRequest,
  open: OpenWorkbook,
): Promise<Reports> {
  try {
    const snapshot = await (await open(bytes)).snapshot();
    const forms = recogniseForms(snapshot, choix);
    const feuilles = reportFeuilles(nom, snapshot, forms);
    if (forms.length > 0) {
      const copies = findCopies(forms);
      const reports = forms.map((form) => {
        const copie = copies.find((each) => each.form === form);
        return withFeuille(reportForm(nom, form, aujourdhui), form, copie);
      });
      return { reports, feuilles };
    }
    const message = fr`Aucune feuille ne contient un Modèle A ou un Modèle B : vérifiez que les neuf intitulés du tableau y sont.`;
    return { ...refused(reportFailure(nom, 'modele-non-reconnu', message)), feuilles };
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return refused(reportFailure(nom, 'fichier-illisible', reasonSentence(error.at.reason)));
  }
}

function refused(report: FichierReport): Reports {
  return { reports: [report], feuilles: [] };
}

/** A form in a hidden sheet, or one that declares the households of another, is told as such. */
function withFeuille(
  report: FichierReport,
  form: FormReading,
  copie: Copie | undefined,
): FichierReport {
  const place = { fichier: report.fichier, retour: form.id };
  const found = compareFeuille(form, place).map(reportFinding);
  const copies = copie === undefined ? [] : [reportCopie(copie)];
  return { ...report, constats: [...found, ...copies, ...report.constats] };
}

function tell({ reports, feuilles }: Reports, telling: Telling): Verified {
  const findings = reports.flatMap(({ constats }) => constats);
  return {
    fichiers: telling.json ? reports.map(element) : [],
    feuilles: telling.json ? feuilles.map(element) : [],
    lines: telling.json ? [] : linesOf({ reports, feuilles }, telling),
    illisible: reports.every(isUnreadable),
    erreur: findings.some(({ niveau }) => niveau === 'erreur'),
  };
}

/** A report as it stands in a list of the JSON. */
function element(report: FichierReport | FeuilleReport): string {
  return `    ${JSON.stringify(report, undefined, 2).replaceAll('\n', '\n    ')}`;
}

/** A file alone is told in detail; several, in one line each. What could not be read goes to stderr. */
function linesOf({ reports, feuilles }: Reports, { lecture, seul }: Telling): readonly Told[] {
  const out = (line: string): Told => ({ to: 'out', line });
  const account = (of: FichierReport | FeuilleReport) =>
    lecture ? [...lectureLine(of), ...ecarteesLines(of)].map(out) : [];
  return [
    ...reports.flatMap((report) => [
      { ...out(summaryLine(report)), to: report.modele === null ? 'err' : 'out' } as const,
      ...(seul ? detailLines(report).map(out) : []),
      ...account(report),
    ]),
    ...feuilles.flatMap(account),
  ];
}

function isUnreadable(report: FichierReport): boolean {
  return report.constats.some(({ code }) => code === 'fichier-illisible');
}
