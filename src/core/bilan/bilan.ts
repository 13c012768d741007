/**
 * The bilan of an operation for the revue de projet (convention IML, art. 3): households by typologie
 * and bailleur, amounts year by year, and how far the programmed subsidy is used.
 */
import { greatest } from '../../grid/extremes';
import { forfaits2018 } from '../baremes/forfaits';
import { textOf } from '../cellText';
import { forfaitOf } from '../compteurs';
import { readParametres, type Operation, type Parametres } from '../dossier/parametres';
import {
  isOfOperation,
  lignesComptees,
  nombreTotal,
  readSuiviRows,
  sumSuivi,
  type NombreParTypologie,
  type SuiviAnnee,
} from '../dossier/suivi';
import { classOfEcriture } from '../ecritures';
import { typologies, type Typologie } from '../forms/modele';
import { sumCentimes, type Centimes } from '../montant';
import { programmeOf } from '../parametres/programmeOf';
import type { FormReading, RowReading } from '../reading/formReading';
import { recogniseForms } from '../reading/recogniseForms';
import type { SnapshotLike } from '../reading/snapshotLike';
import { anneeOf } from '../rules/entete';
import { computeConsommation, type Consommation } from '../suivi/points';

/** One year of the operation. */
export interface BilanAnnee extends NombreParTypologie {
  readonly annee: number;
  readonly total: number;
  readonly forfait: Centimes;
  readonly demande: Centimes;
  readonly paye: Centimes;
}

/** What one bailleur rehoused in the year of the Modèle A. */
export interface BilanBailleur extends NombreParTypologie {
  /** As the first of its rows writes it, so that a formula finds it again. Empty where none is named. */
  readonly bailleur: string;
  readonly total: number;
  readonly montant: Centimes;
}

/** The latest Modèle A of the operation in the workbook. */
export interface BilanDeclaration {
  readonly annee: number;
  /** The form's table, or undefined for one that was recognised by its headings. */
  readonly table: string | undefined;
  /** Whether the forfaits of 2018 give the amounts; those of 2021 depend on each lease. */
  readonly regime2018: boolean;
  readonly bailleurs: readonly BilanBailleur[];
}

export interface Bilan {
  /** Empty where the workbook follows all of its operations together. */
  readonly idtop: string;
  readonly operation: Operation | undefined;
  readonly parametres: Parametres;
  readonly annees: readonly BilanAnnee[];
  readonly consommation: Consommation;
  readonly declaration: BilanDeclaration | undefined;
}

/** The bilan of one operation, or of all where `idtop` is empty. */
export function computeBilan(snapshot: SnapshotLike, idtop = ''): Bilan {
  const form = latestForm(snapshot, idtop);
  const parametres = withEntete(readParametres(snapshot), form);
  const suivi = lignesComptees(readSuiviRows(snapshot), idtop);
  const declaration = form && declarationOf(form);
  return {
    idtop,
    operation: parametres.operations.find(
      (operation) => idtop !== '' && isOfOperation({ idtop: operation.idtop }, idtop),
    ),
    parametres,
    annees: computeAnnees(suivi, declaration),
    consommation: computeConsommation(suivi, programmeOf(parametres, idtop)),
    declaration,
  };
}

/** Every year of *Suivi*, and that of the Modèle A, whose rows count until *Suivi* has its households. */
function computeAnnees(
  suivi: readonly SuiviAnnee[],
  declaration: BilanDeclaration | undefined,
): readonly BilanAnnee[] {
  const named = [...suivi.map(({ annee }) => annee), ...(declaration ? [declaration.annee] : [])];
  return [...new Set(named)]
    .sort((a, b) => a - b)
    .map((annee) => {
      const rows = suivi.filter((row) => row.annee === annee);
      const followed = sumNombres(rows);
      const declared =
        nombreTotal(followed) === 0 && declaration?.annee === annee ? declaration : undefined;
      const nombres = declared ? sumNombres(declared.bailleurs) : followed;
      const montants = declared?.bailleurs.map(({ montant }) => montant);
      return {
        annee,
        ...nombres,
        total: nombreTotal(nombres),
        forfait: montants ? sumCentimes(montants) : sumSuivi(rows, 'forfait'),
        demande: sumSuivi(rows, 'demande'),
        paye: sumSuivi(rows, 'paye'),
      };
    });
}

export function sumNombres(rows: readonly NombreParTypologie[]): NombreParTypologie {
  return rows.reduce<NombreParTypologie>(
    (sum, row) => ({
      t1t2: sum.t1t2 + row.t1t2,
      t3t4: sum.t3t4 + row.t3t4,
      t5: sum.t5 + row.t5,
    }),
    { t1t2: 0, t3t4: 0, t5: 0 },
  );
}

/** What the parameters leave blank is read in the header of the Modèle A. */
function withEntete(parametres: Parametres, form: FormReading | undefined): Parametres {
  const textIn = (key: 'convention' | 'maitreOuvrage') =>
    parametres[key] || textOf(form?.entete[key]?.value ?? null);
  return {
    ...parametres,
    convention: textIn('convention'),
    maitreOuvrage: textIn('maitreOuvrage'),
  };
}

/** The Modèle A of the latest year among those of the operation that hold a row. */
function latestForm(snapshot: SnapshotLike, idtop: string): FormReading | undefined {
  const forms = recogniseForms(snapshot).filter(
    (form) =>
      form.modele === 'A' &&
      form.lignes.length > 0 &&
      (idtop === '' ||
        isOfOperation({ idtop: textOf(form.entete.idtopOperation?.value ?? null) }, idtop)),
  );
  const annees = forms.map((form) => anneeOf(form) ?? 0);
  return forms[annees.lastIndexOf(greatest(annees))];
}

function declarationOf(form: FormReading): BilanDeclaration | undefined {
  const annee = anneeOf(form);
  if (annee === undefined) return undefined;
  const regime2018 = form.contexte.regime !== '2021';
  return {
    annee,
    table: form.recognisedBy === 'noms' ? form.id : undefined,
    regime2018,
    bailleurs: computeBailleurs(form, regime2018),
  };
}

function computeBailleurs(form: FormReading, regime2018: boolean): readonly BilanBailleur[] {
  const groups = new Map<string, RowReading[]>();
  for (const ligne of form.lignes) {
    const key = rawText(ligne.cells.bailleur).toLowerCase();
    groups.set(key, [...(groups.get(key) ?? []), ligne]);
  }
  return [...groups.values()]
    .map((lignes) => {
      const nombres = countTypologies(lignes);
      return {
        bailleur: rawText(lignes[0]?.cells.bailleur ?? null),
        ...nombres,
        total: nombreTotal(nombres),
        montant: regime2018
          ? forfaitsOf(nombres)
          : sumCentimes(lignes.map((ligne) => forfaitOf(ligne, form.contexte))),
      };
    })
    .sort((a, b) => a.bailleur.localeCompare(b.bailleur, 'fr'));
}

/** The cell's text with its spaces: a formula compares them too. */
const rawText = (value: RowReading['cells']['bailleur']) => (value === null ? '' : String(value));

/** As the native formulas of the form and of the bilan count. */
function countTypologies(lignes: readonly RowReading[]): NombreParTypologie {
  const count = (typologie: Typologie) =>
    lignes.filter(({ cells }) => classOfEcriture(rawText(cells.typologie)) === typologie).length;
  const [t1t2, t3t4, t5] = typologies.map(count);
  return { t1t2: t1t2 ?? 0, t3t4: t3t4 ?? 0, t5: t5 ?? 0 };
}

function forfaitsOf({ t1t2, t3t4, t5 }: NombreParTypologie): Centimes {
  return (t1t2 * forfaits2018['T1/T2'] +
    t3t4 * forfaits2018['T3/T4'] +
    t5 * forfaits2018['T5 et plus']) as Centimes;
}
