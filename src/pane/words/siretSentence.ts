import type { SiretMotif } from '../../core/finding';

const SENTENCES: Readonly<Record<SiretMotif, string>> = {
  longueur: 'Un SIRET compte 14 chiffres.',
  siren: 'Les 9 premiers chiffres ne forment pas un SIREN valable. Vérifiez la saisie.',
  cle: 'La clé de contrôle du SIRET ne correspond pas. Vérifiez la saisie.',
};

/** Why what is typed is no SIRET. */
export function siretSentence(motif: SiretMotif): string {
  return SENTENCES[motif];
}
