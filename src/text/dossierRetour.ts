/** What a bailleur keeps and sends once its form is certified. */
import type { IsoDate } from '../core/date';
import type { AttestationKey } from '../core/forms/modele';
import type { FormulaireCertifie } from '../core/reading/formulaireCertifie';
import { attestations } from './attestations';
import { etabliSentence } from './etabliSentence';
import { formatCount, formatDate } from './format';
import type { Rapport } from './rapport';
import { fr } from './typographie';

/** The evidence of one household. */
export interface PiecesMenage {
  readonly menage: string;
  readonly bail: string;
  readonly conventionApl: string;
  readonly livraison: string;
}

/** An attestation as it was given; no day where its cell says none. */
export interface AttestationDonnee {
  readonly key: AttestationKey;
  readonly nom: string;
  readonly le: IsoDate | undefined;
}

export interface DossierRetour {
  readonly etabliLe: IsoDate;
  readonly formulaire: FormulaireCertifie;
  readonly attestations: readonly AttestationDonnee[];
  readonly pieces: readonly PiecesMenage[];
}

const INTITULES = [
  'Ménage',
  'Bail signé le',
  'Bail classé',
  'Convention APL du',
  'Convention classée',
  'Logement livré le',
];
const LARGEURS = [30, 16, 16, 20, 20, 20];
/** A box to tick by hand. */
const CASE = '\u2610';

/** The sheet « Dossier de retour »: the certificate, the attestations in full, the evidence to keep. */
export function rapportDossier({ etabliLe, formulaire, ...dossier }: DossierRetour): Rapport {
  return {
    titre: 'Dossier de retour',
    faits: [
      etatSentence(formulaire),
      certificatSentence(formulaire),
      etabliSentence(etabliLe),
      ...dossier.attestations.map(attestationSentence),
      fr`Pièces à conserver, ménage par ménage (Convention IML, art. 5) : elles sont remises à l’Anru si elle les demande. Cochez ce qui est classé.`,
    ],
    intitules: INTITULES,
    largeurs: LARGEURS,
    rangs: dossier.pieces.map(({ menage, bail, conventionApl, livraison }) => ({
      gras: false,
      cells: [menage, bail, CASE, conventionApl, CASE, livraison],
    })),
  };
}

function etatSentence({ bailleur, annee, convention, operation, menages }: FormulaireCertifie) {
  const sous = /^protocole/i.test(convention) ? convention : fr`convention ${convention}`;
  const sur = operation === '' ? '' : fr`, opération ${operation}`;
  return fr`Modèle B · ${bailleur} · ${annee} · ${sous}${sur} : ${formatCount(menages, 'ménage')}.`;
}

function certificatSentence({ certifieLe, faitA, representant, controle }: FormulaireCertifie) {
  const numero = controle === undefined ? '' : fr` Contrôle : ${controle}.`;
  return fr`Certifié exact le ${formatDate(certifieLe)} à ${faitA} par ${representant}.${numero}`;
}

function attestationSentence({ key, nom, le }: AttestationDonnee): string {
  const { titre, texte, source } = attestations[key];
  const day = le === undefined ? '' : fr` le ${formatDate(le)}`;
  return fr`Attesté par ${nom}${day} : ${titre}. ${texte} (${source})`;
}

/** The message that goes to the maître d’ouvrage with the file. */
export function messageRetour(formulaire: FormulaireCertifie): string {
  const { bailleur, annee, operation, menages, representant } = formulaire;
  const sur = operation === '' ? '' : fr` pour l’opération ${operation}`;
  return [
    fr`Bonjour,`,
    fr`Vous trouverez ci-joint l’état déclaratif annuel (Modèle B) de ${bailleur} pour ${annee}${sur} : ${formatCount(menages, 'ménage relogé', 'ménages relogés')} avec minoration de loyer.`,
    certificatSentence(formulaire),
    fr`Les baux et les conventions APL de ces logements sont conservés, et seront remis à l’Anru si elle les demande.`,
    representant,
  ].join('\n\n');
}
