import type { FormState } from '../../app/state';
import { formatCount, NBSP } from '../../text/fr';
import { dateText } from './dateText';

type Verdict = FormState['verdict'];

/** One sentence: what still stands between the form and its certification. */
export function verdictSentence(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'vide':
      return 'Aucun relogement saisi';
    case 'erreurs':
      return `${whatIsWrong(verdict)} à corriger avant de certifier`;
    case 'attestations':
      return `${formatCount(verdict.manquantes, 'attestation')} à donner avant de certifier`;
    case 'pret':
      return 'Prêt à certifier';
    case 'certifie':
      return certifiedSentence(verdict);
  }
}

function whatIsWrong(verdict: Extract<Verdict, { kind: 'erreurs' }>): string {
  const lignes = formatCount(verdict.lignes, 'ligne');
  if (verdict.autres === 0) return lignes;
  if (verdict.lignes === 0) {
    return `${formatCount(verdict.autres, 'point')} de l’en-tête ou des totaux`;
  }
  return `${lignes} et ${formatCount(verdict.autres, 'autre point', 'autres points')}`;
}

function certifiedSentence({ le, intact }: Extract<Verdict, { kind: 'certifie' }>): string {
  const certified = `Certifié le ${dateText(le)}`;
  return intact ? certified : `${certified}, modifié depuis${NBSP}: à certifier de nouveau`;
}
