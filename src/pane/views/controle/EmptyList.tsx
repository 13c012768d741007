import { makeStyles, tokens } from '@fluentui/react-components';

import type { FormState } from '../../../app/state';
import { EmptyNote } from '../../components/EmptyNote';
import type { Filter } from '../../words/filters';
import { nothingWrong } from '../../words/nothingWrong';
import { Suite } from '../laterFormulaire';

const useStyles = makeStyles({
  suite: { padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}` },
});

interface EmptyListProps {
  readonly current: FormState;
  readonly filter: Filter;
  /** A row is being typed. */
  readonly typing: boolean;
  readonly busy: boolean;
}

/** What stands in place of the list when there is nothing to say. */
export function EmptyList({ current, filter, typing, busy }: EmptyListProps) {
  const styles = useStyles();
  if (typing) {
    const text = 'Ce qui manque à la ligne en cours de saisie sera dit quand vous la quitterez.';
    return <EmptyNote tone="neutre" text={text} />;
  }
  const { retour } = current;
  const blank = current.verdict.kind === 'vide';
  return (
    <>
      <EmptyNote tone={blank ? 'neutre' : 'bon'} text={nothingWrong(blank, filter)} />
      {retour && (
        <div className={styles.suite}>
          <Suite key={current.id} formulaire={retour} frozen={busy} />
        </div>
      )}
    </>
  );
}
