/** Declared households as flat records, for whoever adds up many workbooks with tools of data. */
import { readDate } from '../cellDate';
import { readMontant } from '../cellMontant';
import { isFilled, textOf } from '../cellText';
import { readTypologie } from '../cellTypologie';
import type { CellValue } from '../CellValue';
import type { FormCheck } from '../check';
import type { IsoDate } from '../date';
import type { Finding } from '../finding';
import type { EnteteKey, Modele, Statut, Typologie } from '../forms/modele';
import type { EurosParM2 } from '../montant';
import type { FormReading, RowReading } from '../reading/formReading';
import { anneeOf } from '../rules/entete';

/** One household of one form. What a cell does not say is undefined; its code says why. */
export interface Declaration {
  readonly fichier: string;
  readonly feuille: string;
  /** The row of the sheet. */
  readonly rang: number;
  readonly modele: Modele;
  readonly convention: string | undefined;
  /** N-1. */
  readonly annee: number | undefined;
  /** IDTOP of the operation « indemnité pour minoration de loyer », from the header. */
  readonly idtopOperation: string | undefined;
  readonly bailleur: string | undefined;
  readonly menage: string | undefined;
  readonly idtop: string | undefined;
  readonly dateLivraison: IsoDate | undefined;
  readonly dateConventionApl: IsoDate | undefined;
  readonly dateBail: IsoDate | undefined;
  readonly typologie: Typologie | undefined;
  readonly loyer: EurosParM2 | undefined;
  readonly plafond: EurosParM2 | undefined;
  readonly statut: Statut;
  /** Forfait in whole euros and centimes; 0 where the row gives no right or waits. */
  readonly montant: number;
  /** Codes of the row's findings, each once, in alphabetical order, separated by a space. */
  readonly constats: string;
  /** The codes of what its form says as a whole: header, totals, certificate. */
  readonly constatsFormulaire: string;
}

/** The households of a form with their verdicts, from top to bottom. */
export function declarationsOf(
  fichier: string,
  reading: FormReading,
  check: FormCheck,
): readonly Declaration[] {
  const header = (key: EnteteKey) => texteIn(reading.entete[key]?.value ?? null);
  const form = {
    fichier,
    feuille: reading.feuille,
    modele: reading.modele,
    convention: header('convention'),
    annee: anneeOf(reading),
    idtopOperation: header('idtopOperation'),
    constatsFormulaire: codesOf([...check.entete, ...check.formulaire, ...check.certificat]),
  };
  return reading.lignes.flatMap((row) => {
    const verdict = check.lignes.get(row.rang);
    if (verdict === undefined) return [];
    return [
      {
        ...form,
        rang: row.rang,
        ...cellsOf(row),
        statut: verdict.statut,
        montant: verdict.forfait / 100,
        constats: codesOf(verdict.findings),
      },
    ];
  });
}

function codesOf(findings: readonly Finding[]): string {
  return [...new Set(findings.map(({ code }) => code))].sort().join(' ');
}

function cellsOf({ cells }: RowReading) {
  return {
    bailleur: texteIn(cells.bailleur),
    menage: texteIn(cells.menage),
    idtop: texteIn(cells.idtop),
    dateLivraison: jourIn(cells.dateLivraison),
    dateConventionApl: jourIn(cells.dateConventionApl),
    dateBail: jourIn(cells.dateBail),
    typologie: classeIn(cells.typologie),
    loyer: loyerIn(cells.loyer),
    plafond: loyerIn(cells.plafond),
  };
}

function texteIn(value: CellValue): string | undefined {
  return isFilled(value) ? textOf(value) : undefined;
}

function jourIn(value: CellValue): IsoDate | undefined {
  const read = readDate(value);
  return read.kind === 'date' || read.kind === 'texte' ? read.date : undefined;
}

function classeIn(value: CellValue): Typologie | undefined {
  const read = readTypologie(value);
  return read.kind === 'classe' || read.kind === 'lisible' ? read.typologie : undefined;
}

function loyerIn(value: CellValue): EurosParM2 | undefined {
  const read = readMontant(value);
  return read.kind === 'montant' || read.kind === 'texte' ? read.montant : undefined;
}
