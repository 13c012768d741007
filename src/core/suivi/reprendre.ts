/**
 * What last year's workbook gives to this year's: one row for each year that it declared or already
 * followed, and the households declared, by their pseudonyms only.
 */
import { isFilled, keyOf, textOf } from '../cellText';
import { forfaitOf } from '../compteurs';
import type { IsoDate } from '../date';
import { readDeclares, type Declare } from '../dossier/declares';
import { readMenagesPasses } from '../dossier/menages';
import { isOfOperation, readSuivi, suiviOf, type SuiviAnnee } from '../dossier/suivi';
import { sumCentimes, type Centimes } from '../montant';
import type { FormReading } from '../reading/formReading';
import { recogniseForms } from '../reading/recogniseForms';
import type { SnapshotLike } from '../reading/snapshotLike';
import { anneeOf } from '../rules/entete';
import { personnelMotif } from '../rules/personnel';
import { computeTotaux } from '../totals';
import { declaresOf } from './declaresOf';
import { nonPayablesOf, type NonPayables } from './nonPayables';

/** A household of a past year. `idtop` is that of its row, empty for any operation. */
export interface MenageDeclare {
  readonly annee: number;
  readonly idtop: string;
  readonly identifiant: string;
}

export interface Reprise {
  /** By year, then IDTOP. */
  readonly annees: readonly SuiviAnnee[];
  readonly menages: readonly MenageDeclare[];
  /** What each bailleur declared, year by year. */
  readonly declares: readonly Declare[];
  /** Identifiers left out because they look like a person: only pseudonyms are kept (RGPD). */
  readonly personnels: number;
  /** Years declared by a form that nobody has certified. */
  readonly nonCertifiees: readonly number[];
  /** What of those years cannot be paid as it stands, form by form. */
  readonly nonPayables: readonly NonPayables[];
}

/**
 * Reads last year's workbook: its forms, Modèle A where there is one, and its own tables *Suivi* and
 * *Menages*. With an `idtop`, the years of that operation and of none. A year that stands both in a form
 * and in *Suivi* has the households of the form, and the payments of *Suivi*.
 */
export function reprendre(snapshot: SnapshotLike, idtop = ''): Reprise {
  const forms = declaringForms(recogniseForms(snapshot)).filter(
    (form) => idtop === '' || isOfOperation({ idtop: idtopOf(form) }, idtop),
  );
  const { menages, personnels } = readMenages(snapshot, forms);
  const drafts = forms.filter((form) => !isCertified(form));
  return {
    annees: mergeAnnees(suiviOf(readSuivi(snapshot), idtop), forms.map(declaredAnnee)),
    menages,
    declares: mergeDeclares(
      readDeclares(snapshot).filter((each) => idtop === '' || isOfOperation(each, idtop)),
      forms.flatMap(declaresOf),
    ),
    personnels,
    nonCertifiees: [...new Set(drafts.flatMap((form) => anneeOf(form) ?? []))],
    nonPayables: drafts.flatMap((form) => nonPayablesOf(form) ?? []),
  };
}

/**
 * Modèle A gathers the Modèles B of its workbook: those count where there is no Modèle A only. Of two
 * Modèles A of one year and operation, the certified one counts, else the last.
 */
export function declaringForms(forms: readonly FormReading[]): readonly FormReading[] {
  const dated = forms.filter((form) => anneeOf(form) !== undefined && form.lignes.length > 0);
  const consolides = new Map<string, FormReading>();
  for (const form of dated.filter(({ modele }) => modele === 'A')) {
    const key = keyOfAnnee({ annee: anneeOf(form) ?? 0, idtop: idtopOf(form) });
    const other = consolides.get(key);
    if (!other || isCertified(form) || !isCertified(other)) consolides.set(key, form);
  }
  return consolides.size > 0 ? [...consolides.values()] : dated;
}

const idtopOf = ({ entete }: FormReading) => textOf(entete.idtopOperation?.value ?? null);

function isCertified({ certification, copie }: FormReading): boolean {
  return copie !== true && isFilled(certification.certifieLe?.value ?? null);
}

function declaredAnnee(form: FormReading): SuiviAnnee {
  const totaux = computeTotaux(form);
  return {
    annee: anneeOf(form) ?? 0,
    idtop: idtopOf(form),
    t1t2: totaux.n1_t1t2,
    t3t4: totaux.n1_t3t4,
    t5: totaux.n1_t5,
    forfait: sumCentimes(form.lignes.map((ligne) => forfaitOf(ligne, form.contexte))),
  };
}

/** Rows of one year and operation are added; what *Suivi* says besides the forms is kept. */
function mergeAnnees(
  suivies: readonly SuiviAnnee[],
  declarees: readonly SuiviAnnee[],
): readonly SuiviAnnee[] {
  const merged = addUp(suivies);
  for (const row of addUp(declarees).values()) {
    const { t1t2, t3t4, t5, forfait } = row;
    const followed = merged.get(keyOfAnnee(row)) ?? row;
    merged.set(keyOfAnnee(row), { ...followed, t1t2, t3t4, t5, forfait });
  }
  return [...merged.values()].sort(
    (a, b) => a.annee - b.annee || (a.idtop < b.idtop ? -1 : Number(a.idtop > b.idtop)),
  );
}

/** The forms of a year and operation say what its bailleurs declared; the table, where they are gone. */
function mergeDeclares(kept: readonly Declare[], declared: readonly Declare[]): readonly Declare[] {
  const told = new Set(declared.map(keyOfAnnee));
  return [...kept.filter((each) => !told.has(keyOfAnnee(each))), ...declared].sort(
    (a, b) => a.annee - b.annee || (a.idtop < b.idtop ? -1 : Number(a.idtop > b.idtop)),
  );
}

function addUp(rows: readonly SuiviAnnee[]): Map<string, SuiviAnnee> {
  const sums = new Map<string, SuiviAnnee>();
  for (const row of rows) {
    const other = sums.get(keyOfAnnee(row));
    sums.set(keyOfAnnee(row), addAnnees(other ?? nothing(row), row));
  }
  return sums;
}

function nothing({ annee, idtop }: SuiviAnnee): SuiviAnnee {
  return { annee, idtop, t1t2: 0, t3t4: 0, t5: 0 };
}

/** A row of its own, wherever the two stand; of two days, the later one. */
function addAnnees(a: SuiviAnnee, b: SuiviAnnee): SuiviAnnee {
  const paiements = {
    demande: addEuros(a.demande, b.demande),
    demandeLe: lastOf(a.demandeLe, b.demandeLe),
    paye: addEuros(a.paye, b.paye),
    payeLe: lastOf(a.payeLe, b.payeLe),
  };
  return {
    annee: a.annee,
    idtop: a.idtop,
    t1t2: a.t1t2 + b.t1t2,
    t3t4: a.t3t4 + b.t3t4,
    t5: a.t5 + b.t5,
    forfait: addEuros(a.forfait, b.forfait),
    ...paiements,
  };
}

function addEuros(a: Centimes | undefined, b: Centimes | undefined): Centimes | undefined {
  return a === undefined || b === undefined ? (a ?? b) : sumCentimes([a, b]);
}

function lastOf(a: IsoDate | undefined, b: IsoDate | undefined): IsoDate | undefined {
  return a === undefined || (b !== undefined && b > a) ? b : a;
}

/** One year of one operation. */
export function keyOfAnnee({ annee, idtop }: Pick<SuiviAnnee, 'annee' | 'idtop'>): string {
  return `${annee} ${keyOf(idtop)}`;
}

function readMenages(
  snapshot: SnapshotLike,
  forms: readonly FormReading[],
): Pick<Reprise, 'menages' | 'personnels'> {
  const all = new Map<string, MenageDeclare>();
  for (const menage of [...menagesInTable(snapshot), ...forms.flatMap(menagesIn)]) {
    all.set(keyOfMenage(menage), menage);
  }
  const menages = [...all.values()].filter(({ identifiant }) => !personnelMotif(identifiant));
  return { menages, personnels: all.size - menages.length };
}

/** What two households are the same by: year, operation and identifier. */
export function keyOfMenage({ annee, idtop, identifiant }: MenageDeclare): string {
  return `${annee} ${keyOf(idtop)} ${keyOf(identifiant)}`;
}

/** The operation is that of the header: a row's IDTOP names the one that caused the relogement. */
function menagesIn(form: FormReading): readonly MenageDeclare[] {
  const annee = anneeOf(form) ?? 0;
  const idtop = idtopOf(form);
  return form.lignes
    .filter(({ cells }) => isFilled(cells.menage))
    .map(({ cells }) => ({
      annee,
      idtop,
      identifiant: textOf(cells.menage),
    }));
}

function menagesInTable(snapshot: SnapshotLike): readonly MenageDeclare[] {
  return readMenagesPasses(snapshot).flatMap(({ annee, idtop, identifiant }) =>
    typeof annee === 'number'
      ? [{ annee, idtop: textOf(idtop), identifiant: textOf(identifiant) }]
      : [],
  );
}
