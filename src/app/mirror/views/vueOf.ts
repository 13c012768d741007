import { isSameText, textOf } from '../../../core/cellText';
import { readMenagesPasses } from '../../../core/dossier/menages';
import { operationsConnues } from '../../../core/dossier/operationsConnues';
import { operationOf, readParametres } from '../../../core/dossier/parametres';
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

/** What the pane shows of an operation, or of all of them; the only one of a workbook is the one followed. */
export function vueOf(snapshot: Snapshot, wanted = ''): SuiviVue {
  const parametres = readParametres(snapshot);
  const all = recogniseForms(snapshot);
  const forms = all.filter(({ modele }) => modele === 'A');
  const suivi = readSuivi(snapshot);
  const { operations } = parametres;
  const connues = operationsConnues({ operations, suivi, forms: all });
  const found = connues.find((each) => isSameText(each.idtop, wanted));
  const only = connues.length === 1 ? connues[0] : undefined;
  const { idtop, nom } = found ?? only ?? { idtop: '', nom: '' };
  const lignes = [...suiviOf(suivi, idtop)].sort((a, b) => a.annee - b.annee);
  const programme = programmeOf(parametres, idtop);
  return {
    idtop,
    nom,
    operation: operationOf(parametres, idtop),
    several: connues.length > 1,
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
