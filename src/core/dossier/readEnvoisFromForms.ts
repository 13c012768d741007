/** What was sent to the bailleurs, read back: from the record in the workbook, or from the forms sent. */
import { parseAddress, type Area } from '../../grid/a1';
import { isFilled, textOf } from '../cellText';
import type { CellValue } from '../CellValue';
import { prerempliName } from '../forms/names';
import { findName } from '../reading/contexte';
import { recogniseForms } from '../reading/recogniseForms';
import type { SnapshotLike } from '../reading/snapshotLike';
import { anneeOf } from '../rules/entete';
import type { MenageEnvoye } from './envois';

/**
 * What a Modèle B that was sent says in its prefilled columns. `fichier` is the name under which it
 * was sent. A form without a year gives nothing: nobody could tell which return it is compared with.
 */
export function readEnvoisFromForms(
  snapshot: SnapshotLike,
  fichier: string,
): readonly MenageEnvoye[] {
  const forms = recogniseForms(snapshot).filter(({ modele }) => modele === 'B');
  return forms.flatMap((form) => {
    const annee = anneeOf(form);
    if (annee === undefined) return [];
    const operation = texteOf(form.entete.idtopOperation?.value ?? null);
    const declarant = texteOf(form.entete.bailleur?.value ?? null);
    const sent = prerempliRows(snapshot, form.id);
    return form.lignes.flatMap(({ rang, cells }) => {
      if (sent && (rang < sent.top || rang > sent.bottom)) return [];
      const menage = texteOf(cells.menage);
      if (menage === '') return [];
      const bailleur = texteOf(cells.bailleur) || declarant;
      const idtop = texteOf(cells.idtop);
      return [{ annee, operation, bailleur, menage, idtop, fichier }];
    });
  });
}

/** The rows that were prefilled, where the form tells; rows under them are the bailleur's. */
function prerempliRows(snapshot: SnapshotLike, form: string): Area | undefined {
  const place = findName(snapshot, prerempliName(form));
  return place && parseAddress(place.range);
}

function texteOf(value: CellValue): string {
  return isFilled(value) ? textOf(value) : '';
}
