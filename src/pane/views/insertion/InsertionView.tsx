import { useEffect, useRef } from 'react';

import type { InsertRequest } from '../../../app/session';
import type { IsoDate } from '../../../core/date';
import type { Modele } from '../../../core/forms/modele';
import { fr } from '../../../text/fr';
import { fieldNamed, FormPage } from '../../components/FormPage';
import { BailleurFields } from './BailleurFields';
import { ConventionFields } from './ConventionFields';
import { MaitreOuvrageFields } from './MaitreOuvrageFields';
import { RecentField } from './RecentField';
import { TableauFields } from './TableauFields';
import { useInsertion } from './useInsertion';
import { requestOf, type LastEntete } from './values';

interface InsertionViewProps {
  readonly modele: Modele;
  /** The headers to offer: the first fills the page when it opens. */
  readonly recents: readonly LastEntete[];
  readonly aujourdhui: IsoDate;
  readonly busy: boolean;
  readonly onInsert: (request: InsertRequest) => void;
  readonly onClose: () => void;
}

/** The header of the form to insert, kept for next time. */
export function InsertionView(props: InsertionViewProps) {
  const { modele, recents, aujourdhui, busy, onInsert, onClose } = props;
  const form = useRef<HTMLFormElement>(null);
  const insertion = useInsertion(modele, recents[0], aujourdhui);
  useEffect(() => fieldNamed(form.current, 'numero')?.focus(), []);

  const submit = () => {
    const [wrong] = Object.keys(insertion.errors);
    if (wrong === undefined) return onInsert(requestOf(insertion.values));
    insertion.leaveAll();
    fieldNamed(form.current, wrong)?.focus();
  };
  return (
    <FormPage
      title={fr`Insérer le Modèle ${modele}`}
      lead="Les champs marqués * sont nécessaires maintenant. Les autres peuvent être complétés dans la feuille."
      submit="Insérer"
      busy={busy}
      form={form}
      onSubmit={submit}
      onClose={onClose}
    >
      {recents.length > 1 && <RecentField recents={recents} onChoose={insertion.take} />}
      <ConventionFields insertion={insertion} />
      {modele === 'B' ? (
        <BailleurFields insertion={insertion} />
      ) : (
        <MaitreOuvrageFields insertion={insertion} />
      )}
      <TableauFields insertion={insertion} />
    </FormPage>
  );
}
