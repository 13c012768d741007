import type { FormState } from '../../app/state';
import { formatCount, formatNombre, fr } from '../../text/fr';
import { dateText } from './dateText';

type Verdict = FormState['verdict'];

/** One sentence: what still stands between the form and its certification. */
export function verdictSentence(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'vide':
      return 'Aucun relogement saisi';
    case 'erreurs':
      return fr`${whatIsWrong(verdict)} avant de certifier`;
    case 'attestations':
      return fr`${formatCount(verdict.manquantes, 'attestation')} à donner avant de certifier`;
    case 'pret':
      return 'Prêt à certifier';
    case 'a-reprendre':
      return 'À reprendre dans un formulaire officiel avant de certifier';
    case 'certifie':
      return certifiedSentence(verdict);
  }
}

type Erreurs = Extract<Verdict, { kind: 'erreurs' }>;

/** « 3 lignes à corriger, 24 à compléter ». */
function whatIsWrong(verdict: Erreurs): string {
  const { lignes, aCompleter, autres } = verdict;
  if (lignes + autres === 0) return fr`${formatCount(aCompleter, 'ligne')} à compléter`;
  const wrong = fr`${whatToCorrect(verdict)} à corriger`;
  if (aCompleter === 0) return wrong;
  const others =
    lignes > 0 && autres === 0 ? formatNombre(aCompleter) : formatCount(aCompleter, 'ligne');
  return fr`${wrong}, ${others} à compléter`;
}

function whatToCorrect(verdict: Erreurs): string {
  const lignes = formatCount(verdict.lignes, 'ligne');
  if (verdict.autres === 0) return lignes;
  if (verdict.lignes === 0) {
    return fr`${formatCount(verdict.autres, 'point')} de l’en-tête ou des totaux`;
  }
  return fr`${lignes} et ${formatCount(verdict.autres, 'autre point', 'autres points')}`;
}

function certifiedSentence({ le, intact }: Extract<Verdict, { kind: 'certifie' }>): string {
  const certified = fr`Certifié le ${dateText(le)}`;
  return intact ? certified : fr`${certified}, modifié depuis : à certifier de nouveau`;
}
