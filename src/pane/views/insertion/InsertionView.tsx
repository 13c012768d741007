import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type FormEvent } from 'react';

import type { InsertRequest } from '../../../app/session';
import type { IsoDate } from '../../../core/date';
import type { Modele } from '../../../core/forms/modele';
import { MessageZone } from '../../components/MessageZone';
import { SubPage } from '../../components/SubPage';
import { BailleurFields } from './BailleurFields';
import { ConventionFields } from './ConventionFields';
import { MaitreOuvrageFields } from './MaitreOuvrageFields';
import { TableauFields } from './TableauFields';
import { useInsertion } from './useInsertion';
import { requestOf, type LastEntete } from './values';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  fields: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
  lead: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  foot: {
    flexShrink: 0,
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface InsertionViewProps {
  readonly modele: Modele;
  readonly last: LastEntete | undefined;
  readonly aujourdhui: IsoDate;
  readonly busy: boolean;
  readonly onInsert: (request: InsertRequest) => void;
  readonly onClose: () => void;
}

/** The header of the form to insert, kept for next time. */
export function InsertionView(props: InsertionViewProps) {
  const { modele, last, aujourdhui, busy, onInsert, onClose } = props;
  const styles = useStyles();
  const form = useRef<HTMLFormElement>(null);
  const insertion = useInsertion(modele, last, aujourdhui);
  useEffect(() => fieldNamed(form.current, 'numero')?.focus(), []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const [wrong] = Object.keys(insertion.errors);
    if (wrong === undefined) return onInsert(requestOf(insertion.values));
    insertion.leaveAll();
    fieldNamed(form.current, wrong)?.focus();
  };
  return (
    <SubPage title={`Insérer le Modèle ${modele}`} onClose={onClose}>
      <form ref={form} className={styles.form} noValidate onSubmit={submit}>
        <div className={styles.fields}>
          <p className={styles.lead}>
            Les champs marqués * sont nécessaires maintenant. Les autres peuvent être complétés dans
            la feuille.
          </p>
          <ConventionFields insertion={insertion} />
          {modele === 'B' ? (
            <BailleurFields insertion={insertion} />
          ) : (
            <MaitreOuvrageFields insertion={insertion} />
          )}
          <TableauFields insertion={insertion} />
        </div>
        <MessageZone />
        <div className={styles.foot}>
          <Button type="submit" appearance="primary" disabledFocusable={busy}>
            Insérer
          </Button>
          <Button onClick={onClose}>Annuler</Button>
        </div>
      </form>
    </SubPage>
  );
}

function fieldNamed(form: HTMLFormElement | null, name: string): HTMLElement | null {
  return form?.querySelector<HTMLElement>(`input[name="${name}"]`) ?? null;
}
