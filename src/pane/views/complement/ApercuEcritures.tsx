import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';

import type {
  Complement,
  Ecriture,
  MenageRepete,
  MenageSitue,
} from '../../../core/complement/model';
import { columnKeys, type ColumnKey } from '../../../core/forms/column';
import {
  absentsDeLaListeTitle,
  absentsDuFormulaireTitle,
  doublesTitle,
  ecritureLabel,
  illisiblesTitle,
  rapprocherLabel,
  resumeSentence,
  sansIdentifiantSentence,
  situeLabel,
  valeurIllisibleSentence,
} from '../../../text/complement';
import { formatRanges } from '../../../text/fr';
import { Section } from '../../components/Section';
import { Small } from '../../components/Small';
import {
  AUCUNE_LIGNE,
  DONNEE,
  ligneChoix,
  moreMenages,
  remplacerLabel,
  repeteQuestion,
  toutRemplacerLabel,
} from '../../words/complement';

/** Households shown at first: a list of 10,000 would bury the button. */
const SHOWN = 20;

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  menage: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  cells: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  plain: { margin: 0, paddingLeft: 0, listStyleType: 'none', overflowWrap: 'anywhere' },
  summary: { cursor: 'pointer', minHeight: '24px' },
  more: { alignSelf: 'flex-start' },
  check: { alignItems: 'flex-start' },
});

interface ApercuEcrituresProps {
  readonly complement: Complement;
  readonly remplacees: ReadonlySet<string>;
  readonly busy: boolean;
  readonly rapproches: boolean;
  readonly onRapprocher: (wanted: boolean) => void;
  readonly onPick: (menage: string, rang: number | undefined) => void;
  readonly onReplace: (cellules: readonly string[], wanted: boolean) => void;
}

/** What will be written, cell by cell; what is asked before; what is left aside. */
export function ApercuEcritures(props: ApercuEcrituresProps) {
  const { complement, rapproches, remplacees, busy, onPick, onRapprocher, onReplace } = props;
  const styles = useStyles();
  const [limit, setLimit] = useState(SHOWN);
  const menages = byMenage(complement.ecritures);
  const filled = complement.ecritures.filter(({ etat }) => etat === 'remplie');
  const more = menages.length - limit;
  return (
    <Section title="3. Ce qui sera écrit">
      <Small role="status">{resumeSentence(complement)}</Small>
      {complement.proches.length > 0 && (
        <Checkbox
          label={rapprocherLabel(complement.proches)}
          checked={rapproches}
          disabled={busy}
          onChange={(_, { checked }) => onRapprocher(checked === true)}
        />
      )}
      {complement.repetes.map((each) => (
        <Repete key={each.menage} repete={each} busy={busy} onPick={onPick} />
      ))}
      {filled.length > 1 && (
        <Checkbox
          label={toutRemplacerLabel(filled.length)}
          checked={filled.every(({ cellule }) => remplacees.has(cellule))}
          disabled={busy}
          onChange={(_, { checked }) =>
            onReplace(
              filled.map(({ cellule }) => cellule),
              checked === true,
            )
          }
        />
      )}
      {menages.length > 0 && (
        <ul className={styles.list} aria-label="Cellules proposées">
          {menages.slice(0, limit).map((cells) => (
            <Menage key={cells[0]?.rang} {...{ cells, remplacees, busy, onReplace }} />
          ))}
        </ul>
      )}
      {more > 0 && (
        <Button size="small" className={styles.more} onClick={() => setLimit(limit + 5 * SHOWN)}>
          {moreMenages(more)}
        </Button>
      )}
      <Aside complement={complement} />
    </Section>
  );
}

function byMenage(ecritures: readonly Ecriture[]): readonly (readonly Ecriture[])[] {
  const rows = new Map<number, Ecriture[]>();
  for (const each of ecritures) {
    const known = rows.get(each.rang);
    if (known) known.push(each);
    else rows.set(each.rang, [each]);
  }
  return [...rows.entries()].sort(([a], [b]) => a - b).map(([, cells]) => cells);
}

interface MenageProps extends Pick<ApercuEcrituresProps, 'remplacees' | 'busy' | 'onReplace'> {
  readonly cells: readonly Ecriture[];
}

function Menage({ cells, remplacees, busy, onReplace }: MenageProps) {
  const styles = useStyles();
  const [first] = cells;
  if (first === undefined) return null;
  return (
    <li>
      <span className={styles.menage}>{situeLabel(first)}</span>
      <ul className={styles.plain}>
        {cells.map((each) => (
          <li key={each.cellule} data-cellule={each.cellule} data-etat={each.etat}>
            {each.etat === 'vide' ? (
              ecritureLabel(each)
            ) : (
              <Checkbox
                className={styles.check}
                label={
                  <>
                    {remplacerLabel(each)}
                    {each.etat === 'donnee' && <Small>{DONNEE}</Small>}
                  </>
                }
                checked={remplacees.has(each.cellule)}
                disabled={busy}
                onChange={(_, { checked }) => onReplace([each.cellule], checked === true)}
              />
            )}
          </li>
        ))}
      </ul>
    </li>
  );
}

interface RepeteProps extends Pick<ApercuEcrituresProps, 'busy' | 'onPick'> {
  readonly repete: MenageRepete;
}

/** A household that rows of the list tell otherwise: which one is taken, or none. */
function Repete({ repete, busy, onPick }: RepeteProps) {
  const { menage, lignes, choisie } = repete;
  return (
    <Field label={repeteQuestion(menage, lignes.length)}>
      <RadioGroup
        value={choisie === undefined ? '' : String(choisie)}
        disabled={busy}
        onChange={(_, { value }) => onPick(menage, value === '' ? undefined : Number(value))}
      >
        {lignes.map((ligne) => (
          <Radio
            key={ligne.rang}
            value={String(ligne.rang)}
            label={ligneChoix(ligne.rang, differences(repete, ligne.rang))}
          />
        ))}
        <Radio value="" label={AUCUNE_LIGNE} />
      </RadioGroup>
    </Field>
  );
}

/** What a row says that not every row of the household says. */
function differences({ lignes }: MenageRepete, rang: number) {
  const ligne = lignes.find((each) => each.rang === rang);
  return columnKeys.flatMap((key): (readonly [ColumnKey, string | number])[] => {
    const lu = ligne?.lus[key];
    const isSame = lignes.every(({ lus }) => JSON.stringify(lus[key]) === JSON.stringify(lu));
    return lu?.kind === 'valeur' && !isSame ? [[key, lu.valeur]] : [];
  });
}

/** What is not written, and why. */
function Aside({ complement }: Pick<ApercuEcrituresProps, 'complement'>) {
  const { illisibles, sansIdentifiant } = complement;
  const { absentsDeLaListe, absentsDuFormulaire, doublesDuFormulaire } = complement;
  return (
    <>
      <Told
        title={illisiblesTitle(illisibles.length)}
        lines={illisibles.map(valeurIllisibleSentence)}
      />
      <Told title={doublesTitle(doublesDuFormulaire.length)} lines={lines(doublesDuFormulaire)} />
      <Told
        title={absentsDeLaListeTitle(absentsDeLaListe.length)}
        lines={lines(absentsDeLaListe)}
      />
      <Told
        title={absentsDuFormulaireTitle(absentsDuFormulaire.length)}
        lines={lines(absentsDuFormulaire)}
      />
      {sansIdentifiant.length > 0 && (
        <Small>{sansIdentifiantSentence(sansIdentifiant, formatRanges(sansIdentifiant))}</Small>
      )}
    </>
  );
}

const lines = (menages: readonly MenageSitue[]) => menages.map(situeLabel);

interface ToldProps {
  readonly title: string;
  readonly lines: readonly string[];
}

/** How many, and which ones on demand. */
function Told({ title, lines: all }: ToldProps) {
  const styles = useStyles();
  if (all.length === 0) return null;
  return (
    <details>
      <summary className={styles.summary}>{title}</summary>
      <ul className={styles.cells}>
        {all.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
