/** The « Rapport de rapprochement »: the words of a sheet or a page to keep, whatever writes them. */
import type { IsoDate } from '../core/date';
import type { TexteCheck } from '../core/textes/checkTexte';
import { lignesTexte, statutsCitation } from '../core/textes/lignesTexte';
import type { LigneTexte, StatutCitation } from '../core/textes/lignesTexte';
import { mouvementsOf } from '../core/textes/mouvements';
import type { Mouvement } from '../core/textes/mouvements';
import { etabliSentence } from './etabliSentence';
import { formatCount, formatLieu, formatList } from './format';
import { citationTitle, formatCible, sommeSentence, whySentence } from './rapprochement';
import { sentenceOf } from './sentenceOf';
import { fr, NBSP } from './typographie';

/** A file that was compared, with the mark by which it can be told from another version. */
export interface DocumentCompare {
  readonly role: 'texte' | 'version-precedente' | 'classeur';
  readonly nom: string;
  /** SHA-256, in hexadecimal. */
  readonly empreinte?: string | undefined;
}

export interface RapportFacts {
  readonly etabliLe: IsoDate;
  readonly documents: readonly DocumentCompare[];
  readonly check: TexteCheck;
  /** The check of the version before: only what moved since is told. */
  readonly avant?: TexteCheck | undefined;
}

export interface RapportRang {
  /** What needs an eye first, or sums the others up. */
  readonly gras: boolean;
  readonly cells: readonly string[];
}

export interface Rapport {
  readonly titre: string;
  /** What was compared and what came of it, one sentence each. */
  readonly faits: readonly string[];
  readonly intitules: readonly string[];
  /** Widths of the columns, in characters. */
  readonly largeurs: readonly number[];
  readonly rangs: readonly RapportRang[];
}

const INTITULES = [
  'Résultat',
  'Le texte cite',
  'Dans la phrase',
  'Cellule',
  'L’annexe porte',
  'Ce qu’il en est',
];
const LARGEURS = [13, 18, 52, 22, 15, 44];

const STATUTS: Readonly<Record<StatutCitation | 'retire', string>> = {
  different: 'Différent',
  'a-completer': 'À compléter',
  'a-confirmer': 'À confirmer',
  concordant: 'Concordant',
  'non-retrouve': 'Non retrouvé',
  retire: 'Retiré',
};

const ROLES: Readonly<Record<DocumentCompare['role'], string>> = {
  texte: 'Texte',
  'version-precedente': 'Version précédente du texte',
  classeur: 'Classeur des annexes',
};

/** What was checked, each amount with its sentence and cell, what differs; what needs an eye first. */
export function rapportOf(facts: RapportFacts): Rapport {
  const lignes = lignesTexte(facts.check);
  const moved = facts.avant && mouvementsOf(lignesTexte(facts.avant), lignes);
  const common = { titre: 'Rapport de rapprochement', faits: faitsOf(facts, lignes, moved) };
  if (moved === undefined) {
    return { ...common, intitules: INTITULES, largeurs: LARGEURS, rangs: lignes.map(rangOf) };
  }
  const rangs = statutsFirst(moved).map(mouvementRang);
  return { ...common, intitules: ['Avant', ...INTITULES], largeurs: [18, ...LARGEURS], rangs };
}

function faitsOf(
  { etabliLe, documents, check }: RapportFacts,
  lignes: readonly LigneTexte[],
  moved: readonly Mouvement[] | undefined,
): readonly string[] {
  return [
    etabliSentence(etabliLe),
    ...documents.map(documentSentence),
    bilanSentence(lignes),
    ...check.tableaux.map(tableauSentence),
    ...check.tableaux.flatMap(({ tableau }) =>
      tableau.findings.map(
        (finding) => fr`${tableau.nom}, ${finding.lieu.champ} : ${sentenceOf(finding)}`,
      ),
    ),
    ...(moved === undefined
      ? []
      : [
          moved.length === 0
            ? 'Aucun montant n’a changé depuis la version précédente.'
            : fr`Depuis la version précédente, ${formatCount(moved.length, 'montant a changé, est venu ou est parti', 'montants ont changé, sont venus ou sont partis')} : ${moved.length === 1 ? 'lui seul figure' : 'eux seuls figurent'} ci-dessous.`,
        ]),
  ];
}

/** A document of a report, with the mark of its bytes where they are known. */
export function documentSentence({ role, nom, empreinte }: DocumentCompare): string {
  const mark = empreinte === undefined ? '' : fr` ; empreinte SHA-256 ${empreinte}`;
  return fr`${ROLES[role]} : ${nom}${mark}`;
}

/** « 14 montants et sommes vérifiés : 1 différent, 2 à confirmer, 8 concordants, 3 non retrouvés. » */
export function bilanSentence(lignes: readonly LigneTexte[]): string {
  const parts = statutsCitation.flatMap((statut) => {
    const count = lignes.filter((ligne) => ligne.statut === statut).length;
    return count === 0 ? [] : statutCount(statut, count);
  });
  if (parts.length === 0) return 'Le texte ne cite aucun montant.';
  return fr`${formatCount(lignes.length, 'montant ou somme', 'montants et sommes')} : ${formatList(parts)}.`;
}

function statutCount(statut: StatutCitation, count: number): string {
  const word = STATUTS[statut].toLowerCase();
  const isInvariable = statut === 'a-completer' || statut === 'a-confirmer';
  return isInvariable ? fr`${count}${NBSP}${word}` : formatCount(count, word, plural(word));
}

function plural(word: string): string {
  return word.replace(/[^ ]+$/, (last) => `${last}s`);
}

function tableauSentence({
  tableau,
  avec,
  rapprochements,
}: TexteCheck['tableaux'][number]): string {
  const titre = tableau.annexe.titre === undefined ? '' : ` (${tableau.annexe.titre})`;
  if (avec === undefined) {
    return fr`${tableau.nom}${titre} : non comparé, aucun tableau du classeur n’a ses lignes et ses colonnes.`;
  }
  const wrong = rapprochements.filter(({ statut }) => statut === 'different').length;
  const cells = formatCount(rapprochements.length, 'cellule comparée', 'cellules comparées');
  const found = wrong === 0 ? 'aucune différente' : formatCount(wrong, 'différente');
  return fr`${tableau.nom}${titre} : ${cells} avec ${formatLieu(avec.feuille, avec.plage)}, ${found}.`;
}

function rangOf(ligne: LigneTexte): RapportRang {
  const { statut, citation, phrase, rapprochement } = ligne;
  const { candidates = [], cible } = rapprochement ?? {};
  return {
    gras: statut === 'different' || statut === 'a-completer',
    cells: [
      STATUTS[statut],
      citationTitle(citation),
      onOneLine(phrase),
      candidates.map(({ feuille, cellule }) => formatLieu(feuille, cellule)).join('\n'),
      cible === undefined ? '' : formatCible(cible),
      explanation(ligne),
    ],
  };
}

function explanation({ finding, somme, rapprochement, statut }: LigneTexte): string {
  if (finding !== undefined) return sentenceOf(finding);
  if (somme !== undefined) return `${sommeSentence(somme)}.`;
  return rapprochement === undefined || statut === 'non-retrouve' ? '' : whySentence(rapprochement);
}

function mouvementRang({ avant, apres }: Mouvement): RapportRang {
  const before = avant === undefined ? 'nouveau' : citationTitle(avant.citation);
  if (apres !== undefined) {
    const { gras, cells } = rangOf(apres);
    return { gras, cells: [before, ...cells] };
  }
  const [, , phrase = '', ...rest] = avant === undefined ? [] : rangOf(avant).cells;
  return { gras: false, cells: [before, STATUTS.retire, '', phrase, ...rest.map(() => '')] };
}

function statutsFirst(moved: readonly Mouvement[]): readonly Mouvement[] {
  const rank = ({ apres }: Mouvement) =>
    apres === undefined ? statutsCitation.length : statutsCitation.indexOf(apres.statut);
  return moved.toSorted((a, b) => rank(a) - rank(b));
}

/** The longest sentence kept whole: a text without full stops is cut. */
const LONGEST = 600;

function onOneLine(text: string): string {
  const line = text
    .replace(/[*_]{2}/g, '')
    .replace(/^\s*[-–—•➤⇒✓·]\s+/u, '')
    .replace(/\s+/g, ' ')
    .trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST)}…`;
}
