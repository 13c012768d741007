import { makeStyles, tokens } from '@fluentui/react-components';

import type { PaiementEtat } from '../../../app/paiement/contract';
import { formatEuros } from '../../../text/fr';
import { Sign } from '../../components/Sign';
import { calculText, certifieText, montantNotes, montantSentence } from '../../words/paiement';
import { useBlocks } from './useBlocks';

const useStyles = makeStyles({
  amount: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** The amount of the year, by typologie and by bailleur. */
export function Montants({ etat }: { readonly etat: PaiementEtat }) {
  const blocks = useBlocks();
  const styles = useStyles();
  const { annee, montants } = etat.dossier;
  const certified = certifieText(etat);
  return (
    <section aria-label="Montant de l’année" className={blocks.block}>
      <p className={blocks.small}>
        Relogements de l’année {annee ?? '(à indiquer dans l’en-tête)'}
      </p>
      <p className={styles.amount}>{montantSentence(montants)}</p>
      <Sign tone={certified.tone}>{certified.text}</Sign>
      {montantNotes(montants).map((note) => (
        <p key={note} className={blocks.small}>
          {note}
        </p>
      ))}
      <table className={blocks.table}>
        <caption>Par typologie</caption>
        <thead>
          <tr>
            <th scope="col">Typologie</th>
            <th scope="col">Ménages</th>
            <th scope="col">Montant</th>
          </tr>
        </thead>
        <tbody>
          {montants.parTypologie.map((each) => (
            <tr key={each.typologie}>
              <th scope="row">{each.typologie}</th>
              <td>{calculText(each)}</td>
              <td>{formatEuros(each.montant)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {montants.parBailleur.length > 0 && (
        <table className={blocks.table}>
          <caption>Par bailleur</caption>
          <thead>
            <tr>
              <th scope="col">Bailleur</th>
              <th scope="col">Ménages</th>
              <th scope="col">Montant</th>
            </tr>
          </thead>
          <tbody>
            {montants.parBailleur.map(({ bailleur, menages, montant }) => (
              <tr key={bailleur}>
                <th scope="row">{bailleur}</th>
                <td>{menages}</td>
                <td>{formatEuros(montant)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
