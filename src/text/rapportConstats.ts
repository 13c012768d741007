import type { IsoDate } from '../core/date';
import type { Finding } from '../core/finding';
import { etabliSentence } from './etabliSentence';
import { formatCount } from './format';
import { gatherVides } from './gatherVides';
import { groupTitle } from './groupTitle';
import { niveauLabel } from './labels';
import type { Rapport, RapportRang } from './rapport';
import { sentenceOf } from './sentenceOf';
import { sourceOf } from './sourceOf';
import { fr } from './typographie';

/** Findings of one row or one part of a form. */
type Group = Parameters<typeof groupTitle>[0] & { readonly findings: readonly Finding[] };

export interface ConstatsFacts {
  /** Left out where whoever pastes it knows. */
  readonly etabliLe?: IsoDate;
  /** « Modèle B · Néolia · 2025 ». */
  readonly formulaire: string;
  readonly groups: readonly Group[];
}

const INTITULES = ['Où', 'Cellule', 'Niveau', 'Constat', 'Source'];
const LARGEURS = [28, 10, 14, 80, 40];

/** Everything that is said of a form, one line each, to print or to paste elsewhere. */
export function rapportConstats({ etabliLe, formulaire, groups }: ConstatsFacts): Rapport {
  const rangs = groups.flatMap(rangsOf);
  return {
    titre: 'Constats',
    faits: [
      fr`${formulaire} : ${formatCount(rangs.length, 'constat')}.`,
      ...(etabliLe === undefined ? [] : [etabliSentence(etabliLe)]),
    ],
    intitules: INTITULES,
    largeurs: LARGEURS,
    rangs,
  };
}

function rangsOf(group: Group): readonly RapportRang[] {
  const { findings, saidOf } = gatherVides(group.findings);
  return findings.map((finding) => {
    const { told = finding.niveau, sentence = sentenceOf(finding) } = saidOf(finding) ?? {};
    return {
      gras: told === 'erreur',
      cells: [
        groupTitle(group),
        finding.lieu.cellule,
        niveauLabel(told),
        sentence,
        sourceOf(finding),
      ],
    };
  });
}

/** A report as text that a mail or a sheet takes: facts, then rows parted by tabs. */
export function rapportTexte({ faits, intitules, rangs }: Rapport): string {
  const rows = [intitules, ...rangs.map(({ cells }) => cells)].map((cells) => cells.join('\t'));
  return [...faits, '', ...rows].join('\n');
}
