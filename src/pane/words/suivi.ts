/** What the tab « Suivi » says of past years and of the subsidy. */
import type {
  AnneeAClore,
  AnneeAPreparer,
  RepriseLue,
  RepriseRefusee,
  SuiviVue,
} from '../../app/state/suivi';
import { nombreTotal, type NombreParTypologie, type SuiviAnnee } from '../../core/dossier/suivi';
import type { BailleurAPayer, OperationADecider } from '../../core/paiement/situation';
import type { Consommation } from '../../core/suivi/points';
import {
  agree,
  formatCount,
  formatDate,
  formatEuros,
  formatList,
  formatNombre,
  fr,
  NBSP,
  quote,
} from '../../text/fr';
import { illisibleSentence } from '../../text/illisibleSentence';
import { verdictText } from './paiement';
import type { Tone } from './tone';

export const SUIVI_LEAD = fr`Gardez ici les années passées : les totaux cumulés des formulaires s’y ajoutent, et le bilan de la revue de projet s’en déduit.`;

export const REPRISE_LEAD = fr`Choisissez le classeur de l’an dernier (.xlsx). Ses années et les pseudonymes de ses ménages sont lus ; rien n’est écrit avant votre accord.`;

/** « 52,5 % ». */
export function formatPart(part: number): string {
  return `${formatNombre(part * 100, 1)}${NBSP}%`;
}

export interface ConsommationLine {
  readonly label: string;
  readonly text: string;
}

/** What the programmed subsidy has become, line by line. */
export function consommationLines(consommation: Consommation): readonly ConsommationLine[] {
  const { programme, demande, paye, resteADemander, resteAPayer } = consommation;
  const share = (part: number | undefined) => (part === undefined ? '' : ` (${formatPart(part)})`);
  return [
    {
      label: 'Programmée',
      text: programme === undefined ? 'à indiquer dans Paramètres' : formatEuros(programme),
    },
    { label: 'Demandée', text: formatEuros(demande) + share(consommation.partDemandee) },
    { label: 'Payée', text: formatEuros(paye) + share(consommation.partPayee) },
    ...(resteADemander === undefined
      ? []
      : [{ label: 'Reste à demander', text: formatEuros(resteADemander) }]),
    ...(resteAPayer === undefined
      ? []
      : [{ label: 'Reste à payer', text: formatEuros(resteAPayer) }]),
  ];
}

/** « 2 T1/T2, 3 T3/T4 »: the typologies that there are. */
export function typologiesText({ t1t2, t3t4, t5 }: NombreParTypologie): string {
  const parts = [
    [t1t2, 'T1/T2'],
    [t3t4, 'T3/T4'],
    [t5, 'T5 et plus'],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([count, name]) => `${formatNombre(count)}${NBSP}${name.replaceAll(' ', NBSP)}`)
    .join(', ');
}

/** « 18 000 € le 15/06/2024 », or a dash. */
export function montantText(
  montant: SuiviAnnee['paye'],
  le: SuiviAnnee['payeLe'],
): { readonly montant: string; readonly le: string } {
  return {
    montant: montant === undefined ? '–' : formatEuros(montant),
    le: le === undefined ? '' : `le${NBSP}${formatDate(le)}`,
  };
}

export function cloreSentence({ annee, ici }: AnneeAClore): string {
  const { annee: year } = annee;
  const households = formatCount(nombreTotal(annee), 'ménage');
  return ici === undefined
    ? fr`Le Modèle A de ${year} est certifié (${households}). Son année manque au suivi.`
    : fr`Le Modèle A de ${year} est certifié avec ${households} ; le suivi en dit autre chose.`;
}

export function cloreLabel({ annee, ici }: AnneeAClore): string {
  return ici === undefined ? fr`Clore l’année ${annee.annee}` : fr`Mettre à jour ${annee.annee}`;
}

/** What the next year takes along, and which years it does not close. */
export function preparerSentence({ annee, operations, nonCertifiees }: AnneeAPreparer): string {
  const forms = formatCount(operations, 'Modèle A vide', 'Modèles A vides');
  const drafts =
    nonCertifiees.length === 0
      ? ''
      : fr` ${formatList(nonCertifiees)} n’est pas ${agree(nonCertifiees.length, 'certifiée', 'certifiées')} : ses ménages n’entrent pas encore dans les cumuls.`;
  return fr`${forms} pour ${annee}, avec le régime, les paramètres, les années closes, les sommes pas encore demandées et les reversements dus.${drafts}`;
}

/** What the file would add. */
export function repriseSentence({ comparee }: RepriseLue): string {
  const { nouvelles, menages, differentes } = comparee;
  if (nouvelles.length + menages.length + differentes.length === 0) {
    return 'Tout ce que contient ce classeur est déjà ici.';
  }
  const years = nouvelles.map(({ annee }) => annee);
  const parts = [
    ...(years.length === 0
      ? []
      : [`${agree(years.length, 'l’année', 'les années')} ${formatList(years)}`]),
    ...(menages.length === 0
      ? []
      : [formatCount(menages.length, 'ménage déjà déclaré', 'ménages déjà déclarés')]),
  ];
  return parts.length === 0
    ? 'Aucune année ni aucun ménage de plus.'
    : fr`À ajouter : ${parts.join(' et ')}.`;
}

/** One line for a year that differs: what stands here, and what the file says. */
export function differenceSentence(ici: SuiviAnnee, reprise: SuiviAnnee): string {
  return fr`${ici.annee} : ${yearText(ici)} ici, ${yearText(reprise)} dans le fichier.`;
}

function yearText(row: SuiviAnnee): string {
  const amounts = [
    ['demandé', row.demande],
    ['payé', row.paye],
  ] as const;
  return [
    formatCount(nombreTotal(row), 'ménage'),
    ...amounts.flatMap(([word, montant]) =>
      montant === undefined ? [] : [`${formatEuros(montant)} ${word}`],
    ),
  ].join(', ');
}

const VIDE =
  'Il ne contient ni année déclarée ni suivi de cette opération. Choisissez le classeur du Modèle A de l’an dernier.';

export function refusSentence({ fichier, motif }: RepriseRefusee): string {
  const why = motif === 'vide' ? VIDE : illisibleSentence(motif);
  return fr`${quote(fichier)} n’a pas été repris. ${why}`;
}

/** What to do where the table is too narrow. */
export function sansPlaceSentence(columns: readonly string[]): string {
  return fr`La table Suivi de ce classeur n’a pas ${agree(columns.length, 'la colonne', 'les colonnes')} ${formatList(columns.map(quote))}, et des cellules occupées l’empêchent de s’élargir. Insérez ${formatCount(columns.length + 1, 'colonne')} à droite de la table, puis recommencez.`;
}

/** « Suivi · Planoise », « Suivi de toutes les opérations ». */
export function suiviTitle({ nom, several }: SuiviVue): string {
  if (nom !== '') return ['Suivi', nom].join(' · ');
  return several ? 'Suivi de toutes les opérations' : 'Suivi';
}

/** What can be asked of an operation now, or what was asked and is to come. */
export function demandeText({ dossier, controle }: OperationADecider): {
  tone: Tone;
  text: string;
} {
  const { demande, demandeLe } = dossier;
  if (demande === undefined) return verdictText({ dossier, controle });
  const le = demandeLe === undefined ? '' : fr` le ${formatDate(demandeLe)}`;
  const { attendu, resteADemander } = controle;
  const parts = [
    fr`${formatEuros(demande)} demandés${le}.`,
    attendu > 0 ? fr`Attendu de l’Anru : ${formatEuros(attendu)}.` : 'Tout est reçu.',
    ...(resteADemander > 0 ? [fr`Reste à demander : ${formatEuros(resteADemander)}.`] : []),
  ];
  return { tone: attendu > 0 ? 'neutre' : 'bon', text: parts.join(' ') };
}

/** « Relogements de 2025 : 75 000 €, et 11 000 € reportés. ». */
export function declareText({ dossier }: OperationADecider): string {
  const { annee, montants, reports } = dossier;
  const carried = reports.montant === 0 ? '' : fr`, et ${formatEuros(reports.montant)} reportés`;
  return fr`Relogements de ${annee ?? '(année à indiquer)'} : ${formatEuros(montants.montant)}${carried}.`;
}

/** « 6 000 € avant le 01/06/2024, 12 jours de retard (Planoise, 2023) ». */
export function aPayerText(each: BailleurAPayer): { tone: Tone; text: string } {
  const { reste, echeance, retard, operation, annee } = each;
  const le =
    echeance === undefined
      ? ', date du versement à indiquer'
      : fr` avant le ${formatDate(echeance)}`;
  const late = retard === 0 ? '' : fr`, ${formatCount(retard, 'jour')} de retard`;
  const of = annee === undefined ? operation : fr`${operation}, ${annee}`;
  return {
    tone: retard > 0 ? 'alerte' : 'attention',
    text: fr`${formatEuros(reste)}${le}${late} (${of})`,
  };
}
