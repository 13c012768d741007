/** One French sentence for each finding, with the figures that decided it. */
import type { MontantMotif } from '../core/cellMontant';
import { shownText } from '../core/cellText';
import type { CellValue } from '../core/CellValue';
import { yearOf, type IsoDate } from '../core/date';
import type {
  Constat,
  EnteteConstat,
  Finding,
  FindingCode,
  FindingOf,
  FormulaireConstat,
  LigneConstat,
  PersonnelMotif,
  PrerempliConstat,
  SiretMotif,
} from '../core/finding';
import type { ColumnKey } from '../core/forms/column';
import type { EnteteKey } from '../core/forms/modele';
import type { Invisible } from '../core/invisibles';
import { attestations } from './attestations';
import { ambigueSentence, shownIntitule } from './colonnes';
import {
  agree,
  formatCount,
  formatDate,
  formatList,
  formatLoyer,
  formatRanges,
  quote,
  quotePair,
} from './format';
import {
  certificationLabels,
  columnLabels,
  enteteLabels,
  natureLabels,
  totalLabels,
} from './labels';
import { fr } from './typographie';

/** What is said of a list of households in the same words. */
type Partage =
  'siret-invalide' | 'identifiant-personnel' | 'bailleur-hors-convention' | 'ligne-non-menage';

type Sentences = {
  readonly [C in Exclude<FindingCode, PrerempliConstat['code'] | 'declaration-non-certifiee'>]: (
    finding: C extends 'colonne-ambigue'
      ? Parameters<typeof ambigueSentence>[0]
      : C extends Partage
        ? Extract<Constat, { readonly code: C }>
        : FindingOf<C>,
  ) => string;
};

export const siretMotifs: Readonly<Record<SiretMotif, string>> = {
  longueur: 'un SIRET compte 14 chiffres',
  siren: 'les 9 premiers chiffres ne forment pas un SIREN valable',
  cle: 'la clé de contrôle ne correspond pas',
};

const personnelMotifs: Readonly<Record<PersonnelMotif, string>> = {
  nom: 'ressemble au nom d’une personne',
  nir: 'ressemble à un numéro de sécurité sociale',
  courriel: 'contient une adresse électronique',
  telephone: 'ressemble à un numéro de téléphone',
};

const montantMotifs: Readonly<Record<MontantMotif, string>> = {
  surface: 'c’est une surface',
  mensuel: 'c’est un montant par mois',
};

const entete: Pick<Sentences, Exclude<EnteteConstat['code'], LigneConstat['code']>> = {
  'entete-manquant': (f) =>
    f.formule === true
      ? fr`Le résultat de la formule n’est pas enregistré dans le fichier (${enteteLabels[f.entete]}) : ouvrez le fichier dans Excel, enregistrez-le, puis recommencez.`
      : fr`En-tête incomplet : indiquez ${enteteLabels[f.entete]}.`,
  'annee-invalide': (f) =>
    f.date !== undefined
      ? fr`Année N-1 : la cellule contient la date ${formatDate(f.date)}. Saisissez l’année seule, en quatre chiffres.`
      : fr`Année N-1 ${quote(f.valeur)} : indiquez une année en quatre chiffres, à partir de 2014.`,
  'annee-non-echue': (f) =>
    fr`Année N-1 ${f.annee} : nous sommes en ${f.anneeCourante} et seule une année terminée se déclare. Indiquez ${f.anneeCourante - 1} ou avant.`,
  'siret-invalide': (f) =>
    fr`SIRET ${quote(f.valeur)}${f.bailleur === undefined ? '' : fr` de ${quote(f.bailleur)}`} non valable : ${siretMotifs[f.motif]}. Vérifiez la saisie.`,
  'attestation-manquante': (f) =>
    fr`Attestation à donner avant de certifier : ${quote(attestations[f.attestation].titre)}.`,
  'certification-manquante': (f) =>
    fr`Certificat incomplet : indiquez ${certificationLabels[f.certification]}.`,
  'certificat-copie': () =>
    fr`Cette feuille est la copie d’une autre : le certificat qu’elle porte n’est pas le sien. Certifiez-la si elle doit servir, sinon supprimez-la.`,
};

const ligne: Pick<Sentences, Exclude<LigneConstat['code'], PrerempliConstat['code']>> = {
  'cellule-manquante': (f) => {
    if (f.erreur !== undefined) {
      return fr`La cellule affiche l’erreur ${f.erreur} : indiquez ${columnOf(f)}.`;
    }
    if (f.motif === 'formule') {
      return fr`Le résultat de la formule n’est pas enregistré dans le fichier (${columnNoun(f)}) : ouvrez le fichier dans Excel, enregistrez-le, puis recommencez.`;
    }
    return f.motif === 'abrege'
      ? fr`${capital(columnNoun(f))} ${quote(f.valeur ?? '')} : le tableur a abrégé le nombre, ses derniers chiffres sont perdus. Ressaisissez-le au format Texte.`
      : fr`Cellule vide : indiquez ${columnOf(f)}.`;
  },
  'date-a-la-place': (f) =>
    f.lieu.champ === 'loyer' || f.lieu.champ === 'plafond'
      ? fr`${capital(columnNoun(f))} : la cellule contient la date ${formatDate(f.date)}. Si le montant est ${montantOfDate(f.date)}, saisissez-le avec une virgule.`
      : fr`${capital(columnNoun(f))} : la cellule contient la date ${formatDate(f.date)}. Saisissez la valeur au format Texte.`,
  'identifiant-doublon': (f) =>
    fr`Ménage ${quote(f.menage)} déclaré aussi ${agree(f.autres.length, 'en ligne', 'aux lignes')} ${formatList(f.autres, f.nombre)} : gardez une seule ligne par ménage.`,
  'menage-autre-operation': (f) =>
    fr`Ménage ${quote(f.menage)} déclaré aussi en ${f.annee} pour l’opération ${quote(f.operation)}${f.feuille === undefined ? '' : fr` (feuille ${quote(f.feuille)}, ligne ${f.rang ?? ''})`} : vérifiez quelle opération a causé son relogement, et gardez une seule déclaration.`,
  'identifiant-deja-declare': (f) =>
    fr`Ménage ${quote(f.menage)} déjà déclaré en ${f.annee} pour cette opération : supprimez la ligne, ou corrigez l’identifiant.`,
  'identifiant-personnel': (f) =>
    fr`L’identifiant ${personnelMotifs[f.motif]} : remplacez-le par un pseudonyme.`,
  'caracteres-invisibles': (f) =>
    f.invisible.genre === 'ecriture'
      ? fr`${capital(columnNoun(f))} ${quote(f.valeur)} : écrit avec une autre apostrophe ou un autre tiret qu’ailleurs dans le classeur. Reprenez la même écriture, que les couleurs de la feuille comparent signe à signe.`
      : fr`${capital(columnNoun(f))} ${quote(f.valeur)} : ${invisibleOf(f.invisible)}, ce qui ne se voit pas. Gardez le texte seul, que les couleurs de la feuille comparent signe à signe.`,
  'bailleur-different': (f) => {
    const [bailleur, attendu] = quotePair(f.bailleur, f.attendu);
    return fr`Bailleur ${bailleur}, alors que l’en-tête indique ${attendu} : corrigez l’un ou l’autre.`;
  },
  'bailleur-hors-convention': (f) =>
    fr`Bailleur ${quote(f.bailleur)} absent de la liste des bailleurs signataires : corrigez le nom, ou complétez la liste (feuille Paramètres).`,
  'idtop-inconnu': (f) =>
    fr`IDTOP ${quote(f.idtop)} absent de la liste des opérations : corrigez-le, ou complétez la liste (feuille Paramètres).`,
  'date-invalide': (f) =>
    f.jours !== undefined
      ? fr`${capital(columnNoun(f))} ${quote(f.valeur)} : nombre sans format de date, dans un classeur dont les dates partent de 1904. Saisissez la date (${f.jours.map(formatDate).join(' ou ')}).`
      : f.moisDabord === true
        ? fr`${capital(columnNoun(f))} ${quote(f.valeur)} : le mois est écrit avant le jour. Vérifiez toutes les dates de la colonne, que le tableur a pu inverser, et saisissez-les sous la forme jj/mm/aaaa.`
        : fr`${capital(columnNoun(f))} ${quote(f.valeur)} : ce n’est pas une date. Saisissez-la sous la forme jj/mm/aaaa.`,
  'date-texte': (f) =>
    f.incertaine === true
      ? fr`${capital(columnNoun(f))} ${quote(f.valeur)} : d’autres dates de la colonne ont le mois avant le jour. Vérifiez s’il s’agit du ${formatDate(f.date)}, et saisissez la date.`
      : fr`${capital(columnNoun(f))} ${quote(f.valeur)} enregistrée comme du texte : remplacez-la par la date ${formatDate(f.date)}.`,
  'bail-hors-annee': (f) =>
    f.inverse
      ? fr`Bail signé le ${formatDate(f.date)}, hors de l’année déclarée (${f.annee}) : deux chiffres de l’année sont-ils inversés (${formatDate(f.inverse)}) ? Vérifiez la date.`
      : fr`Bail signé le ${formatDate(f.date)}, hors de l’année déclarée (${f.annee}) : vérifiez la date, ou déclarez ce relogement avec ceux de ${yearOf(f.date)}.`,
  'bail-futur': (f) =>
    fr`Bail signé le ${formatDate(f.date)}, après aujourd’hui (${formatDate(f.aujourdhui)}) : vérifiez la date.`,
  'convention-plus-de-cinq-ans': (f) =>
    fr`Bail signé le ${formatDate(f.bail)}, cinq ans ou plus après la convention APL (${formatDate(f.convention)}) et après la livraison (${formatDate(f.livraison)}) : vérifiez les dates ; si elles sont justes, supprimez la ligne.`,
  'neuf-a-justifier': (f) =>
    f.regime2021 === true
      ? fr`Logement conventionné le ${formatDate(f.convention)} et livré le ${formatDate(f.livraison)}, cinq ans ou plus avant le bail du ${formatDate(f.bail)} : sous le règlement de 2021, justifiez sa bonne qualité thermique.`
      : fr`Convention APL du ${formatDate(f.convention)}, cinq ans ou plus avant le bail du ${formatDate(f.bail)} : justifiez que le logement livré le ${formatDate(f.livraison)} est neuf.`,
  'convention-apres-bail': (f) =>
    fr`Convention APL du ${formatDate(f.convention)}, postérieure au bail du ${formatDate(f.bail)} : ${inversee(f, 'de la convention')}vérifiez les deux dates.`,
  'bail-avant-livraison': (f) =>
    fr`Bail signé le ${formatDate(f.bail)}, avant la livraison du logement (${formatDate(f.livraison)}) : ${inversee(f, 'de la livraison')}vérifiez les deux dates.`,
  'typologie-inconnue': (f) =>
    fr`Typologie ${quote(f.valeur)} inconnue : choisissez T1/T2, T3/T4 ou T5 et plus.`,
  'typologie-a-normaliser': (f) =>
    f.valeur === f.typologie
      ? fr`Typologie ${quote(f.valeur)} : la cellule contient aussi un espace ou un caractère qui ne se voit pas. Remplacez-la par ${f.typologie} seul.`
      : fr`Typologie ${quote(f.valeur)} : remplacez-la par ${f.typologie}.`,
  'montant-invalide': (f) =>
    f.motif !== undefined
      ? fr`${capital(columnNoun(f))} ${quote(f.valeur)} : ${montantMotifs[f.motif]}. Saisissez le montant en euros par m².`
      : fr`${capital(columnNoun(f))} ${quote(f.valeur)} : saisissez un nombre supérieur à zéro, en euros par m², sans texte.`,
  'loyer-superieur-plafond': (f) =>
    fr`Loyer de ${formatLoyer(f.loyer)}, supérieur au plafond de ${formatLoyer(f.plafond)} : vérifiez les deux montants.`,
  'loyer-improbable': (f) =>
    fr`${capital(columnNoun(f))} de ${formatLoyer(f.montant)}, au-dessus de ${formatLoyer(f.seuil)} : s’agit-il d’un montant mensuel ? Indiquez le montant par m².`,
};

/** Asked where two digits of a year the other way round would make the row right. */
function inversee({ inverse }: { readonly inverse?: IsoDate }, laquelle: string): string {
  return inverse === undefined
    ? ''
    : fr`deux chiffres de l’année ${laquelle} sont-ils inversés (${formatDate(inverse)}) ? Sinon, `;
}

const formulaire: Pick<
  Sentences,
  Exclude<FormulaireConstat['code'], 'declaration-non-certifiee'>
> = {
  'total-altere': (f) =>
    f.formule
      ? fr`Le ${totalLabels[f.total]} affiche ${shown(f.trouve)}, les lignes donnent ${f.attendu} : rétablissez les totaux.`
      : fr`Le ${totalLabels[f.total]} n’est pas calculé par sa formule : il affiche ${shown(f.trouve)}, les lignes donnent ${f.attendu}. Rétablissez les totaux.`,
  'cumul-incoherent': (f) =>
    fr`Le ${totalLabels[f.total]} affiche ${shown(f.trouve)}, les années passées et N-1 donnent ${f.attendu} : complétez la feuille Suivi ou rétablissez les totaux.`,
  'regime-2021': (f) =>
    fr`${formatCount(f.baux, 'bail signé', 'baux signés')} à partir du 01/10/2021 : précisez le règlement qui s’applique, celui de 2018 ou celui de 2021.`,
  'bareme-manquant': (f) =>
    fr`${formatCount(f.baux, 'bail relève', 'baux relèvent')} du règlement de 2021, sans forfait compté : ${manque(f)}`,
  'zone-commune': (f) =>
    fr`${formatCount(f.menages, 'logement compté', 'logements comptés')} en zone ${quote(f.zone)} sans que la sienne soit indiquée : la zone est celle de chaque logement. Indiquez-la dans la table Zones.`,
  'suivi-illisible': (f) => suiviIllisible(f),
  'suivi-annee-double': (f) =>
    fr`Suivi : l’année ${f.annee} figure déjà à la ligne ${f.autre} pour cette opération, et compterait deux fois. Gardez une seule ligne.`,
  'intitule-change': (f) =>
    fr`Tableau ${f.tableau} : l’intitulé ${quote(f.intitule)} est remplacé par ${quote(f.trouve)}. La colonne est comptée comme avant : rétablissez l’intitulé, ou remettez cette colonne à sa place si elle contient autre chose.`,
  'colonne-supprimee': (f) =>
    fr`Tableau ${f.tableau} : la colonne ${quote(f.intitule)} a été supprimée, et les totaux cumulés ne peuvent plus la compter. Annulez la suppression, ou insérez dans ce tableau une colonne de cet intitulé et retapez ses nombres.`,
  'lignes-hors-tableau': (f) =>
    fr`${formatCount(f.lignes.length, 'ligne saisie', 'lignes saisies')} hors du tableau (${agree(f.lignes.length, 'ligne', 'lignes')} ${formatList(f.lignes)}), que les totaux ne comptent pas : replacez-${agree(f.lignes.length, 'la', 'les')} dans le tableau.`,
  'colonne-ambigue': ambigueSentence,
  'colonne-manquante': (f) =>
    fr`${agree(f.colonnes.length, 'Colonne introuvable', 'Colonnes introuvables')} : ${formatList(f.colonnes.map((key) => columnLabels[key]))}. Rétablissez ${agree(f.colonnes.length, 'son intitulé', 'leurs intitulés')}.${ecartes(f)}`,
  'ligne-non-menage': (f) =>
    fr`${agree(f.lignes.length, 'Ligne', 'Lignes')} ${formatRanges(f.lignes)} : ${agree(f.lignes.length, ...natureLabels[f.nature])}. Rien n’en est contrôlé, déclaré ni envoyé.`,
};

/** The sentences of a form. */
export const formulaireSentences: Sentences = { ...entete, ...ligne, ...formulaire };

/** « la date de livraison », for a finding about one column. */
export function columnOf({ lieu: { champ } }: Finding): string {
  if (champ in columnLabels) return columnLabels[champ as ColumnKey];
  return champ in enteteLabels ? enteteLabels[champ as EnteteKey] : champ;
}

/** « date de livraison ». */
function columnNoun(finding: Finding): string {
  return columnOf(finding).replace(/^(?:le |la |l’)/, '');
}

const invisibles: Readonly<Record<Invisible['genre'], string>> = {
  'saut-de-ligne': 'un retour à la ligne',
  tabulation: 'une tabulation',
  espace: 'une espace particulière',
  caractere: 'un caractère invisible',
  accent: 'un accent séparé de sa lettre',
  tiret: 'un tiret qui n’est pas celui du clavier',
  ecriture: 'un autre signe',
};

const places: Readonly<Record<Invisible['place'], string>> = {
  debut: 'commence par',
  milieu: 'contient',
  fin: 'se termine par',
};

/** « se termine par un retour à la ligne ». */
function invisibleOf({ genre, place }: Invisible): string {
  return `${places[place]} ${invisibles[genre]}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What to write in a cell of *Suivi*. */
function suiviAttente(colonne: FindingOf<'suivi-illisible'>['colonne']): string {
  switch (colonne) {
    case 'Année':
      return 'saisissez une année en quatre chiffres';
    case 'IDTOP':
      return 'corrigez-le, ou ajoutez l’opération à la feuille Paramètres';
    case 'T1/T2':
    case 'T3/T4':
    case 'T5 et plus':
      return 'saisissez un nombre entier de ménages';
    case 'Total':
      return 'rétablissez la somme des trois typologies';
    case 'Demandé le':
    case 'Payé le':
      return 'saisissez la date sous la forme jj/mm/aaaa';
    case 'Forfait':
    case 'Demandé':
    case 'Payé':
      return 'saisissez un nombre d’euros, sans texte';
  }
}

/** Which cell of *Suivi* no total counts, why, and what to write. */
function suiviIllisible({
  colonne,
  valeur,
  attendu,
  correction,
}: FindingOf<'suivi-illisible'>): string {
  if (attendu !== undefined) {
    return fr`Suivi : l’IDTOP ${quote(valeur)} n’est pas écrit comme dans l’en-tête, et sa ligne n’est pas comptée. Remplacez-le par ${quote(attendu)}.`;
  }
  if (colonne === 'IDTOP' && valeur === '') {
    return fr`Suivi : l’IDTOP ne contient que des espaces, et sa ligne n’est pas comptée. Videz la cellule, ou indiquez l’opération.`;
  }
  if (colonne === 'IDTOP') {
    return fr`Suivi : l’IDTOP ${quote(valeur)} n’est celui d’aucune opération de ce classeur, et sa ligne n’est pas comptée : ${suiviAttente(colonne)}.`;
  }
  if (correction?.kind === 'valeur') {
    return fr`Suivi, ${colonne} : ${quote(valeur)} est enregistré comme du texte, que les totaux ne comptent pas. Remplacez-le par le nombre ${correction.libelle}.`;
  }
  return valeur === ''
    ? fr`Suivi, ${colonne} : la cellule est vide, alors que sa ligne est remplie. Complétez-la, ou videz la ligne.`
    : fr`Suivi, ${colonne} : ${quote(valeur)} ne peut pas être compté : ${suiviAttente(colonne)}.`;
}

/** « 6,05 » for 6 May: the amount that a spreadsheet made a day of. */
function montantOfDate(date: IsoDate): string {
  return fr`${Number(date.slice(8))},${date.slice(5, 7)}`;
}

/** What the barèmes lack, and where to write it. */
function manque(f: FindingOf<'bareme-manquant'>): string {
  if (f.manque === 'zone') {
    return fr`les barèmes nomment plusieurs zones. Indiquez celle de chaque logement dans la table Zones.`;
  }
  if (f.manque === 'zone-inconnue') {
    return fr`la zone ${quote(f.zone)} n’est celle d’aucun barème du classeur. Corrigez celle de ces logements (table Zones), ou inscrivez les montants de cette zone (tableau Barèmes).`;
  }
  const zone = f.zone === '' ? '' : fr` en zone ${quote(f.zone)}`;
  return fr`aucun montant connu à la date du bail pour ${formatList(f.typologies)}${zone}. Demandez-le à l’Anru et inscrivez-le dans la feuille Paramètres, tableau Barèmes.`;
}

/** Headings that begin like one that is missing, and why they are not it. */
function ecartes({ ecartes: found }: FindingOf<'colonne-manquante'>): string {
  if (found.length === 0) return '';
  const shown = formatList(found.map(shownIntitule));
  return fr` ${shown} ${agree(found.length, 'désigne', 'désignent')} autre chose.`;
}

/** What a cell shows, in a sentence. */
function shown(value: CellValue): string {
  return value === null || value === '' ? 'rien' : shownText(value);
}
