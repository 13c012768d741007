import type { CertificationLayout } from '../../core/forms/layout';
import type { Modele } from '../../core/forms/modele';
import { modeles } from '../../core/forms/modeles';
import { certificationName } from '../../core/forms/names';
import { BODY, LINE } from './palette';
import { area, cell, type SheetWriter } from './sheetWriter';

const LINE_HEIGHT = 18;
/** Room for a signature and a stamp. */
const SIGNATURE_HEIGHT = 54;

/** Where the certificate of a form is to be written. */
export interface CertificatePlan {
  readonly modele: Modele;
  readonly id: string;
  readonly certification: readonly CertificationLayout[];
}

/** The four lines of the certificate, each with a box to fill over two columns. */
export function writeCertificate(writer: SheetWriter, plan: CertificatePlan): void {
  for (const line of plan.certification) {
    writeLine(writer, plan, line);
    writer.name(certificationName(plan.id, line.key), line.valeur);
  }
}

function writeLine(writer: SheetWriter, plan: CertificatePlan, line: CertificationLayout): void {
  const { key, libelle, valeur } = line;
  writer.put(libelle.top, libelle.left, modeles[plan.modele].certification[key]);
  writer.style(libelle, { ...BODY, horizontal: 'right', vertical: 'top', indent: 1 });
  // No text format here: a rent pasted over the certificate by mistake must stay a number.
  const format = key === 'certifieLe' ? 'dd/mm/yyyy' : 'General';
  writer.format(cell(valeur.top, valeur.left), format);
  const box = area(valeur.top, valeur.left, valeur.top, valeur.left + 1);
  const edges = { sides: ['top', 'right', 'bottom', 'left'], color: LINE, weight: 'thin' } as const;
  writer.style(box, { ...BODY, vertical: 'top', indent: 1, edges });
  const height = key === 'signature' ? SIGNATURE_HEIGHT : LINE_HEIGHT;
  writer.height(libelle.top, libelle.top, height);
}
