import { makeStyles, tokens } from '@fluentui/react-components';

import type { PaiementEtat } from '../../../app/state/paiement';
import { Sign } from '../../components/Sign';
import { calculText, certifieText, montantNotes, montantSentence } from '../../words/paiement';
import { MontantTable } from './MontantTable';
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
      <MontantTable
        caption="Par typologie"
        heading="Typologie"
        rows={montants.parTypologie.map((each) => ({
          label: each.typologie,
          menages: calculText(each),
          montant: each.montant,
        }))}
      />
      {montants.parBailleur.length > 0 && (
        <MontantTable
          caption="Par bailleur"
          heading="Bailleur"
          rows={montants.parBailleur.map(({ bailleur, menages, montant }) => ({
            label: bailleur,
            menages: String(menages),
            montant,
          }))}
        />
      )}
    </section>
  );
}
