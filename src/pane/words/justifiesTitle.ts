import { formatCount } from '../../text/fr';

/** « 2 avertissements justifiés · 1 décision sans ménage ». */
export function justifiesTitle(justifies: number, sansMenage: number): string {
  return [
    justifies > 0 && formatCount(justifies, 'avertissement justifié', 'avertissements justifiés'),
    sansMenage > 0 && formatCount(sansMenage, 'décision sans ménage', 'décisions sans ménage'),
  ]
    .filter((part) => part !== false)
    .join(' · ');
}
