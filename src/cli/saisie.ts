import type { AnnexeSaisie } from '../core/annexes/forms';
import {
  MOST_YEARS,
  parseSaisie,
  SAISIE_KEYS,
  type SaisieProblem,
} from '../core/annexes/parseSaisie';
import { unites } from '../core/annexes/unite';
import { formatCount, fr } from '../text/fr';
import { CliError } from './context';
import { readJson } from './json';

/** What the help says of a saisie file. */
export const SAISIE_HELP = fr`Clés de S.json : ${SAISIE_KEYS.join(', ')} ; unités : ${unites.join(', ')}.`;

/** What an annexe is to hold, from a JSON file; what it leaves out is taken from `offered`. */
export function parseSaisieFile(text: string, path: string, offered: AnnexeSaisie): AnnexeSaisie {
  const parsed = parseSaisie(readJson(text, path), offered);
  if ('problem' in parsed) throw new CliError(sentence(parsed.problem, path));
  return parsed.value;
}

function sentence(problem: SaisieProblem, path: string): string {
  switch (problem.kind) {
    case 'objet':
      return fr`Le fichier « ${path} » doit contenir un objet JSON.`;
    case 'cle':
      return fr`La clé « ${problem.cle} » du fichier « ${path} » n’existe pas ; les clés sont ${SAISIE_KEYS.join(', ')}.`;
    case 'periode':
      return fr`La clé « periode » du fichier « ${path} » attend deux années, la première d’abord et ${MOST_YEARS} au plus, par exemple {"de": 2017, "a": 2019}.`;
    case 'unite':
      return fr`La clé « unite » du fichier « ${path} » attend l’une de ces unités : ${unites.join(', ')}.`;
    case 'notes':
      return fr`La clé « notes » du fichier « ${path} » attend une liste de textes.`;
    case 'lignes':
      return fr`La clé « lignes » du fichier « ${path} » attend une liste de lignes, par exemple {"libelle": "Production", "montants": [800, null, 688]}.`;
    case 'montants':
      return fr`La ligne ${problem.ligne} du fichier « ${path} » a plus de montants que l’annexe n’a de colonnes à remplir (${formatCount(problem.colonnes, 'colonne')}).`;
  }
}
