import { centimes } from '../core/montant';
import { formatCount, formatEuros, fr } from '../text/fr';
import type { UnreadableReason } from '../workbook/errors';
import type { ConstatReport, FichierReport } from './report';

/** « retour.xlsx · Modèle B, 12 lignes : 3 erreurs, 1 avertissement, 36 500 € ». */
export function summaryLine(report: FichierReport): string {
  const { fichier, modele, feuille, lignes, constats } = report;
  if (modele === null) return fr`${fichier} : ${constats[0]?.message ?? ''}`;
  const place = feuille === `Modèle ${modele}` ? '' : fr` (feuille « ${feuille ?? ''} »)`;
  const rows = formatCount(lignes, 'ligne');
  return fr`${fichier} · Modèle ${modele}${place}, ${rows} : ${verdict(constats)}, ${euros(report.montantForfaitaire)}`;
}

function verdict(constats: readonly ConstatReport[]): string {
  const number = (niveau: ConstatReport['niveau']) =>
    constats.filter((constat) => constat.niveau === niveau).length;
  const erreurs = number('erreur');
  const avertissements = number('avertissement');
  const parts = [
    erreurs === 0 ? 'aucune erreur' : formatCount(erreurs, 'erreur'),
    ...(avertissements === 0 ? [] : [formatCount(avertissements, 'avertissement')]),
  ];
  return parts.join(', ');
}

/** One line for each finding, with its cell, level and source. */
export function detailLines(report: FichierReport): readonly string[] {
  if (report.modele === null) return [];
  return report.constats.map(({ cellule, niveau, message, source, correction }) => {
    const origin = source === null ? '' : ` [${source}]`;
    const remedy = correction === null ? '' : ` → ${correction.libelle}`;
    return `  ${(cellule ?? '').padEnd(6)} ${niveau.padEnd(13)} ${message}${origin}${remedy}`;
  });
}

/** Why a file could not be read, and what to do. */
export function reasonSentence(reason: UnreadableReason | undefined): string {
  switch (reason) {
    case 'absent':
      return fr`Le fichier n’existe pas : vérifiez son nom et son dossier.`;
    case 'encrypted':
      return fr`Le classeur est protégé par un mot de passe : enregistrez-le sans mot de passe.`;
    case 'old-format':
      return fr`Le classeur est dans l’ancien format .xls : enregistrez-le au format .xlsx.`;
    case 'not-a-workbook':
      return fr`Le fichier n’est pas un classeur Excel : ouvrez-le dans Excel et enregistrez-le au format .xlsx.`;
    case 'too-large':
      return fr`Le classeur est trop volumineux : supprimez-en les feuilles inutiles, puis recommencez.`;
    case 'damaged':
    case undefined:
      return fr`Le classeur est endommagé : ouvrez-le dans Excel et enregistrez-le à nouveau.`;
  }
}

function euros(amount: number): string {
  return formatEuros(centimes(amount));
}
