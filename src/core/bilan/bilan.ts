/**
 * The bilan of an operation for the revue de projet (convention IML, art. 3): households by typologie
 * and bailleur, amounts year by year, and how far the programmed subsidy is used.
 */
import { greatest, least } from '../../grid/extremes';
import { forfaits2018 } from '../baremes/forfaits';
import { keyOf, textOf } from '../cellText';
import { forfaitOf } from '../compteurs';
import type { Declare } from '../dossier/declares';
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
import { compareNames } from '../paiement/montants';
import { programmeOf } from '../parametres/programmeOf';
import type { FormReading, RowReading } from '../reading/formReading';
import { recogniseForms } from '../reading/recogniseForms';
import type { SnapshotLike } from '../reading/snapshotLike';
import { anneeOf } from '../rules/entete';
import { computeConsommation, type Consommation } from '../suivi/points';
import { declaringForms, keyOfAnnee, reprendre } from '../suivi/reprendre';

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

/** Who declared what: the latest Modèle A, or every year of which the workbook knows the bailleurs. */
export interface BilanDeclaration {
  readonly annee: number;
  /** The first of several years; undefined where `annee` is the only one. */
  readonly depuis: number | undefined;
  /** The form's table, or undefined for one that was recognised by its headings. */
  readonly table: string | undefined;
  /** Whether the forfaits of 2018 give the amounts; those of 2021 depend on each lease. */
  readonly regime2018: boolean;
  readonly bailleurs: readonly BilanBailleur[];
}

/** What a Modèle A declares, which counts until *Suivi* has the households of its year and operation. */
export interface BilanForme extends NombreParTypologie {
  readonly annee: number;
  readonly idtop: string;
  /** The form's table, or undefined for one that was recognised by its headings. */
  readonly table: string | undefined;
  readonly regime2018: boolean;
  readonly montant: Centimes;
}

/** What one bailleur declared of an operation in a year, and where that stands. */
export interface BilanDetail extends NombreParTypologie {
  readonly annee: number;
  readonly idtop: string;
  /** As its rows write it; empty where none is named, undefined where only *Suivi* has the year. */
  readonly bailleur: string | undefined;
  readonly montant: Centimes;
  /** The table and the sheet of the Modèle A that holds its rows; undefined for what the lists keep. */
  readonly table: string | undefined;
  readonly feuille: string | undefined;
  readonly regime2018: boolean;
}

export interface Bilan {
  /** Empty where the workbook follows all of its operations together. */
  readonly idtop: string;
  readonly operation: Operation | undefined;
  readonly parametres: Parametres;
  readonly annees: readonly BilanAnnee[];
  readonly consommation: Consommation;
  readonly declaration: BilanDeclaration | undefined;
  /** The Modèles A of the workbook, one for each year and operation. */
  readonly formes: readonly BilanForme[];
  /** Every figure of the years, by operation, year and bailleur. */
  readonly detail: readonly BilanDetail[];
}

/** The bilan of one operation, or of all where `idtop` is empty. */
export function computeBilan(snapshot: SnapshotLike, idtop = ''): Bilan {
  const forms = formsOf(snapshot, idtop);
  const latest = latestForm(forms);
  const parametres = withEntete(readParametres(snapshot), latest);
  const suivi = lignesComptees(readSuiviRows(snapshot), idtop);
  const declaring = declaringForms(forms);
  const formes = declaring.flatMap((form) => formeOf(form) ?? []);
  const declares = reprendre(snapshot, idtop).declares;
  return {
    idtop,
    operation: parametres.operations.find(
      (operation) => idtop !== '' && isOfOperation({ idtop: operation.idtop }, idtop),
    ),
    parametres,
    annees: computeAnnees(suivi, formes),
    consommation: computeConsommation(suivi, programmeOf(parametres, idtop)),
    declaration: severalYears(declares) ?? (latest && declarationOf(latest)),
    formes,
    detail: detailOf(declaring, declares, suivi),
  };
}

/**
 * By operation, year and bailleur: the rows of the Modèles A; where they are gone, what the workbook keeps of
 * their bailleurs; where it keeps none, the year as *Suivi* has it.
 */
function detailOf(
  forms: readonly FormReading[],
  declares: readonly Declare[],
  suivi: readonly SuiviAnnee[],
): readonly BilanDetail[] {
  const declared = forms.flatMap((form): readonly BilanDetail[] => {
    const declaration = declarationOf(form);
    if (!declaration) return [];
    const { annee, table, regime2018 } = declaration;
    const place = { annee, idtop: idtopOf(form), table, feuille: form.feuille, regime2018 };
    return declaration.bailleurs.map((bailleur) => ({ ...place, ...bailleur }));
  });
  const kept = { table: undefined, feuille: undefined, regime2018: false };
  const told = new Set(declared.map(keyOfAnnee));
  const listed = declares
    .filter((each) => !told.has(keyOfAnnee(each)))
    .map((each): BilanDetail => ({ ...each, ...kept }));
  for (const each of listed) told.add(keyOfAnnee(each));
  const followed = suivi
    .filter((row) => !told.has(keyOfAnnee(row)) && nombreTotal(row) > 0)
    .map(({ annee, idtop, t1t2, t3t4, t5, forfait }): BilanDetail => {
      const montant = forfait ?? (0 as Centimes);
      return { annee, idtop, t1t2, t3t4, t5, montant, bailleur: undefined, ...kept };
    });
  return [...declared, ...listed, ...followed].sort(
    (a, b) =>
      a.idtop.localeCompare(b.idtop, 'fr') ||
      a.annee - b.annee ||
      compareNames(a.bailleur ?? '', b.bailleur ?? ''),
  );
}

/** Every year of *Suivi* and of a Modèle A, whose rows count until *Suivi* has its households. */
function computeAnnees(
  suivi: readonly SuiviAnnee[],
  formes: readonly BilanForme[],
): readonly BilanAnnee[] {
  return [...new Set([...suivi, ...formes].map(({ annee }) => annee))]
    .sort((a, b) => a - b)
    .map((annee) => {
      const rows = suivi.filter((row) => row.annee === annee);
      const open = formes.filter((forme) => forme.annee === annee && isOpen(forme, rows));
      const followed = rows.filter((row) => !open.some((forme) => isOfOperation(row, forme.idtop)));
      const nombres = sumNombres([...followed, ...open]);
      return {
        annee,
        ...nombres,
        total: nombreTotal(nombres),
        forfait: sumCentimes([
          sumSuivi(followed, 'forfait'),
          ...open.map(({ montant }) => montant),
        ]),
        demande: sumSuivi(rows, 'demande'),
        paye: sumSuivi(rows, 'paye'),
      };
    });
}

/** Whether *Suivi* has no household of the year and operation of a form. */
function isOpen({ idtop }: BilanForme, rows: readonly SuiviAnnee[]): boolean {
  return nombreTotal(sumNombres(rows.filter((row) => isOfOperation(row, idtop)))) === 0;
}

function formeOf(form: FormReading): BilanForme | undefined {
  const declaration = declarationOf(form);
  return (
    declaration && {
      annee: declaration.annee,
      idtop: idtopOf(form),
      table: declaration.table,
      regime2018: declaration.regime2018,
      ...sumNombres(declaration.bailleurs),
      montant: sumCentimes(declaration.bailleurs.map(({ montant }) => montant)),
    }
  );
}

const idtopOf = ({ entete }: FormReading) => textOf(entete.idtopOperation?.value ?? null);

/** By bailleur over several years or operations; undefined where one Modèle A tells all there is. */
function severalYears(declares: readonly Declare[]): BilanDeclaration | undefined {
  const [first] = declares;
  const annees = declares.map(({ annee }) => annee);
  if (!first || declares.every((each) => keyOfAnnee(each) === keyOfAnnee(first))) return undefined;
  const groups = new Map<string, Declare[]>();
  for (const each of declares) {
    const key = keyOf(each.bailleur);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const bailleurs = [...groups.values()].map((group) => {
    const nombres = sumNombres(group);
    return {
      bailleur: group.at(-1)?.bailleur ?? '',
      ...nombres,
      total: nombreTotal(nombres),
      montant: sumCentimes(group.map(({ montant }) => montant)),
    };
  });
  const [depuis, annee] = [least(annees), greatest(annees)];
  return {
    annee,
    depuis: depuis === annee ? undefined : depuis,
    table: undefined,
    regime2018: false,
    bailleurs: bailleurs.sort((a, b) => compareNames(a.bailleur, b.bailleur)),
  };
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

/** The Modèles A of the operation that hold a row. */
function formsOf(snapshot: SnapshotLike, idtop: string): readonly FormReading[] {
  return recogniseForms(snapshot).filter(
    (form) =>
      form.modele === 'A' &&
      form.lignes.length > 0 &&
      (idtop === '' || isOfOperation({ idtop: idtopOf(form) }, idtop)),
  );
}

/** That of the latest year among them. */
function latestForm(forms: readonly FormReading[]): FormReading | undefined {
  const annees = forms.map((form) => anneeOf(form) ?? 0);
  return forms[annees.lastIndexOf(greatest(annees))];
}

function declarationOf(form: FormReading): BilanDeclaration | undefined {
  const annee = anneeOf(form);
  if (annee === undefined) return undefined;
  const regime2018 = form.contexte.regime !== '2021';
  return {
    annee,
    depuis: undefined,
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
