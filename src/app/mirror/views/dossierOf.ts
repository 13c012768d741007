import { readDate } from '../../../core/cellDate';
import { shownText, textOf } from '../../../core/cellText';
import type { CellValue } from '../../../core/CellValue';
import { attestationKeys } from '../../../core/forms/modele';
import { isIntact } from '../../../core/reading/certificat';
import type { FormReading } from '../../../core/reading/formReading';
import { formulaireCertifie } from '../../../core/reading/formulaireCertifie';
import type { DossierRetour } from '../../../text/dossierRetour';
import { formatDate } from '../../../text/format';

/** What a certified Modèle B says of its return; undefined where it is none, or changed since. */
export function dossierOf(reading: FormReading): Omit<DossierRetour, 'etabliLe'> | undefined {
  const formulaire = formulaireCertifie(reading);
  if (formulaire === undefined || !isIntact(reading)) return undefined;
  const given = reading.contexte.attestations;
  return {
    formulaire,
    attestations: attestationKeys.B.flatMap((key) => {
      const attestation = given[key];
      return attestation ? [{ key, nom: attestation.nom, le: attestation.le }] : [];
    }),
    pieces: reading.lignes.map(({ cells }) => ({
      menage: textOf(cells.menage),
      bail: dayText(cells.dateBail),
      conventionApl: dayText(cells.dateConventionApl),
      livraison: dayText(cells.dateLivraison),
    })),
  };
}

function dayText(value: CellValue): string {
  const read = readDate(value);
  return read.kind === 'date' ? formatDate(read.date) : shownText(value);
}
