import { makeStyles, tokens } from '@fluentui/react-components';

import type { PaiementEtat } from '../../../app/state/paiement';
import { isKnown, resteProgramme, seuils } from '../../../core/paiement/demande';
import { formatEuros, fr, sentenceOf, sourceOf } from '../../../text/fr';
import { NiveauTag } from '../../components/Niveau';
import { Sign } from '../../components/Sign';
import { programmeManque, verdictText } from '../../words/paiement';
import { useBlocks } from './useBlocks';

const useStyles = makeStyles({
  findings: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'grid',
    gap: tokens.spacingVerticalM,
  },
  finding: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
});

/** What other parts of the page say: beside the amount, and over the reversements. */
const SAID_ELSEWHERE: ReadonlySet<string> = new Set([
  'modele-non-certifie',
  'reversement-en-retard',
]);

/** Whether the year's amount may be asked, with the figures that decide. */
export function Regles({ etat }: { readonly etat: PaiementEtat }) {
  const blocks = useBlocks();
  const styles = useStyles();
  const { controle } = etat;
  const verdict = verdictText(etat);
  const findings = controle.constats.filter(({ code }) => !SAID_ELSEWHERE.has(code));
  return (
    <section aria-labelledby="paiement-regles" className={blocks.block}>
      <h2 id="paiement-regles" className={blocks.title}>
        {fr`Peut-on demander ce montant ?`}
      </h2>
      <Sign tone={verdict.tone}>{verdict.text}</Sign>
      {!isKnown(controle.saisie.programme) && (
        <p className={blocks.text}>{programmeManque(etat)}</p>
      )}
      {findings.length + etat.dossier.formulaire.length > 0 && (
        <ul className={styles.findings}>
          {etat.dossier.formulaire.map((finding) => (
            <li key={`${finding.lieu.cellule} ${finding.code}`} className={styles.finding}>
              <NiveauTag niveau={finding.niveau} />
              <span>{sentenceOf(finding)}</span>
              <span
                className={blocks.small}
              >{fr`Feuille ${finding.lieu.feuille}, cellule ${finding.lieu.cellule}`}</span>
            </li>
          ))}
          {findings.map((finding) => (
            <li key={`${finding.code} ${sentenceOf(finding)}`} className={styles.finding}>
              <NiveauTag niveau={finding.niveau} />
              <span>{sentenceOf(finding)}</span>
              <span className={blocks.small}>{sourceOf(finding)}</span>
            </li>
          ))}
        </ul>
      )}
      <Chiffres etat={etat} />
    </section>
  );
}

/** Programme, paid, asked, the two thresholds and what is left. */
function Chiffres({ etat: { controle, dossier } }: { readonly etat: PaiementEtat }) {
  const blocks = useBlocks();
  const { saisie, demande, admissible } = controle;
  const { reports } = dossier;
  const { programme } = saisie;
  if (!isKnown(programme)) return null;
  const { dix, quatreVingts } = seuils(programme);
  const figures = [
    ['Subvention programmée', programme],
    [fr`10 %, première tranche au moins`, dix],
    [fr`80 %, au-delà le solde seulement`, quatreVingts],
    ['Déjà versé par l’Anru', saisie.verse],
    ['Reste de la programmation', resteProgramme(saisie)],
    ...(reports.montant > 0
      ? [['Reporté des années passées, pas encore demandé', reports.montant] as const]
      : []),
    [saisie.acheve ? 'Demande (solde)' : 'Demande', demande],
    ...(dossier.demandeApres > 0
      ? [['Déjà demandé avec une année suivante', dossier.demandeApres] as const]
      : []),
    ['Peut être demandé', admissible],
    ...(dossier.demande === undefined
      ? []
      : ([
          ['Reste à demander', controle.resteADemander],
          ['Attendu de l’Anru', controle.attendu],
        ] as const)),
  ] as const;
  return (
    <table className={blocks.table}>
      <caption>Les chiffres qui décident</caption>
      <tbody>
        {figures.map(([label, amount]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{amount === undefined ? '' : formatEuros(amount)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
