/** What `iml paiement` writes for a person. */
import { resteARecuperer } from '../core/dossier/recuperations';
import type { ControlePaiement } from '../core/paiement/controle';
import type { MontantsAnnee } from '../core/paiement/model';
import type { DossierPaiement } from '../core/paiement/readDossierPaiement';
import { formatCount, formatEuros, fr, sentenceOf, sourceOf } from '../text/fr';

const NAME_WIDTH = 30;

export function paiementLines(
  dossier: DossierPaiement,
  controle: ControlePaiement,
): readonly string[] {
  const { montants, annee } = dossier;
  const households = formatCount(montants.menages, 'ménage');
  return [
    fr`Montant de l’année ${annee ?? '(non indiquée)'} : ${formatEuros(montants.montant)} pour ${households}.`,
    ...montants.parTypologie.map(({ typologie, menages, forfait, montant }) => {
      const each = forfait === undefined ? '' : fr` × ${formatEuros(forfait)}`;
      return `  ${typologie.padEnd(NAME_WIDTH)} ${formatCount(menages, 'ménage')}${each} = ${formatEuros(montant)}`;
    }),
    'Par bailleur',
    ...montants.parBailleur.map(
      ({ bailleur, menages, montant }) =>
        `  ${bailleur.padEnd(NAME_WIDTH)} ${formatCount(menages, 'ménage')}, ${formatEuros(montant)}`,
    ),
    ...reportLines(dossier),
    ...demandeLines(dossier, controle),
    ...recuperationLines(dossier),
    ...dossier.formulaire.map(
      (finding) =>
        `  ${finding.niveau.padEnd(13)} ${finding.lieu.feuille}!${finding.lieu.cellule} ${sentenceOf(finding)} [${sourceOf(finding)}]`,
    ),
    ...controle.constats.map(
      (finding) => `  ${finding.niveau.padEnd(13)} ${sentenceOf(finding)} [${sourceOf(finding)}]`,
    ),
  ];
}

/** What earlier years declared and nobody has asked for yet; nothing where there is none. */
function reportLines({ reports }: DossierPaiement): readonly string[] {
  if (reports.montant === 0) return [];
  const { montant, annees, parBailleur, sansBailleur } = reports;
  return [
    fr`Reporté, déclaré en ${annees.map(({ annee }) => annee).join(', ')} et pas encore demandé : ${formatEuros(montant)}.`,
    ...parBailleur.map(
      (part) => `  ${part.bailleur.padEnd(NAME_WIDTH)} ${formatEuros(part.montant)}`,
    ),
    ...(sansBailleur === 0
      ? []
      : [fr`  À répartir entre les bailleurs : ${formatEuros(sansBailleur)}`]),
  ];
}

function demandeLines(
  { demande: enregistree, demandeApres }: DossierPaiement,
  { saisie, admissible, resteADemander, attendu }: ControlePaiement,
): readonly string[] {
  const { programme, verse, demande } = saisie;
  if (programme === undefined || admissible === undefined) return [];
  return [
    fr`Subvention programmée : ${formatEuros(programme)}, déjà versé : ${formatEuros(verse)}, demandé : ${formatEuros(demande)}.`,
    ...(demandeApres === 0
      ? []
      : [fr`Déjà demandé avec une année suivante : ${formatEuros(demandeApres)}.`]),
    fr`Peut être demandé : ${formatEuros(admissible)}.`,
    ...(enregistree === undefined
      ? []
      : [
          fr`Reste à demander : ${formatEuros(resteADemander)}, attendu de l’Anru : ${formatEuros(attendu)}.`,
        ]),
  ];
}

/** What bailleurs have to give back; nothing where nothing is claimed. */
function recuperationLines({ recuperations }: DossierPaiement): readonly string[] {
  const owed = recuperations.filter((each) => resteARecuperer(each) > 0);
  if (owed.length === 0) return [];
  return [
    'À récupérer auprès des bailleurs',
    ...owed.map(
      (each) => `  ${each.bailleur.padEnd(NAME_WIDTH)} ${formatEuros(resteARecuperer(each))}`,
    ),
  ];
}

/** Said where rows are declared that the amount leaves out; undefined where there are none. */
export function ecartLine({ menages, declares, sansForfait }: MontantsAnnee): string | undefined {
  const left = declares.menages - menages;
  const parts = [
    ...(left === 0
      ? []
      : [
          fr`${formatCount(left, 'ligne déclarée n’est pas comptée', 'lignes déclarées ne sont pas comptées')} à cause d’erreurs (« iml verifier » les nomme).`,
        ]),
    ...(sansForfait === 0
      ? []
      : [
          fr`${formatCount(sansForfait, 'ménage n’a', 'ménages n’ont')} aucun forfait connu : complétez les barèmes.`,
        ]),
  ];
  return parts.length === 0 ? undefined : parts.join(' ');
}
