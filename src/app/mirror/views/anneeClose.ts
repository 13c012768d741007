import { textOf } from '../../../core/cellText';
import { forfaitOf } from '../../../core/compteurs';
import { isOfOperation, type SuiviLigne } from '../../../core/dossier/suivi';
import { sumCentimes } from '../../../core/montant';
import type { FormReading } from '../../../core/reading/formReading';
import { anneeOf } from '../../../core/rules/entete';
import { computeTotaux } from '../../../core/totals';
import type { AnneeAClore } from '../../state/suivi';

/** The row that *Suivi* lacks of a Modèle A, or tells otherwise; undefined where it stands as it is. */
export function anneeClose(
  form: FormReading,
  lignes: readonly SuiviLigne[],
): AnneeAClore | undefined {
  const annee = anneeOf(form);
  if (annee === undefined) return undefined;
  const idtop = textOf(form.entete.idtopOperation?.value ?? null);
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
