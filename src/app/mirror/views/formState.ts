import { textOf } from '../../../core/cellText';
import type { FormCheck } from '../../../core/check';
import type { Finding, Niveau } from '../../../core/finding';
import { isSafe, isVide } from '../../../core/finding';
import { attestationKeys } from '../../../core/forms/modele';
import type { ControleCertificat } from '../../../core/reading/certificat';
import { certificationOf } from '../../../core/reading/certificationOf';
import { questionColonnes } from '../../../core/reading/colonnesGardees';
import type { AttestationReading, FormReading } from '../../../core/reading/formReading';
import { formulaireCertifie } from '../../../core/reading/formulaireCertifie';
import { anneeOf } from '../../../core/rules/entete';
import type { FindingGroup, FormState, FormSummary } from '../../state';
import type { OpenForm } from './openForm';

/** What is wrong comes first, then what is empty. */
const RANKS: Readonly<Record<Niveau, number>> = { erreur: 0, avertissement: 2, info: 3 };
const rankOf = (finding: Finding) => (isVide(finding) ? 1 : RANKS[finding.niveau]);

/** What a form is called in the pane's menu. */
export function summaryOf(reading: FormReading): FormSummary {
  const { id, modele, feuille, entete } = reading;
  const who = modele === 'B' ? entete.bailleur : entete.maitreOuvrage;
  return {
    id,
    modele,
    feuille,
    declarant: textOf(who?.value ?? null),
    annee: anneeOf(reading),
    idtop: textOf(entete.idtopOperation?.value ?? null),
  };
}

/** What the pane shows of a form that was read and judged. */
export function formState(
  reading: FormReading,
  check: FormCheck,
  facts: Pick<OpenForm, 'protegee' | 'preremplie' | 'exemple'> & {
    readonly intact: boolean;
    readonly controle?: ControleCertificat | undefined;
    readonly changements?: FormState['changements'];
    readonly copie?: FormState['copie'];
  },
): FormState {
  const { attestations } = reading.contexte;
  const groups = groupsOf(reading, check);
  const findings = groups.flatMap((group) => group.findings);
  return {
    ...summaryOf(reading),
    compteurs: check.compteurs,
    groups,
    counts: countsOf(groups),
    justifies: check.justifies,
    caduques: check.caduques,
    sansMenage: check.sansMenage,
    corrections: findings.filter(isSafe).length,
    verdict: verdictOf(reading, check, { groups, intact: facts.intact }),
    certification: certificationOf(reading),
    controle: facts.controle,
    changements: facts.changements,
    copie: facts.copie,
    attestations: Object.fromEntries(
      attestationKeys[reading.modele].map((key) => [key, attestationOf(attestations[key])]),
    ),
    protegee: facts.protegee,
    compte: reading.compte,
    colonnes: questionColonnes(reading),
    ...(reading.recognisedBy === 'intitules' ? { aReprendre: true } : {}),
    ...(facts.preremplie ? { preremplie: true } : {}),
    retour: facts.intact ? formulaireCertifie(reading) : undefined,
    ...(facts.exemple ? { exemple: true } : {}),
  };
}

/** A date that nobody can read shows as none; the attestation stands all the same. */
function attestationOf(given: AttestationReading | undefined) {
  return given && { nom: given.nom, le: given.le ?? '' };
}

function groupsOf(reading: FormReading, check: FormCheck): readonly FindingGroup[] {
  const { id } = reading;
  // Nobody certifies an empty form: its certificate is not missing yet.
  const certificat = reading.lignes.length === 0 ? [] : check.certificat;
  const groups: FindingGroup[] = [
    { key: `${id}:entete`, kind: 'entete', findings: worstFirst(check.entete) },
    { key: `${id}:formulaire`, kind: 'formulaire', findings: worstFirst(check.formulaire) },
  ];
  // Rows and verdicts both go from top to bottom: a hundred thousand of them are not looked up one by one.
  let at = 0;
  for (const { rang, findings } of check.lignes.values()) {
    if (findings.length === 0) continue;
    while ((reading.lignes[at]?.rang ?? rang) < rang) at += 1;
    const menage = textOf(reading.lignes[at]?.cells.menage ?? null);
    const group = { key: `${id}:${rang}`, kind: 'ligne', rang } as const;
    const named = menage === '' ? group : { ...group, menage };
    groups.push({ ...named, findings: worstFirst(findings) });
  }
  // Last, because it is what one fills last.
  groups.push({ key: `${id}:certificat`, kind: 'certificat', findings: certificat });
  return groups.filter((group) => group.findings.length > 0);
}

function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => rankOf(a) - rankOf(b));
}

function countsOf(groups: readonly FindingGroup[]): FormState['counts'] {
  const told = groups.flatMap(({ findings }) => findings).filter((finding) => !isVide(finding));
  const count = (niveau: Niveau) => told.filter((finding) => finding.niveau === niveau).length;
  return {
    erreur: count('erreur'),
    aCompleter: groups.filter(({ findings }) => findings.some(isVide)).length,
    avertissement: count('avertissement'),
    info: count('info'),
  };
}

function verdictOf(
  reading: FormReading,
  check: FormCheck,
  { groups, intact }: { readonly groups: readonly FindingGroup[]; readonly intact: boolean },
): FormState['verdict'] {
  const isError = (finding: Finding) => finding.niveau === 'erreur';
  const rows = groups.filter(({ kind }) => kind === 'ligne');
  const errors = rows.map(({ findings }) => findings.filter(isError));
  const aCompleter = errors.filter((row) => row.length > 0 && row.every(isVide)).length;
  const lignes = errors.filter((row) => row.length > 0).length - aCompleter;
  const autres = [...check.entete, ...check.formulaire].filter(isError).length;
  if (reading.lignes.length === 0 && check.formulaire.length === 0) return { kind: 'vide' };
  if (lignes + aCompleter + autres > 0) return { kind: 'erreurs', lignes, aCompleter, autres };
  const { le } = certificationOf(reading);
  if (le !== undefined) return { kind: 'certifie', le, intact };
  if (reading.recognisedBy === 'intitules') return { kind: 'a-reprendre' };
  const { attestations } = reading.contexte;
  const manquantes = attestationKeys[reading.modele].filter((key) => !attestations[key]).length;
  return manquantes > 0 ? { kind: 'attestations', manquantes } : { kind: 'pret' };
}
