/** One French sentence for each finding about returned forms. */
import { NON_CERTIFIEE } from '../core/dossier/retours';
import type { FormulaireConstat, PrerempliConstat } from '../core/finding';
import type { AutrePlace, ConsolidationCode, ConsolidationFindingOf } from '../core/retours/model';
import { agree, formatCount, formatList, quote, quotePair } from './format';
import { illisibleSentence } from './illisibleSentence';
import { certificationLabels, columnLabels } from './labels';
import { fr } from './typographie';

type Sentences = {
  readonly [C in ConsolidationCode]: (
    finding: C extends PrerempliConstat['code']
      ? Extract<PrerempliConstat, { readonly code: C }>
      : ConsolidationFindingOf<C> | Extract<FormulaireConstat, { readonly code: C }>,
  ) => string;
};

/** The sentences of returned forms. */
export const retourSentences: Sentences = {
  'fichier-illisible': (f) => illisibleSentence(f.motif),
  'modele-non-reconnu': (f) =>
    f.motif === 'modele-a'
      ? fr`Ce classeur contient un Modèle A, établi par le maître d’ouvrage : déposez les Modèles B des bailleurs.`
      : fr`Aucune feuille ne contient un Modèle B : vérifiez que les neuf intitulés du tableau y sont.`,
  'annee-differente': (f) =>
    f.trouvee === undefined
      ? fr`L’année de ce retour ne se lit pas et ${f.attendue} est attendue : faites-la corriger par le bailleur.`
      : fr`Retour de l’année ${f.trouvee}, alors que ${f.attendue} est attendue : demandez au bailleur le bon fichier, ou faites corriger l’année.`,
  'idtop-different': (f) => {
    const [trouve, attendu] = quotePair(f.trouve, f.attendu);
    return fr`Retour de l’opération ${trouve}, alors que ${attendu} est attendue : demandez au bailleur le bon fichier, ou faites corriger l’IDTOP.`;
  },
  'convention-differente': (f) => {
    const [trouvee, attendue] = quotePair(f.trouvee, f.attendue);
    return fr`Retour de la convention ${trouvee}, alors que ${attendue} est attendue : demandez au bailleur le bon fichier, ou faites corriger le numéro.`;
  },
  'menage-en-double': (f) =>
    fr`Ménage ${quote(f.menage)} déclaré aussi par ${formatList(f.autres.map(placeOf), f.nombre)} : gardez une seule de ces lignes.`,
  'retour-copie': (f) =>
    fr`Copie de ${f.original}, à l’identique : elle n’ajoute rien et n’est pas retenue.`,
  'retours-en-double': (f) => {
    const others = fr`${f.bailleur} a renvoyé aussi ${formatList(f.autres)}`;
    return f.garde === undefined
      ? fr`${others} : indiquez lequel de ces fichiers est son retour.`
      : fr`${others} : ${f.garde}, certifié le dernier, est retenu seul.`;
  },
  'feuilles-en-double': (f) => {
    const figurent = agree(f.menages, 'figure', 'figurent');
    const shared = fr`${formatCount(f.menages, 'ménage')} de cette feuille ${figurent} aussi dans la feuille ${quote(f.autre)}`;
    const differents = f.differents === 0 ? '' : fr` (${f.differents} avec d’autres valeurs)`;
    const garde =
      f.garde === undefined
        ? 'indiquez laquelle des deux garder'
        : fr`ceux de ${quote(f.garde)} entrent, une seule fois`;
    return fr`${shared}${differents} : ${garde}.`;
  },
  'colonne-preremplie-modifiee': (f) => {
    const [trouve, envoye] = quotePair(f.trouve, f.envoye);
    return f.trouve === ''
      ? fr`Cellule préremplie effacée (${columnLabels[f.colonne]}) : ${quote(f.envoye)} avait été envoyé. Demandez au bailleur pourquoi.`
      : fr`Cellule préremplie modifiée (${columnLabels[f.colonne]}) : ${envoye} avait été envoyé, le retour donne ${trouve}. Demandez au bailleur pourquoi.`;
  },
  'menage-non-prevu': (f) =>
    f.envoyeA === undefined
      ? fr`Ménage ${quote(f.menage)} absent des formulaires envoyés : vérifiez que l’opération a causé son relogement.`
      : fr`Ménage ${quote(f.menage)} envoyé à ${quote(f.envoyeA)}, et non à ${quote(f.bailleur)} : vérifiez qui l’a relogé.`,
  'menage-sans-retour': (f) =>
    f.rendu
      ? fr`Ménage ${quote(f.menage)} envoyé à ${quote(f.bailleur)} et absent de son retour : demandez au bailleur s’il l’a relogé.`
      : fr`Ménage ${quote(f.menage)} envoyé à ${quote(f.bailleur)}, dont aucun retour n’est retenu : relancez ce bailleur.`,
  'feuille-masquee': (f) =>
    fr`Formulaire de la feuille masquée ${quote(f.feuille)} : il n’est pas retenu, sauf si vous le demandez.`,
  'declaration-non-certifiee': (f) =>
    'bailleur' in f
      ? fr`Lignes de ${f.bailleur} inscrites depuis ${f.fichier}, dont le certificat manque ou n’est pas complet : demandez au bailleur une déclaration certifiée, et ajoutez-la dans Consolidation.`
      : f.manque.length === 0
        ? fr`Déclaration non certifiée par le bailleur : cette feuille est la copie d’une autre, dont elle porte le certificat.`
        : fr`Déclaration non certifiée par le bailleur : il manque ${formatList(f.manque.map((key) => certificationLabels[key]))}.`,
};

/** « Néolia, ligne 16 de « Modèle B » (neolia.xlsx) ». */
function placeOf({ bailleur, fichier, feuille, rang }: AutrePlace): string {
  const who = bailleur === '' ? '' : `${bailleur}, `;
  return fr`${who}ligne ${rang} de ${quote(feuille)} (${fichier})`;
}

/** What a file is called by its findings: « autre année », « illisible ». For badges and lists. */
export const consolidationLabels: Readonly<Record<ConsolidationCode, string>> = {
  'fichier-illisible': 'fichier illisible',
  'modele-non-reconnu': 'pas de Modèle B',
  'annee-differente': 'autre année',
  'idtop-different': 'autre opération',
  'convention-differente': 'autre convention',
  'menage-en-double': 'ménage en double',
  'retour-copie': 'copie',
  'retours-en-double': 'plusieurs retours',
  'feuilles-en-double': 'feuilles en double',
  'colonne-preremplie-modifiee': 'cellule préremplie modifiée',
  'menage-non-prevu': 'ménage non prévu',
  'menage-sans-retour': 'ménage sans retour',
  'declaration-non-certifiee': NON_CERTIFIEE,
  'feuille-masquee': 'feuille masquée',
};
