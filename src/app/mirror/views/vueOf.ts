import { keyOf, textOf } from '../../../core/cellText';
import { forfaitOf } from '../../../core/compteurs';
import { readMenagesPasses } from '../../../core/dossier/menages';
import { readParametres } from '../../../core/dossier/parametres';
import { isOfOperation, readSuivi, suiviOf, type SuiviLigne } from '../../../core/dossier/suivi';
import { contextTables } from '../../../core/forms/names';
import { sumCentimes } from '../../../core/montant';
import { checkParametres } from '../../../core/parametres/checkParametres';
import { programmeOf } from '../../../core/parametres/programmeOf';
import { certificationOf } from '../../../core/reading/certificationOf';
import type { FormReading } from '../../../core/reading/formReading';
import { recogniseForms } from '../../../core/reading/recogniseForms';
import { anneeOf } from '../../../core/rules/entete';
import { computeConsommation, computePoints } from '../../../core/suivi/points';
import { computeTotaux } from '../../../core/totals';
import type { Snapshot } from '../../../workbook/port';
import { bilanSheet } from '../../sheets/bilan';
import { findGraphique } from '../../sheets/suiviChart';
import { findTable } from '../../sheets/tablePlace';
import type { AnneeAClore, SuiviVue } from '../../state/suivi';

/** What the pane shows of a workbook; the only operation of a workbook is the one followed. */
export function vueOf(snapshot: Snapshot, wanted?: string): SuiviVue {
  const parametres = readParametres(snapshot);
  const forms = recogniseForms(snapshot).filter(({ modele }) => modele === 'A');
  const suivi = readSuivi(snapshot);
  const idtops = idtopsOf([
    ...parametres.operations.map(({ idtop }) => idtop),
    ...suivi.map(({ idtop }) => idtop),
    ...forms.map(operationIn),
  ]);
  const only = idtops.length === 1 ? idtops[0] : undefined;
  const idtop = wanted !== undefined && idtops.includes(wanted) ? wanted : (only ?? '');
  const lignes = [...suiviOf(suivi, idtop)].sort((a, b) => a.annee - b.annee);
  const programme = programmeOf(parametres, idtop);
  return {
    idtop,
    operation: parametres.operations.find((each) => each.idtop !== '' && each.idtop === idtop),
    idtops,
    lignes,
    menages: readMenagesPasses(snapshot).length,
    points: computePoints(lignes, programme),
    consommation: computeConsommation(lignes, programme),
    parametres: checkParametres(snapshot),
    hasParametres: findTable(snapshot, contextTables.convention.name) !== undefined,
    hasBilan: bilanSheet(snapshot) !== undefined,
    hasGraphique: findGraphique(snapshot) !== undefined,
    aClore: anneeAClore(forms, lignes, idtop),
  };
}

/** Without those that are the same text. */
function idtopsOf(all: readonly string[]): readonly string[] {
  const byKey = new Map(all.filter((each) => each !== '').map((each) => [keyOf(each), each]));
  return [...byKey.values()].sort((a, b) => a.localeCompare(b, 'fr'));
}

const operationIn = ({ entete }: FormReading) => textOf(entete.idtopOperation?.value ?? null);

/** The latest certified Modèle A whose households *Suivi* does not hold as they are. */
function anneeAClore(
  forms: readonly FormReading[],
  lignes: readonly SuiviLigne[],
  idtop: string,
): AnneeAClore | undefined {
  const open = forms
    .filter((form) => certificationOf(form).le !== undefined)
    .filter((form) => idtop === '' || isOfOperation({ idtop: operationIn(form) }, idtop))
    .flatMap((form) => closing(form, lignes) ?? []);
  return open.reduce<AnneeAClore | undefined>(
    (last, each) => (last && last.annee.annee >= each.annee.annee ? last : each),
    undefined,
  );
}

function closing(form: FormReading, lignes: readonly SuiviLigne[]): AnneeAClore | undefined {
  const annee = anneeOf(form);
  if (annee === undefined) return undefined;
  const idtop = operationIn(form);
  const ici = lignes.find((row) => row.annee === annee && isOfOperation(row, idtop));
  const totaux = computeTotaux(form);
  const row = {
    annee,
    idtop,
    t1t2: totaux.n1_t1t2,
    t3t4: totaux.n1_t3t4,
    t5: totaux.n1_t5,
    forfait: sumCentimes(form.lignes.map((ligne) => forfaitOf(ligne, form.contexte))),
  };
  const same =
    ici !== undefined &&
    ici.t1t2 === row.t1t2 &&
    ici.t3t4 === row.t3t4 &&
    ici.t5 === row.t5 &&
    ici.forfait === row.forfait;
  return same ? undefined : { formulaire: form.id, annee: row, ici };
}
