import { keyOf, textOf } from '../../../core/cellText';
import { readMenagesPasses } from '../../../core/dossier/menages';
import { readParametres } from '../../../core/dossier/parametres';
import { isOfOperation, readSuivi, suiviOf, type SuiviLigne } from '../../../core/dossier/suivi';
import { contextTables } from '../../../core/forms/names';
import { checkParametres } from '../../../core/parametres/checkParametres';
import { programmeOf } from '../../../core/parametres/programmeOf';
import { certificationOf } from '../../../core/reading/certificationOf';
import type { FormReading } from '../../../core/reading/formReading';
import { recogniseForms } from '../../../core/reading/recogniseForms';
import { anneeOf } from '../../../core/rules/entete';
import { latestParOperation } from '../../../core/suivi/latestParOperation';
import { isOfYear, nextAnnee } from '../../../core/suivi/nextAnnee';
import { computeConsommation, computePoints } from '../../../core/suivi/points';
import type { Snapshot } from '../../../workbook/port';
import { bilanSheet } from '../../sheets/bilan';
import { findGraphique } from '../../sheets/suiviChart';
import { findTable } from '../../sheets/tablePlace';
import type { AnneeAClore, AnneeAPreparer, SuiviVue } from '../../state/suivi';
import { anneeClose } from './anneeClose';

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
    aPreparer: anneeAPreparer(forms),
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
    .flatMap((form) => anneeClose(form, lignes) ?? []);
  return open.reduce<AnneeAClore | undefined>(
    (last, each) => (last && last.annee.annee >= each.annee.annee ? last : each),
    undefined,
  );
}

function anneeAPreparer(forms: readonly FormReading[]): AnneeAPreparer | undefined {
  const latest = latestParOperation(forms.filter(({ lignes }) => lignes.length > 0));
  const annee = nextAnnee(latest);
  if (annee === undefined) return undefined;
  const missing = latest.filter((form) => !forms.some((each) => isOfYear(each, form, annee)));
  const drafts = latest.filter((form) => certificationOf(form).le === undefined);
  return missing.length === 0
    ? undefined
    : {
        annee,
        operations: missing.length,
        nonCertifiees: [...new Set(drafts.flatMap((form) => anneeOf(form) ?? []))],
      };
}
