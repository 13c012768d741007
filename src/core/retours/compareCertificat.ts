/** Whether the bailleur certified what it declares. */
import type { FormCheck } from '../check';
import { compareFinding } from './compareFinding';
import type { ConsolidationFinding } from './model';

/** One finding for the whole certificate, at the first cell that it lacks. */
export function compareCertificat(
  { certificat }: Pick<FormCheck, 'certificat'>,
  place: { readonly fichier: string; readonly retour: string },
): readonly ConsolidationFinding[] {
  const [first] = certificat;
  if (first === undefined) return [];
  const manque = certificat.flatMap((finding) =>
    finding.code === 'certification-manquante' ? [finding.certification] : [],
  );
  return [
    compareFinding({ code: 'declaration-non-certifiee', manque }, { ...place, lieu: first.lieu }),
  ];
}
