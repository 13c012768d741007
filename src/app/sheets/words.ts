/**
 * What the inserted sheets say besides the official text: titles of our own sheets, and the notes that
 * Excel shows when a cell is selected or holds something unexpected.
 *
 * Excel asks and the user decides (`warning`): a value is never refused, because the pane names what is
 * wrong and often mends it in one click, and because a paste passes by these rules anyway.
 */
import { fr } from '../../text/fr';
import type { ValidationText } from '../../workbook/port';

export interface Prompt {
  readonly prompt: ValidationText;
  readonly error: ValidationText & { readonly style: 'warning' };
}

function prompt(title: string, message: string, error: string): Prompt {
  return {
    prompt: { title, message },
    error: { title, message: error, style: 'warning' },
  };
}

export const PROMPTS = {
  annee: prompt(
    'Année N-1',
    'Année de signature des baux, en quatre chiffres.',
    'L’année N-1 s’écrit en quatre chiffres, à partir de 2014.',
  ),
  date: prompt(
    'Date',
    'Saisissez la date sous la forme jj/mm/aaaa.',
    'Cette cellule attend une date sous la forme jj/mm/aaaa.',
  ),
  typologie: prompt(
    'Typologie',
    'Choisissez T1/T2, T3/T4 ou T5 et plus.',
    'Cette cellule attend l’une des trois typologies de la liste.',
  ),
  montant: prompt(
    'Montant en euros par m²',
    'Loyer mensuel hors charges, en euros par m².',
    'Cette cellule attend un nombre supérieur à zéro, en euros par m².',
  ),
  zone: prompt(
    'Zone',
    fr`Zone du logement (arrêté du 5 mai 1995) : I bis, I, II ou III.`,
    'Cette cellule attend l’une des quatre zones de la liste.',
  ),
  forfait: prompt(
    'Montant du forfait',
    'Forfait par ménage relogé, en euros.',
    'Cette cellule attend un nombre supérieur à zéro, en euros.',
  ),
  euros: prompt(
    'Montant en euros',
    fr`Montant en euros ; laissez vide ce qui n’est pas connu.`,
    'Cette cellule attend un nombre, en euros, ou rien.',
  ),
  siret: prompt(
    'SIRET',
    'Quatorze chiffres, gardés comme texte.',
    'Un SIRET s’écrit en quatorze chiffres, gardés comme texte.',
  ),
  anneeSuivi: prompt(
    'Année',
    'Année de signature des baux, en quatre chiffres.',
    'L’année s’écrit en quatre chiffres, à partir de 2014.',
  ),
} as const;

/** The sheet of the made-up form. */
export const EXEMPLE = 'Exemple de Modèle B';

export const SHEETS = {
  parametres: 'Paramètres',
  suivi: 'Suivi',
  declares: 'Déclarés par bailleur',
  zones: 'Zones des logements',
  recuperations: 'Sommes à récupérer',
  attestations: 'Attestations',
  envois: 'Envois',
  bilan: 'Bilan',
} as const;

export const NOTES = {
  parametres: fr`Ce dont les formulaires et le suivi se servent. Complétez la convention, les bailleurs signataires et les opérations ; laissez vide ce qui n’est pas suivi. Sous le règlement de 2021, inscrivez les montants dans les barèmes et, s’ils couvrent plusieurs zones, celle de chaque formulaire.`,
  suivi: fr`Ménages relogés les années passées, une ligne par année et par opération : les totaux cumulés des formulaires s’y ajoutent. Les montants, en euros, servent au suivi de la subvention ; laissez vide ce qui n’est pas connu.`,
  menages: fr`Ménages déjà déclarés : chacun ne peut ouvrir droit à l’indemnité qu’une seule fois.`,
  attestations:
    'Attestations données pour chaque formulaire depuis le volet. La certification les demande toutes.',
  envois: fr`Ménages inscrits dans les Modèles B envoyés aux bailleurs, une ligne par ménage : les retours y sont comparés. Un nouvel envoi à un bailleur remplace celui de la même année.`,
} as const;

/** The words of the bilan. */
export const BILAN = {
  titre: 'Bilan de l’opération, indemnité pour minoration de loyer',
  titreConvention: 'Bilan de la convention, indemnité pour minoration de loyer',
  /** Of bilans written before. */
  titreAncien: 'Bilan de l’indemnité pour minoration de loyer',
  note: fr`Pour la revue de projet (convention, art. 3). Les chiffres sont des formules : ils suivent le suivi et le Modèle A de ce classeur.`,
  idtop: 'Opération (IDTOP)',
  toutes: 'Toutes les opérations du classeur',
  libelle: 'Libellé',
  maitreOuvrage: 'Maître d’ouvrage',
  convention: 'Convention ou protocole',
  signee: 'Convention signée le',
  das: 'DAS du',
  demarrage: 'Démarrage',
  achevee: 'Achevée le',
  enCours: 'en cours',
  consommation: 'Consommation de la subvention programmée',
  poste: 'Subvention',
  euros: 'Montant en euros',
  part: 'Part',
  programmee: 'Programmée',
  demandee: 'Demandée',
  payee: 'Payée',
  resteADemander: 'Reste à demander',
  resteAPayer: 'Reste à payer',
  annees: 'Année par année (ménages relogés, puis montants en euros)',
  demandeCumul: 'Demandé depuis le démarrage',
  payeCumul: 'Payé depuis le démarrage',
  programme: 'Programmé',
  bailleurs: fr`Par bailleur et par typologie, Modèle A de l’année`,
  bailleursDepuis: fr`Par bailleur et par typologie, toutes années (valeurs à la date du bilan)`,
  sansDeclaration: fr`Par bailleur et par typologie : aucun Modèle A dans ce classeur`,
  forfaits: 'Forfait par ménage',
  sansNom: '(bailleur non indiqué)',
  etabli: 'Établi le',
} as const;

/** The words of the chart and of the figures behind it. */
export const GRAPHIQUE = {
  titre: 'Chiffres du graphique',
  titreGraphique: 'Subvention programmée, demandée et payée depuis le démarrage (en euros)',
  annee: 'Année',
  idtop: 'Opération',
  toutes: 'toutes',
  programme: 'Programmé',
  demande: 'Demandé',
  paye: 'Payé',
} as const;

/** The sheet beside the bilan: every figure by operation, year and bailleur, and the objective of article 3. */
export const DETAIL = {
  titre: 'Détail du bilan',
  note: fr`Chaque chiffre du bilan, par opération, année et bailleur. La colonne Source dit la feuille dont il compte les lignes.`,
  objectif: fr`Relogements en logements neufs ou conventionnés depuis moins de cinq ans (convention, art. 3)`,
  objectifNote: fr`À remplir : tous les relogements de l’année pour l’opération, quel que soit le logement, et l’objectif local. Gardés quand le bilan est refait.`,
  objectifHeadings: [
    'Opération',
    'Année',
    'Relogements de l’année, tous logements',
    'Déclarés',
    'Part',
  ],
  objectifLocal: 'Objectif local',
  ensemble: 'Ensemble',
  grille: fr`Par opération, année, bailleur et typologie (ménages, puis montants en euros)`,
  headings: [
    'Opération',
    'Année',
    'Bailleur',
    'T1/T2',
    'T3/T4',
    'T5 et plus',
    'Total',
    'Montant',
    'Source',
  ],
  bailleursInconnus: '(bailleurs non gardés)',
  declares: 'Déclarés par bailleur',
} as const;
