/** What was sent to the bailleurs, read back: from the record in the workbook, or from the forms sent. */
import { parseAddress, type Area } from '../../grid/a1';
import { isFilled, textOf } from '../cellText';
import type { CellValue } from '../CellValue';
import { contextTables, prerempliName } from '../forms/names';
import { findName, readTable } from '../reading/contexte';
import { recogniseForms } from '../reading/recogniseForms';
import type { SnapshotLike } from '../reading/snapshotLike';
import type { MenageEnvoye } from '../retours/model';
import { anneeOf } from '../rules/entete';

/**
 * The households recorded as sent in the table *Envois*, in its order. A row without household or
 * without a year says nothing.
 */
export function readEnvois(snapshot: SnapshotLike): readonly MenageEnvoye[] {
  return readTable(snapshot, contextTables.envois.name).flatMap((cell) => {
    const menage = texteOf(cell('Identifiant'));
    const annee = parseAnnee(cell('Année'));
    if (menage === '' || annee === undefined) return [];
    return [
      {
        annee,
        operation: texteOf(cell('Opération')),
        bailleur: texteOf(cell('Bailleur')),
        menage,
        idtop: texteOf(cell('IDTOP')),
        fichier: texteOf(cell('Fichier')),
      },
    ];
  });
}

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

/** A year of four digits, as a number or as the text that somebody typed. */
function parseAnnee(value: CellValue): number | undefined {
  const text = texteOf(value);
  return /^\d{4}$/.test(text) ? Number(text) : undefined;
}
