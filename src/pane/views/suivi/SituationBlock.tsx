import { Button, makeStyles, tokens } from '@fluentui/react-components';

import type { SuiviRoom } from '../../../app/rooms/suivi/suiviRoom';
import type { BailleurAPayer, OperationADecider, Place } from '../../../core/paiement/situation';
import { fr, sentenceOf } from '../../../text/fr';
import { Sign } from '../../components/Sign';
import { useRoom } from '../../hooks/useRoom';
import { aPayerText, declareText, demandeText } from '../../words/suivi';
import { Block } from './Block';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'grid',
    gap: tokens.spacingVerticalM,
  },
  item: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXXS,
  },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  small: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** What can be asked in each operation, what waits and why, and whom to pay by which day. */
export function SituationBlock({ room }: { readonly room: SuiviRoom }) {
  const styles = useStyles();
  const { situation } = useRoom(room);
  if (situation === undefined) return null;
  const { operations, aPayer } = situation;
  return (
    <>
      {aPayer.length > 0 && (
        <Block title="À payer aux bailleurs">
          <ul className={styles.list}>
            {aPayer.map((each) => (
              <APayer key={`${each.lieu.feuille} ${each.lieu.cellule}`} each={each} room={room} />
            ))}
          </ul>
        </Block>
      )}
      {operations.length > 0 && (
        <Block title="À demander à l’Anru">
          <ul className={styles.list}>
            {operations.map((each) => (
              <ADemander key={each.lieu.feuille} each={each} room={room} />
            ))}
          </ul>
        </Block>
      )}
    </>
  );
}

function APayer({ each, room }: { readonly each: BailleurAPayer; readonly room: SuiviRoom }) {
  const styles = useStyles();
  const told = aPayerText(each);
  return (
    <li className={styles.item}>
      <span className={styles.name}>{each.bailleur}</span>
      <Sign tone={told.tone}>{told.text}</Sign>
      <Rows of={each.bailleur} lieu={each.lieu} room={room} />
    </li>
  );
}

function ADemander({ each, room }: { readonly each: OperationADecider; readonly room: SuiviRoom }) {
  const styles = useStyles();
  const told = demandeText(each);
  const waits = [...each.dossier.formulaire, ...each.controle.constats].filter(
    ({ code, niveau }) =>
      code !== 'reversement-en-retard' && (niveau === 'erreur' || code === 'modele-non-certifie'),
  );
  return (
    <li className={styles.item}>
      <span className={styles.name}>{each.nom}</span>
      <span className={styles.small}>{declareText(each)}</span>
      <Sign tone={told.tone}>{told.text}</Sign>
      {waits.map((finding) => (
        <span key={sentenceOf(finding)} className={styles.small}>
          {sentenceOf(finding)}
        </span>
      ))}
      <Rows of={each.nom} lieu={each.lieu} room={room} />
    </li>
  );
}

interface RowsProps {
  /** Whose rows. */
  readonly of: string;
  readonly lieu: Place;
  readonly room: SuiviRoom;
}

function Rows({ of, lieu, room }: RowsProps) {
  return (
    <Button
      size="small"
      aria-label={fr`Aller aux lignes de ${of}`}
      onClick={() => void room.goTo({ ...lieu, champ: '' })}
    >
      Aller aux lignes
    </Button>
  );
}
