/** What `iml completer` says: the columns of the list, each cell before and after, and what is left aside. */
import type { CellValue } from '../core/CellValue';
import type { Comparaison } from '../core/complement/compareListe';
import type { Complement, Ecriture, IntitulesListe, MenageRepete } from '../core/complement/model';
import { dateOfSerial } from '../core/date';
import { columnKeys, dateKeys, type ColumnKey } from '../core/forms/column';
import {
  absentsDeLaListeTitle,
  absentsDuFormulaireTitle,
  doublesTitle,
  ecritureLabel,
  resumeSentence,
  sansIdentifiantSentence,
  situeLabel,
  valeurIllisibleSentence,
} from '../text/complement';
import { columnLabels, formatList, formatRanges, fr, quote } from '../text/fr';
import type { ListeOuverte } from './completerSources';
import { CliError } from './context';

/** Nothing is written by a column that nobody is sure of. */
export function refuseDoute(liste: string, { intitules }: ListeOuverte, found: Comparaison): void {
  const ambigue = found.ambigues.find((key) => found.colonnes[key] === undefined);
  if (ambigue !== undefined) {
    const headings = intitules.ambigus[ambigue]?.map(({ texte }) => quote(texte)) ?? [];
    throw new CliError(
      fr`Dans « ${liste} », plusieurs colonnes peuvent être ${columnLabels[ambigue]} (${formatList(headings)}) : indiquez laquelle avec --colonnes.`,
    );
  }
  if (found.colonnes.menage === undefined) {
    throw new CliError(
      fr`Dans « ${liste} », aucune colonne n’est reconnue comme ${columnLabels.menage} (colonnes : ${formatList(intitules.tous.map(({ texte }) => quote(texte)))}) : indiquez-la avec --colonnes.`,
    );
  }
  if (found.complement.communs === 0) {
    throw new CliError(fr`${liste} : ${resumeSentence(found.complement)}`);
  }
}

/** « Colonnes de la liste : le loyer ← « Loyer/m² », … », then every cell. */
export function completerLines(
  { intitules }: ListeOuverte,
  { colonnes, complement }: Comparaison,
  ecritures: readonly Ecriture[],
): readonly string[] {
  const linked = columnKeys.flatMap((key) => {
    const heading = headingAt(intitules, colonnes[key]);
    return heading === undefined ? [] : [fr`${columnLabels[key]} ← ${quote(heading)}`];
  });
  return [
    fr`Colonnes de la liste : ${linked.join(', ')}.`,
    resumeSentence(complement),
    ...ecritures.map(
      (each) => fr`  ${each.cellule.padEnd(6)} ${situeLabel(each)} · ${ecritureLabel(each)}`,
    ),
  ];
}

/** What is left aside and why: cells first, then households. */
export function asideLines(complement: Complement, ecritures: readonly Ecriture[]) {
  const { illisibles, repetes, doublesDuFormulaire, sansIdentifiant } = complement;
  const { absentsDeLaListe, absentsDuFormulaire } = complement;
  const kept = complement.ecritures.filter((each) => !ecritures.includes(each));
  const named = (title: string, menages: readonly { readonly menage: string }[]) =>
    menages.length === 0
      ? []
      : [
          fr`${title} : ${formatList(
            menages.slice(0, NAMED).map(({ menage }) => menage),
            menages.length,
          )}.`,
        ];
  return [
    ...kept.map(
      (each) => fr`Laissé tel quel, ${each.cellule} · ${each.menage} · ${ecritureLabel(each)}.`,
    ),
    ...illisibles.map(valeurIllisibleSentence),
    ...repetes.map(repeteSentence),
    ...named(doublesTitle(doublesDuFormulaire.length), doublesDuFormulaire),
    ...(sansIdentifiant.length === 0
      ? []
      : [sansIdentifiantSentence(sansIdentifiant, formatRanges(sansIdentifiant))]),
    ...named(absentsDeLaListeTitle(absentsDeLaListe.length), absentsDeLaListe),
    ...named(absentsDuFormulaireTitle(absentsDuFormulaire.length), absentsDuFormulaire),
  ];
}

/** A list of the whole park has thousands of other households. */
const NAMED = 20;

function repeteSentence({ menage, lignes }: MenageRepete): string {
  const rangs = formatRanges(lignes.map(({ rang }) => rang));
  return fr`${quote(menage)} figure ${lignes.length} fois dans la liste (lignes ${rangs}), avec des valeurs différentes : rien n’est écrit. Gardez une seule de ces lignes, ou choisissez dans le volet.`;
}

/** Whether somebody has something to settle in the list or in the form. */
export function isInDoubt(complement: Complement): boolean {
  const { illisibles, repetes, doublesDuFormulaire, sansIdentifiant } = complement;
  return [illisibles, repetes, doublesDuFormulaire, sansIdentifiant].some(
    ({ length }) => length > 0,
  );
}

/** The same as data; days as AAAA-MM-JJ. */
export function completerReport(
  { feuille, intitules }: ListeOuverte,
  { colonnes, complement }: Comparaison,
  ecritures: readonly Ecriture[],
) {
  const cells = complement.ecritures.map((each) => ({
    cellule: each.cellule,
    menage: each.menage,
    colonne: each.colonne,
    avant: valueOf(each.colonne, each.avant),
    apres: valueOf(each.colonne, each.apres),
    etat: each.etat,
    retenue: ecritures.includes(each),
  }));
  const names = (menages: readonly { readonly menage: string }[]) =>
    menages.map(({ menage }) => menage);
  return {
    liste: {
      feuille,
      colonnes: Object.fromEntries(
        columnKeys.flatMap((key) => {
          const heading = headingAt(intitules, colonnes[key]);
          return heading === undefined ? [] : [[key, heading]];
        }),
      ),
    },
    menagesCommuns: complement.communs,
    cellules: cells,
    illisibles: complement.illisibles.map((each) => ({
      ligne: each.rang,
      menage: each.menage,
      colonne: each.colonne,
      message: valeurIllisibleSentence(each),
    })),
    repetes: complement.repetes.map(({ menage, lignes }) => ({
      menage,
      lignes: lignes.map(({ rang }) => rang),
    })),
    doublesDuFormulaire: names(complement.doublesDuFormulaire),
    absentsDeLaListe: names(complement.absentsDeLaListe),
    absentsDuFormulaire: names(complement.absentsDuFormulaire),
    sansIdentifiant: complement.sansIdentifiant,
  };
}

function headingAt({ tous }: IntitulesListe, place: number | undefined): string | undefined {
  return tous.find(({ colonne }) => colonne === place)?.texte;
}

const isDay = (colonne: ColumnKey) => dateKeys.some((key) => key === colonne);

function valueOf(colonne: ColumnKey, value: CellValue): CellValue {
  if (typeof value !== 'number' || !isDay(colonne)) return value;
  return dateOfSerial(value) ?? value;
}
