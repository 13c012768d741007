/** One French sentence for each finding, with the figures that decided it. */
import type { CellValue } from '../core/cell';
import type { Finding, FindingCode, FindingOf, PersonnelMotif, SiretMotif } from '../core/finding';
import type { ColumnKey } from '../core/forms/column';
import { attestations } from './attestations';
import { agree, formatCount, formatDate, formatList, formatLoyer, NBSP, quote } from './format';
import { certificationLabels, columnLabels, enteteLabels, totalLabels } from './labels';

type Sentences = { readonly [C in FindingCode]: (finding: FindingOf<C>) => string };

const siretMotifs: Readonly<Record<SiretMotif, string>> = {
  longueur: '14 chiffres sont attendus',
  siren: 'les neuf premiers chiffres ne forment pas un SIREN valide',
  cle: 'la clé de contrôle ne correspond pas',
};

const personnelMotifs: Readonly<Record<PersonnelMotif, string>> = {
  nom: "ressemble au nom d'une personne",
  nir: 'ressemble à un numéro de sécurité sociale',
  courriel: 'contient une adresse électronique',
  telephone: 'ressemble à un numéro de téléphone',
};

const sentences: Sentences = {
  'entete-manquant': (f) => `En-tête incomplet${NBSP}: indiquez ${enteteLabels[f.entete]}.`,
  'annee-invalide': (f) =>
    `Année N-1 ${quote(f.valeur)}${NBSP}: une année entière est attendue, à partir de 2014.`,
  'annee-non-echue': (f) =>
    `Année N-1 ${f.annee}${NBSP}: seule une année échue se déclare (nous sommes en ${f.anneeCourante}).`,
  'siret-invalide': (f) => `SIRET ${quote(f.valeur)} non valide${NBSP}: ${siretMotifs[f.motif]}.`,
  'attestation-manquante': (f) =>
    `Attestation manquante${NBSP}: ${quote(attestations[f.attestation].titre)}.`,
  'certification-manquante': (f) =>
    `Certificat incomplet${NBSP}: il manque ${certificationLabels[f.certification]}.`,
  'cellule-manquante': (f) =>
    f.erreur === undefined
      ? `Cellule vide${NBSP}: ${columnOf(f)}.`
      : `Cellule illisible, qui affiche l'erreur ${f.erreur}${NBSP}: ${columnOf(f)}.`,
  'identifiant-doublon': (f) =>
    `Ménage ${quote(f.menage)} déclaré plusieurs fois${NBSP}: aussi ${agree(f.autres.length, 'en ligne', 'aux lignes')} ${formatList(f.autres)}.`,
  'identifiant-deja-declare': (f) =>
    `Ménage ${quote(f.menage)} déjà déclaré en ${f.annee} pour cette opération.`,
  'identifiant-personnel': (f) =>
    `L'identifiant ${personnelMotifs[f.motif]}${NBSP}: un pseudonyme est attendu.`,
  'bailleur-different': (f) =>
    `Bailleur ${quote(f.bailleur)}${NBSP}: l'en-tête indique ${quote(f.attendu)}.`,
  'bailleur-hors-convention': (f) =>
    `Bailleur ${quote(f.bailleur)} absent de la liste des bailleurs signataires.`,
  'idtop-inconnu': (f) => `IDTOP ${quote(f.idtop)} absent de la liste des opérations.`,
  'date-invalide': (f) => `${quote(f.valeur)} n'est pas une date valide (${columnOf(f)}).`,
  'date-texte': (f) =>
    `Date saisie comme du texte ${quote(f.valeur)}${NBSP}: à lire ${formatDate(f.date)} (${columnOf(f)}).`,
  'bail-hors-annee': (f) =>
    `Bail signé le ${formatDate(f.date)}${NBSP}: hors de l'année déclarée (${f.annee}).`,
  'bail-futur': (f) =>
    `Bail signé le ${formatDate(f.date)}${NBSP}: date à venir (aujourd'hui, ${formatDate(f.aujourdhui)}).`,
  'convention-plus-de-cinq-ans': (f) =>
    `Bail signé le ${formatDate(f.bail)}, cinq ans ou plus après la convention APL (${formatDate(f.convention)}) et la livraison (${formatDate(f.livraison)}).`,
  'neuf-a-justifier': (f) =>
    `Convention APL du ${formatDate(f.convention)}, cinq ans ou plus avant le bail du ${formatDate(f.bail)}${NBSP}: justifiez que le logement livré le ${formatDate(f.livraison)} est neuf.`,
  'convention-apres-bail': (f) =>
    `Convention APL du ${formatDate(f.convention)} postérieure au bail du ${formatDate(f.bail)}.`,
  'bail-avant-livraison': (f) =>
    `Bail signé le ${formatDate(f.bail)}, avant la livraison du logement (${formatDate(f.livraison)}).`,
  'typologie-inconnue': (f) =>
    `Typologie ${quote(f.valeur)} inconnue${NBSP}: choisissez T1/T2, T3/T4 ou T5 et plus.`,
  'typologie-a-normaliser': (f) => `Typologie ${quote(f.valeur)}${NBSP}: à écrire ${f.typologie}.`,
  'montant-invalide': (f) =>
    `${quote(f.valeur)} n'est pas un nombre supérieur à zéro (${columnOf(f)}).`,
  'loyer-superieur-plafond': (f) =>
    `Loyer de ${formatLoyer(f.loyer)} supérieur au plafond de ${formatLoyer(f.plafond)}.`,
  'loyer-improbable': (f) =>
    `Montant de ${formatLoyer(f.montant)} au-dessus de ${formatLoyer(f.seuil)} (${columnOf(f)})${NBSP}: s'agit-il du montant mensuel${NBSP}?`,
  'total-altere': (f) =>
    f.formule
      ? `Le ${totalLabels[f.total]} affiche ${shown(f.trouve)}${NBSP}: les lignes donnent ${f.attendu}.`
      : `Le ${totalLabels[f.total]} n'est plus calculé par sa formule (affiché${NBSP}: ${shown(f.trouve)}${NBSP}; attendu${NBSP}: ${f.attendu}).`,
  'cumul-incoherent': (f) =>
    `Le ${totalLabels[f.total]} affiche ${shown(f.trouve)}${NBSP}: les années passées et N-1 donnent ${f.attendu}.`,
  'regime-2021': (f) =>
    `${formatCount(f.baux, 'bail signé', 'baux signés')} à partir du 01/10/2021${NBSP}: précisez le règlement qui s'applique, celui de 2018 ou celui de 2021.`,
  'bareme-manquant': (f) =>
    `${formatCount(f.baux, 'bail relève', 'baux relèvent')} du règlement de 2021, dont les montants ne sont pas connus${NBSP}: aucun forfait n'est compté.`,
  'lignes-hors-tableau': (f) =>
    `${formatCount(f.lignes.length, 'ligne saisie', 'lignes saisies')} hors du tableau, que les totaux ne comptent pas${NBSP}: ${agree(f.lignes.length, 'ligne', 'lignes')} ${formatList(f.lignes)}.`,
};

/** The sentence of a finding. Its place is not in it: the reader sees the row that it stands under. */
export function sentenceOf<C extends FindingCode>(finding: FindingOf<C>): string {
  const sentence: (finding: FindingOf<C>) => string = sentences[finding.code];
  return sentence(finding);
}

function columnOf(finding: Finding): string {
  return finding.lieu.champ in columnLabels
    ? columnLabels[finding.lieu.champ as ColumnKey]
    : finding.lieu.champ;
}

/** What a cell shows, in a sentence. */
function shown(value: CellValue): string {
  return value === null || value === '' ? 'rien' : String(value);
}
