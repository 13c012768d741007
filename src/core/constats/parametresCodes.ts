import { convention, lecture, outil, type CodeEntries } from './clause';

/** What is said of the parameters. Nothing here keeps a form from being certified: it misleads other checks. */
export const parametresCodes = {
  'bailleur-siret-invalide': { niveau: 'erreur', sources: [{ texte: 'siret' }] },
  'bailleur-en-double': { niveau: 'avertissement', sources: [outil] },
  'operation-en-double': { niveau: 'erreur', sources: [lecture(convention('art. 6'))] },
  'programme-invalide': { niveau: 'erreur', sources: [lecture(convention('art. 6'))] },
  'jour-invalide': { niveau: 'erreur', sources: [outil] },
  'fin-avant-debut': { niveau: 'erreur', sources: [outil] },
  'bareme-sans-source': { niveau: 'avertissement', sources: [lecture({ texte: 'rga2021' })] },
} satisfies CodeEntries;
