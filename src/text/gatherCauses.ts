import { causesOf, decalageOf, suitesOf, type Dits } from '../core/constats/causes';
import type { Finding } from '../core/finding';
import { formatList } from './format';
import { gatherVides } from './gatherVides';
import { certificationLabels } from './labels';
import { fr } from './typographie';

/** The findings of a row as they are listed: what has one cause is one, told at the first with what follows from it. */
export function gatherCauses(dits: Dits) {
  const suites = suitesOf(dits);
  const { findings, saidOf } = gatherVides(causesOf(dits));
  return {
    findings,
    suitesOf: (finding: Finding) => suites.get(finding) ?? [],
    saidOf: (finding: Finding) => {
      const suite = suites.get(finding);
      const sentence = suite && sentenceOfAll([finding, ...suite]);
      return sentence === undefined ? saidOf(finding) : { told: finding.niveau, sentence };
    },
  };
}

/** What is said of findings together, where it is more than what is said of the first. */
function sentenceOfAll(findings: Dits): string | undefined {
  const decalage = decalageOf(findings);
  if (decalage !== undefined) {
    const back = decalage === 'droite' ? 'gauche' : 'droite';
    return fr`Les cellules de cette ligne semblent décalées d’une colonne vers la ${decalage} : déplacez-les d’une colonne vers la ${back}.`;
  }
  const manquants = findings.flatMap((each) =>
    each.code === 'certification-manquante' ? certificationLabels[each.certification] : [],
  );
  return manquants.length > 1
    ? fr`Certificat incomplet : indiquez ${formatList(manquants)}.`
    : undefined;
}
