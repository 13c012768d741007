/** One French sentence for each finding about the parameters. */
import type { ParametresCode, ParametresFindingOf } from '../core/parametres/finding';
import { formatDate, quote } from './format';
import { siretMotifs } from './messages';
import { fr } from './typographie';

type Sentences = { readonly [C in ParametresCode]: (f: ParametresFindingOf<C>) => string };

/** The sentences of the parameters. */
export const parametresSentences: Sentences = {
  'bailleur-siret-invalide': (f) =>
    fr`SIRET ${quote(f.valeur)}${of(f.bailleur)} non valable : ${siretMotifs[f.motif]}. Recopiez-le d’un document officiel.`,
  'bailleur-en-double': (f) =>
    fr`Le bailleur ${quote(f.bailleur)} figure déjà à la ligne ${f.autre}. Gardez une seule ligne.`,
  'operation-en-double': (f) =>
    fr`L’opération ${quote(f.idtop)} figure déjà à la ligne ${f.autre} : sa subvention compterait deux fois. Gardez une seule ligne.`,
  'programme-invalide': (f) =>
    fr`La subvention programmée ${quote(f.valeur)} n’est pas un nombre d’euros. Saisissez-la sans texte.`,
  'jour-invalide': (f) =>
    fr`${f.colonne} : ${quote(f.valeur)} n’est pas une date. Saisissez-la sous la forme jj/mm/aaaa.`,
  'fin-avant-debut': (f) =>
    fr`L’opération est achevée le ${formatDate(f.acheveeLe)}, avant son démarrage le ${formatDate(f.demarrage)}. Vérifiez les deux dates.`,
  'bareme-sans-source': () =>
    'Ce barème n’a pas de source. Indiquez le texte d’où vient le montant, pour qu’il puisse être vérifié.',
};

const of = (bailleur: string) => (bailleur === '' ? '' : fr` de ${bailleur}`);
