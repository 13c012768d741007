import { readSuivi } from '../../core/dossier/suivi';
import { certificationOf } from '../../core/reading/certificationOf';
import { recogniseForms } from '../../core/reading/recogniseForms';
import { latestParOperation } from '../../core/suivi/latestParOperation';
import { isOfYear, nextAnnee } from '../../core/suivi/nextAnnee';
import type { Snapshot } from '../../workbook/port';
import { anneeClose } from '../mirror/views/anneeClose';
import { foresee } from '../sheets/foresee';
import { SANS_OBJET, type Act } from './act';
import { nextForms } from './parts/nextForms';
import { suiviChange, type SuiviWritten } from './parts/suiviChange';
import { writeSuivi, type SuiviChange } from './parts/writeSuivi';

/**
 * The next year in the same workbook: every certified year gets its row in *Suivi*, so that cumuls add it,
 * and each operation an empty Modèle A of its own, with its régime. Nothing that stands there is changed.
 */
export const prepareAnneeSuivante = ((snapshot) => {
  const forms = recogniseForms(snapshot).filter(({ modele }) => modele === 'A');
  const latest = latestParOperation(forms.filter(({ lignes }) => lignes.length > 0));
  const annee = nextAnnee(latest);
  const missing =
    annee === undefined
      ? []
      : latest.filter((form) => !forms.some((each) => isOfYear(each, form, annee)));
  if (annee === undefined || missing.length === 0) return SANS_OBJET;
  const suivi = readSuivi(snapshot);
  const changes = forms
    .filter((form) => certificationOf(form).le !== undefined)
    .flatMap((form) => anneeClose(form, suivi) ?? [])
    .map(({ annee: row, ici }): SuiviChange =>
      ici ? { ...row, idtop: ici.idtop, rang: ici.rang } : row,
    );
  const closed = suiviChange(snapshot, { idtop: '', changes }, writeSuivi(snapshot, changes));
  return {
    ...closed,
    commands: [
      ...closed.commands,
      ...nextForms(foresee(snapshot, closed.commands), missing, annee),
    ],
    told: { kind: 'annee-preparee', count: missing.length },
  };
}) satisfies Act<Snapshot, undefined, SuiviWritten>;
