/**
 * What the words of a heading or of a label say of adding up what stands under or beside them:
 * certainly a sum, certainly none, or nothing certain.
 */
import { wordsOf } from '../reading/wordsOf';
import { periodeOf } from './libelles';
import type { Additivite, AnnexeLigne } from './model';
import { findUnite } from './unite';

/** Rates, means, dates, codes: never a sum, whatever stands in their total. */
const JAMAIS =
  /^(?:pu|p u|delais?|anciennete|taux|pourcentage|ratio|quotite|indice|coefficient|duree|age|dates?|echeance|codes?|numero|identifiant|idtop|insee|siret|siren|rang|priorite|lot|etiquette|dpe|telephone|tel|annees?)\b|\b(?:moyen|moyenne|moyennes)\b(?! terme)|\b(?:unitaires?|medianes?|cumul|cumules?|cumulee?s?)\b|\bpar (?:logement|lgt|logt|menage|habitant|hab|m2?|operation|agent|dossier|personne|lit|place|unite)\b/;
const RAPPORT_LIGNE =
  /^(?:taux|ratio|pourcentage|moyenne|delais?)\b|\b(?:cout|loyer|prix|montant|subvention)s? (?:moyen|moyenne|unitaire)\b|^cumul\b/;
/** « Aide par logement »: an amount for each, or what each brought in. */
const PAR = /\bpar (?:logement|lgt|logt|menage|habitant|hab|m2?|dossier|personne|place)\b/;
/** « €/m² », « N° », « coût / logement ». */
const RAPPORT =
  /(?:€|euros?|eur)\s*(?:\/|par\b)|\/\s*(?:m²|m2|lgt|logt|logement|hab|ménage|mois\b)|^n\s?[°º]|\bau\s+m[²2]/iu;

const PERIODES =
  /^(?:(?:janv|janvier|fev|fevr|fevrier|mars|avr|avril|mai|juin|juil|juillet|aout|sept|septembre|oct|octobre|nov|novembre|dec|decembre|t[1-4]|s[12]|n(?: \d)?|exercice|trimestre|semestre|trim|sem|mois)\b|[1-4] ?(?:er|e|eme|nd)? ?(?:trim|sem))/;
const MONTANTS =
  /\b(?:montants?|subventions?|prets?|aides?|depenses?|recettes?|credits?|budget|debits?|credit|realise|prevu|previsionnel|votes?|engages?|engagements?|mandate|mandats?|couts?|charges|produits?|dotations?|versements?|participations?|financements?|concours|bp|ca|bs|dm|rar|ae|cp|ht|ttc|tva|totaux|total|emprunts?|investissement|fonctionnement|encaissements?|decaissements?|ressources|emplois|annuites?|interets?|amortissements?|remboursements?)\b/;
const COMPTES =
  /^#|\b(?:nombres?|nb|nbre|nbr|effectifs?|quantites?|qte|logements?|lgts?|logts?|menages?|foyers|agents?|etp|postes?|habitants?|population|operations?|dossiers?|beneficiaires?|baux|attributions?|agrements?|reservations?|unites?|places?|lits|demandes?|demandeurs?|demolitions|rehabilitations|constructions|relogements?|contrats?|salaries|plai|plus|pls|psla)\b|^[tf]\d ?(?:bis|t\d|f\d|et plus)/;
/** Figures that may stand for one thing only, whatever their unit: a price, a ceiling, a change. */
const POUR_UN =
  /\b(?:plafonds?|prix|tarifs?|mensuel|mensuelle|mensuels|loyers?|forfaits?|seuils?|base|valeur|evolution|variation|progression|ecarts?|soldes?)\b/;
/** Beside the parts of a total without being one. */
const A_PART =
  /^(?:dont|y compris|rappel|pour memoire|pm|p m|pour info|pour information|reste|ecarts?|evolution|variation|soldes?|budget initial|initial|report|encours)\b/;
/** Lines that a total takes in or leaves out, as its author chose. */
const SOLDE =
  /\b(?:soldes?|report|reports|reporte|reportee|excedent|deficit|resultat|tresorerie|fonds de roulement|epargne|besoin|a nouveau|marge|ecart|variation|difference|reste|disponible)\b/;
/** What finances as other lines do, and stands among the balances of some tables. */
const AUTOFINANCEMENT = /\b(?:autofinancement|caf)\b/;
const NOMBRE_LIGNE = /^(?:nombre|nb|nbre|nbr|effectifs?|quantites?|qte)\b/;

/** Whether a column adds up downwards, by its heading. A quotity in a name is no rate: « Garantie 50 % ». */
export function additiviteOf(intitule: string): Additivite {
  const words = wordsOf(intitule);
  if (/%/.test(intitule) && !/\d\s?%/.test(intitule)) return 'non';
  if (RAPPORT.test(intitule)) return 'non';
  if (JAMAIS.test(words.replace(/^annees?(?= ?\d)/, ''))) return 'non';
  if (/%/.test(intitule) || POUR_UN.test(words)) return 'inconnue';
  const isSum = isPeriodeOrCode(intitule, words) || MONTANTS.test(words) || COMPTES.test(words);
  return isSum || findUnite(intitule) !== undefined ? 'oui' : 'inconnue';
}

/** Years, months, quarters, and bare codes: départements, accounts. */
function isPeriodeOrCode(intitule: string, words: string): boolean {
  return (
    periodeOf(intitule) !== undefined || PERIODES.test(words) || /^\d[\da-z]{0,7}$/.test(words)
  );
}

/** Years, months or quarters: columns that only a total adds up across. */
export function isPeriode(intitule: string): boolean {
  return isPeriodeOrCode(intitule, wordsOf(intitule));
}

/** Whether a text says that what it heads is counted, and so never rounded. */
export function isCompte(text: string): boolean {
  return COMPTES.test(wordsOf(text)) || /^#/.test(text);
}

/** Whether a text speaks of amounts of money. */
export function isMontant(text: string): boolean {
  return findUnite(text) !== undefined || MONTANTS.test(wordsOf(text));
}

/** Whether a heading stands beside the parts of a total: « dont … », « Rappel 2023 », « Reste ». */
export function isAPart(intitule: string): boolean {
  return A_PART.test(wordsOf(intitule));
}

/** Whether a line adds up with the others, and across: rates and means never do. */
export function additiviteOfLigne(libelle: string): Additivite {
  const words = wordsOf(libelle);
  if (/%/.test(libelle) && !/\d\s?%/.test(libelle)) return 'non';
  if (RAPPORT.test(libelle)) return 'non';
  if (RAPPORT_LIGNE.test(words)) return 'non';
  return MONTANTS.test(words) && !POUR_UN.test(words) && !PAR.test(words) ? 'oui' : 'inconnue';
}

/** A balance, what was brought forward, a result: a total may leave it out. */
export function soldeOf(libelle: string): AnnexeLigne['solde'] {
  const words = wordsOf(libelle);
  if (AUTOFINANCEMENT.test(words)) return 'chiffres';
  return SOLDE.test(words) || PAR.test(words) ? 'mots' : undefined;
}

/** A line that counts things: « Nombre de logements ». */
export function isCompteLigne(libelle: string): boolean {
  return NOMBRE_LIGNE.test(wordsOf(libelle));
}
