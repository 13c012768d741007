/** One French sentence for each finding about the parameters, and where the rule comes from. */
import type { ParametresCode, ParametresFindingOf } from '../core/parametres/finding';
import { formatDate, quote } from './format';
import { fr } from './typographie';

type Sentences = { readonly [C in ParametresCode]: (f: ParametresFindingOf<C>) => string };

const MOTIFS = {
  longueur: 'il doit compter 14 chiffres',
  siren: 'ses neuf premiers chiffres ne sont pas ceux d’un SIREN',
  cle: 'sa clé de contrôle est fausse',
} as const;

const sentences: Sentences = {
  'bailleur-siret-invalide': (f) =>
    fr`Le SIRET ${quote(f.valeur)}${of(f.bailleur)} est faux : ${MOTIFS[f.motif]}. Recopiez-le d’un document officiel.`,
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

const of = (bailleur: string) => (bailleur === '' ? '' : ` de ${bailleur}`);

/** What is wrong in one sentence, with the figures that decided it and what to do. */
export function parametresSentence<C extends ParametresCode>(
  finding: ParametresFindingOf<C>,
): string {
  const sentence = sentences[finding.code] as (f: ParametresFindingOf<C>) => string;
  return sentence(finding);
}

const sources: Readonly<Record<ParametresCode, string>> = {
  'bailleur-siret-invalide': 'Clés de contrôle du SIREN et du SIRET (Insee)',
  'bailleur-en-double': 'Lecture de la règle par cet outil',
  'operation-en-double': 'Convention IML, art. 6, lecture de la règle par cet outil',
  'programme-invalide': 'Convention IML, art. 6, lecture de la règle par cet outil',
  'jour-invalide': 'Lecture de la règle par cet outil',
  'fin-avant-debut': 'Lecture de la règle par cet outil',
  'bareme-sans-source': 'Règlement général de l’Anru de 2021, lecture de la règle par cet outil',
};

/** The clause that a finding rests on. */
export function parametresSource({ code }: { readonly code: ParametresCode }): string {
  return sources[code].replace('art. ', 'art.\u00a0');
}
