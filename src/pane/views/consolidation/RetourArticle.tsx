import { Button, makeStyles, mergeClasses, Switch, tokens } from '@fluentui/react-components';

import type { ColumnKey } from '../../../core/forms/column';
import type { Intitule } from '../../../core/reading/formReading';
import type { RetourDetail, RetourResume } from '../../../core/retours/resume';
import { ambigueSentence } from '../../../text/colonnes';
import { formatCount, fr, sentenceOf } from '../../../text/fr';
import { ColonneChoices } from '../../components/ColonneChoices';
import type { ItemPlace } from '../../components/feed/Feed';
import { FeedArticle } from '../../components/feed/FeedArticle';
import { ChevronDownRegular } from '../../components/Icons';
import { NiveauIcon } from '../../components/Niveau';
import { Sign } from '../../components/Sign';
import { constatsCount, retourCounts, retourVerdict } from '../../words/consolidation';
import { RetourDetails } from './RetourDetails';

const useStyles = makeStyles({
  file: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  switch: { minHeight: '28px' },
  constats: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    padding: 0,
    listStyleType: 'none',
  },
  constat: { margin: 0, display: 'flex', gap: tokens.spacingHorizontalXS, textWrap: 'pretty' },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalXS} - 1px)`,
  },
  action: {
    minWidth: 0,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorBrandForegroundLink,
  },
  chevron: { fontSize: '12px', width: '12px', height: '12px' },
  open: { transform: 'rotate(180deg)' },
});

interface RetourArticleProps {
  readonly name: string;
  readonly retour: RetourResume;
  readonly place: ItemPlace;
  readonly frozen: boolean;
  readonly open: boolean;
  /** Whether its file gave no other return. */
  readonly seul: boolean;
  /** Households of it, declared elsewhere too, for which somebody chose a row. */
  readonly departages: number;
  readonly detail: RetourDetail | undefined;
  readonly onToggle: () => void;
  readonly onDetail: (nombre: number) => void;
  readonly onKeep: (kept: boolean) => void;
  readonly onColonne: (colonne: ColumnKey, choisi: Intitule | undefined) => void;
  readonly onRemove: () => void;
}

/** One return: who sent it, whether it enters, and what is wrong with it. */
export function RetourArticle(props: RetourArticleProps) {
  const { name, retour, place, frozen, open, onKeep } = props;
  const styles = useStyles();
  const { tone, sentence } = retourVerdict(retour, props.departages, props.seul);
  const who = retour.bailleur === '' ? retour.fichier : retour.bailleur;
  return (
    <FeedArticle name={name} title={who} place={place}>
      <p className={styles.file}>
        {props.seul ? retour.fichier : `${retour.fichier} · ${retour.feuille}`}
      </p>
      <p className={styles.file}>{retourCounts(retour)}</p>
      <div className={styles.head}>
        <Sign tone={tone}>{sentence}</Sign>
        <Switch
          className={styles.switch}
          label="Retenir"
          labelPosition="before"
          aria-label={fr`Retenir le retour ${who}`}
          checked={retour.choix === 'retenu'}
          disabled={frozen}
          tabIndex={place.active ? 0 : -1}
          onChange={(_, { checked }) => onKeep(checked)}
        />
      </div>
      {retour.colonnes?.ambigues.map((question) => (
        <div key={question.colonne} data-code="colonne-ambigue">
          <p className={styles.constat}>
            <NiveauIcon niveau="erreur" />
            {ambigueSentence(question)}
          </p>
          <ColonneChoices
            question={question}
            tabIndex={place.active ? 0 : -1}
            frozen={frozen}
            onChoose={(choisi) => props.onColonne(question.colonne, choisi)}
          />
        </div>
      ))}
      {retour.constats.length > 0 && (
        <ul className={styles.constats}>
          {retour.constats.map((finding) => (
            <li key={finding.code} className={styles.constat} data-code={finding.code}>
              <NiveauIcon niveau={finding.niveau} />
              {sentenceOf(finding)}
            </li>
          ))}
        </ul>
      )}
      <RetourActions {...props} />
      {open && (
        <RetourDetails
          detail={props.detail}
          choisies={retour.colonnes?.choisies}
          reachable={place.active}
          onAsk={props.onDetail}
          onForget={(colonne) => props.onColonne(colonne, undefined)}
        />
      )}
    </FeedArticle>
  );
}

function RetourActions({ retour, place, frozen, open, onToggle, onRemove }: RetourArticleProps) {
  const styles = useStyles();
  const count = constatsCount(retour);
  const stop = { size: 'small', appearance: 'subtle', tabIndex: place.active ? 0 : -1 } as const;
  return (
    <div className={styles.actions}>
      <Button
        {...stop}
        className={styles.action}
        iconPosition="after"
        icon={
          <ChevronDownRegular
            aria-hidden
            className={mergeClasses(styles.chevron, open && styles.open)}
          />
        }
        aria-expanded={open}
        onClick={onToggle}
      >
        {count === 0 ? 'Lecture du fichier' : formatCount(count, 'constat')}
      </Button>
      <Button
        {...stop}
        className={styles.action}
        disabledFocusable={frozen}
        aria-label={fr`Retirer ${retour.fichier}`}
        onClick={onRemove}
      >
        Retirer
      </Button>
    </div>
  );
}
