import type { FormSummary } from '../../app/state';
import type {
  Apercu,
  ChangementsBailleur,
  Conflit,
  ConsolidationState,
  Double,
} from '../../app/state/consolidation';
import { shownText, withoutAccents } from '../../core/cellText';
import { dateOfSerial } from '../../core/date';
import { dateKeys, type ColumnKey } from '../../core/forms/column';
import type { RowCells } from '../../core/reading/formReading';
import type {
  Changement,
  FeuillesJumelles,
  FichierRival,
  PlaceADecider,
} from '../../core/retours/model';
import type { RetourResume, SansRetour } from '../../core/retours/resume';
import type { BailleurSuivi } from '../../core/retours/tableauBailleurs';
import {
  agree,
  columnLabels,
  formatCount,
  formatDate,
  formatList,
  fr,
  NBSP,
  quote,
} from '../../text/fr';
import type { Said } from './tone';

/** « Grand Besançon Habitat · 2025 ». */
export function modeleLine({ declarant, annee, feuille }: FormSummary): string {
  const who = declarant.trim() === '' ? `feuille ${feuille}` : declarant;
  return fr`Modèle A · ${who}` + (annee === undefined ? '' : fr` · ${annee}`);
}

/** What the returns come to: what is missing first, then what may be inscribed. */
export function consolidationVerdict(state: ConsolidationState): Said {
  const { resume, enAttente, lecture, inscrites } = state;
  if (lecture !== undefined) {
    const { lus, total } = lecture;
    const read = fr`${formatCount(lus, 'fichier lu', 'fichiers lus')} sur${NBSP}${total}`;
    return { tone: 'neutre', sentence: `${read}.` };
  }
  if (resume === undefined || !hasFiles(state)) {
    return { tone: 'neutre', sentence: 'Aucun retour réuni.' };
  }
  if (state.aChoisir > 0) return { tone: 'attention', sentence: choixSentence(state.aChoisir) };
  if (enAttente > 0) return { tone: 'attention', sentence: waitingSentence(enAttente) };
  const colonnes = resume.retours.filter(isWaitingColumn).length;
  if (colonnes > 0) return { tone: 'attention', sentence: columnSentence(colonnes) };
  const muets = resume.sansRetour.filter(({ rendu }) => !rendu).length;
  if (resume.lignes === 0) return { tone: 'alerte', sentence: 'Aucun ménage à inscrire.' };
  const { aInscrire } = state;
  const prets =
    inscrites === undefined && aInscrire > 0
      ? fr`${formatCount(aInscrire, 'ménage')} à inscrire`
      : formatCount(inscrites ?? resume.lignes, 'ménage inscrit', 'ménages inscrits');
  return muets === 0
    ? { tone: 'bon', sentence: `${prets}.` }
    : {
        tone: 'attention',
        sentence: `${prets}, ${formatCount(muets, 'bailleur')} sans réponse.`,
      };
}

export function hasFiles({ resume }: ConsolidationState): boolean {
  return resume !== undefined && resume.retours.length + resume.rejets.length > 0;
}

/** Whether a return is out for want of a column that nobody chose. */
function isWaitingColumn({ choix, colonnes }: RetourResume): boolean {
  return choix === 'ecarte' && colonnes !== undefined && colonnes.ambigues.length > 0;
}

function columnSentence(count: number): string {
  return count < 2
    ? 'Un retour attend que vous indiquiez une colonne.'
    : fr`${formatCount(count, 'retour')} attendent que vous indiquiez une colonne.`;
}

/** Why nothing can be inscribed yet: a bailleur sent several files. */
function choixSentence(count: number): string {
  return count < 2
    ? fr`Un bailleur a renvoyé plusieurs fichiers : choisissez le bon.`
    : fr`${formatCount(count, 'bailleur')} ont renvoyé plusieurs fichiers : choisissez les bons.`;
}

/** What is said of a bailleur on the board. */
export function etatSign({ etat, inscrits }: BailleurSuivi): Said {
  if (etat === 'inscrit') {
    return { tone: 'bon', sentence: formatCount(inscrits, 'ménage inscrit', 'ménages inscrits') };
  }
  if (etat === 'envoyé') return { tone: 'attention', sentence: 'Sans réponse' };
  const sentence = etat.charAt(0).toUpperCase() + etat.slice(1);
  return { tone: etat === 'à corriger' ? 'alerte' : 'neutre', sentence };
}

/** What is known of its return: file, days, reason, who decided. */
export function suiviLines({ envoyes, retour }: BailleurSuivi): readonly string[] {
  const sent =
    envoyes === 0 ? [] : [`${formatCount(envoyes, 'ménage envoyé', 'ménages envoyés')}.`];
  if (retour === undefined) return sent;
  const { fichier, recuLe, certifieLe, motif, decidePar } = retour;
  const days = [
    ...(recuLe === undefined ? [] : [fr`reçu le ${formatDate(recuLe)}`]),
    certifieLe === undefined ? 'non certifié' : fr`certifié le ${formatDate(certifieLe)}`,
  ];
  const why = [...(motif === '' ? [] : [motif]), ...(decidePar === '' ? [] : [`par ${decidePar}`])];
  return [
    ...sent,
    fr`${fichier} : ${days.join(', ')}.`,
    ...(why.length === 0 ? [] : [`${why.join(', ')}.`]),
  ];
}

/** « Saiemb corrigé v2.xlsx : 8 ménages, certifié le 20 février 2024 » */
export function rivalLine({ menages, certifieLe }: FichierRival): string {
  const when =
    certifieLe === undefined ? 'non certifié' : fr`certifié le ${formatDate(certifieLe)}`;
  return `${formatCount(menages, 'ménage')}, ${when}`;
}

/** What a file says otherwise than the file of reference, cell by cell. */
export function ecartLines({ ecarts }: FichierRival): readonly string[] {
  return ecarts.map((ecart) =>
    ecart.kind === 'modifiee'
      ? fr`${nomMenage(ecart)} : ${formatList(ecart.colonnes.map((key) => fr`${bareLabel(key)} ${cellText(key, ecart.apres)} au lieu de ${cellText(key, ecart.avant)}`))}`
      : fr`${nomMenage(ecart)} : ${ecart.kind === 'ajoutee' ? 'dans ce fichier seulement' : 'absent de ce fichier'}`,
  );
}

function cellText(key: ColumnKey, cells: RowCells | undefined): string {
  const value = cells?.[key] ?? null;
  const isDate = dateKeys.some((each) => each === key);
  const date = isDate && typeof value === 'number' ? dateOfSerial(value) : undefined;
  return date === undefined ? quote(shownText(value)) : formatDate(date);
}

/** Why nothing can be inscribed yet. */
export function waitingSentence(count: number): string {
  return count < 2
    ? 'Un ménage est déclaré plusieurs fois et attend votre choix.'
    : fr`${formatCount(count, 'ménage')} sont déclarés plusieurs fois et attendent votre choix.`;
}

/** « 22 ménages envoyés aux bailleurs pour 2025. » */
export function envoisSentence(envois: number, annee: number | undefined): string {
  const year = annee === undefined ? '' : fr` pour${NBSP}${annee}`;
  if (envois === 0) {
    return 'À partir de la liste des ménages, un Modèle B prérempli pour chaque bailleur.';
  }
  return fr`${formatCount(envois, 'ménage envoyé', 'ménages envoyés')} aux bailleurs${year}.`;
}

/** « Habitat 25 (12 ménages) », « Saiemb (3 ménages) ». */
export function sansReponse(sansRetour: readonly SansRetour[]): readonly string[] {
  return sansRetour
    .filter(({ rendu }) => !rendu)
    .map(({ bailleur, nombre }) => `${bailleur} (${formatCount(nombre, 'ménage')})`);
}

/** What a return lacks of what its bailleur was sent. */
export function manquants(sansRetour: readonly SansRetour[]): readonly string[] {
  return sansRetour
    .filter(({ rendu }) => rendu)
    .map(
      ({ bailleur, nombre, menages }) =>
        `${bailleur}${NBSP}: ${formatList(menages, nombre)} ` +
        `${agree(nombre, 'envoyé et non retourné', 'envoyés et non retournés')}.`,
    );
}

/**
 * Whether a return enters, and what is wrong with it; `departages` of its households are settled, `seul`
 * where its file gave no other.
 */
export function retourVerdict(retour: RetourResume, departages = 0, seul = true): Said {
  const { choix, aDecider, retenues, compare, controle } = retour;
  if (isWaitingColumn(retour)) return { tone: 'attention', sentence: 'Colonne à indiquer' };
  if (choix === 'ecarte') {
    const sentence = seul ? 'Écarté' : fr`Feuille ${quote(retour.feuille)} écartée`;
    return { tone: 'alerte', sentence };
  }
  if (aDecider > 0) {
    return {
      tone: 'attention',
      sentence: formatCount(aDecider, 'ménage à départager', 'ménages à départager'),
    };
  }
  const erreurs = Math.max(0, compare.erreur + controle.erreur - departages);
  const points = compare.avertissement + controle.avertissement;
  if (retenues === 0) return { tone: 'attention', sentence: 'Retenu, sans aucun ménage' };
  if (erreurs > 0)
    return { tone: 'attention', sentence: `Retenu, ${formatCount(erreurs, 'erreur')}` };
  if (points > 0) {
    return { tone: 'attention', sentence: fr`Retenu, ${formatCount(points, 'point')} à vérifier` };
  }
  return { tone: 'bon', sentence: 'Retenu' };
}

/** « écartés », « feuille écartée » where the file itself is kept. */
export function ecartesWord({
  ecartes,
  feuilles,
}: {
  readonly ecartes: number;
  readonly feuilles: number;
}): string {
  const ofSheets = feuilles > 0 && feuilles === ecartes;
  return ofSheets
    ? agree(ecartes, 'feuille écartée', 'feuilles écartées')
    : agree(ecartes, 'écarté');
}

/** « neolia.xlsx : 3 ménages dans 2 feuilles ». */
export function jumellesTitle({ fichier, menages, retours }: FeuillesJumelles): string {
  return fr`${fichier} : ${formatCount(menages, 'ménage')} dans ${retours.length} feuilles`;
}

/** « Modèle B (2) : 3 différences avec la première ». */
export function jumelleTitle(feuille: string, count: number): string {
  return fr`${feuille} : ${formatCount(count, 'différence')} avec la première`;
}

/** What twin sheets have in common, and what differs between them. */
export function jumellesSentence({ menages, differents }: FeuillesJumelles): string {
  const once = menages < 2 ? 'Il n’entrera qu’une fois.' : 'Ils n’entreront qu’une fois.';
  if (differents === 0) {
    const same = menages < 2 ? 'Le même ménage' : 'Les mêmes ménages';
    return fr`${same}, à l’identique. ${once}`;
  }
  if (menages < 2) return fr`Le même identifiant, avec d’autres valeurs. ${once}`;
  const which =
    differents === menages
      ? 'aucun n’est déclaré à l’identique'
      : fr`${formatCount(differents, 'ménage')} ${agree(differents, 'n’est pas déclaré', 'ne sont pas déclarés')} à l’identique`;
  return fr`Les mêmes identifiants, mais ${which}. ${once}`;
}

/** « 5 ménages retenus », « 4 ménages retenus, 1 écarté ». */
export function retourCounts({ lignes, retenues, ecartees, choix }: RetourResume): string {
  if (choix === 'ecarte') return formatCount(lignes, 'ménage');
  const kept = formatCount(retenues, 'ménage retenu', 'ménages retenus');
  return ecartees === 0 ? kept : `${kept}, ${formatCount(ecartees, 'écarté')}`;
}

/** How many findings there are to read about a return. */
export function constatsCount({ compare, controle }: RetourResume): number {
  const sum = (count: RetourResume['compare']) => count.erreur + count.avertissement + count.info;
  return sum(compare) + sum(controle);
}

/** « Ménage M-25015 déclaré 2 fois ». */
export function doubleTitle({ menage, places }: Double): string {
  return fr`Ménage ${menage} déclaré ${formatCount(places.length, 'fois', 'fois')}`;
}

/** « Garder celui de Néolia »; by its file where one bailleur gives several. */
export function keepLabel(place: PlaceADecider, places: readonly PlaceADecider[]): string {
  const same = places.filter(({ bailleur }) => bailleur === place.bailleur).length > 1;
  if (same || place.bailleur === '') {
    return fr`Garder la ligne ${place.rang} de ${place.fichier}`;
  }
  return fr`Garder celui ${de(place.bailleur)}`;
}

/** « de Néolia », « d’Habitat 25 ». */
function de(name: string): string {
  const bare = withoutAccents(name);
  return /^(?:[aeiouy]|hab)/i.test(bare) ? `d’${name}` : `de ${name}`;
}

/** « 12 lignes ajoutées, 1 modifiée, 0 retirée ». */
export function changesLine(
  changes: Pick<ChangementsBailleur, 'ajoutees' | 'modifiees' | 'retirees'>,
): string {
  const { ajoutees, modifiees, retirees } = changes;
  return [
    formatCount(ajoutees, 'ligne ajoutée', 'lignes ajoutées'),
    formatCount(modifiees, 'modifiée'),
    formatCount(retirees, 'retirée'),
  ].join(', ');
}

/** What inscribing will do, in one sentence. */
export function apercuVerdict(apercu: Apercu): Said {
  const { ajoutees, modifiees, retirees } = apercu;
  if (ajoutees + modifiees + retirees === 0) {
    return { tone: 'bon', sentence: 'Rien ne change dans le Modèle A.' };
  }
  return { tone: retirees > 0 ? 'attention' : 'neutre', sentence: `${changesLine(apercu)}.` };
}

/** What inscribing leaves alone: rows that say the same already, and those the returns do not speak of. */
export function staysSentence(apercu: Apercu): string {
  const { inscrites, ajoutees, modifiees, conservees, saisies } = apercu;
  const still = conservees + inscrites - ajoutees - modifiees;
  if (still === 0) return 'Aucune autre ligne dans le tableau.';
  const stay = fr`${formatCount(still, 'ligne')} ${agree(still, 'reste', 'restent')} en place`;
  return saisies === 0
    ? `${stay}.`
    : fr`${stay}, dont ${formatCount(saisies, 'saisie')} à la main.`;
}

/** « M-25016 : modifié (loyer et plafond de loyer) ». */
export function changementLine({ kind, menage, colonnes }: Changement): string {
  const said = { ajoutee: 'ajouté', retiree: 'retiré', modifiee: 'modifié' }[kind];
  const which = kind === 'modifiee' ? ` (${formatList(colonnes.map(bareLabel))})` : '';
  return `${nomMenage({ menage })}${NBSP}: ${said}${which}`;
}

const nomMenage = ({ menage }: Pick<Changement, 'menage'>) =>
  menage === '' ? 'Ménage sans identifiant' : menage;

/** « typologie », where a column is named in brackets. */
const bareLabel = (key: Changement['colonnes'][number]) =>
  columnLabels[key].replace(/^(?:le |la |l’)/, '');

/** Why a household of a return does not enter by itself. */
export function conflitSentence({ rang, bailleur, origine, retour }: Conflit): string {
  const there =
    origine === undefined
      ? fr`La ligne ${rang}, saisie à la main,`
      : fr`La ligne ${rang}, inscrite depuis ${origine.fichier} (${bailleur}),`;
  return fr`${there} porte déjà ce ménage, que déclare aussi ${retour.bailleur} (${retour.fichier}, ligne ${retour.rang}).`;
}

export const CONFLITS_LEAD =
  'Ces ménages sont déjà dans le tableau. La ligne en place reste, sauf si vous la remplacez.';

export const INSCRIRE_LEAD =
  'Vous verrez ce qui change dans le Modèle A avant que rien n’y soit écrit.';

export const CERTIFIEE = fr`Ce Modèle A est certifié : s’il change, il faudra le certifier de nouveau.`;

export const REVU = fr`Le classeur a changé entre-temps : voici ce qui change à présent.`;

export const SANS_MODELE_A_ICI = 'Aucun Modèle A de cette opération';

export const SANS_MODELE_A =
  'Les retours des bailleurs sont réunis dans le Modèle A du maître d’ouvrage. Insérez-le d’abord.';
