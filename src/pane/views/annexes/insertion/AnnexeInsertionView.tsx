import { useEffect, useRef } from 'react';

import type { AnnexeModele, AnnexeSaisie } from '../../../../core/annexes/forms';
import type { IsoDate } from '../../../../core/date';
import { fr } from '../../../../text/fr';
import { fieldNamed, FormPage } from '../../../components/FormPage';
import { ANNEXE_INSERTION_LEAD } from '../../../words/annexesInsertion';
import { Exemples } from './Exemples';
import { LignesFields } from './LignesFields';
import { NotesFields } from './NotesFields';
import { PeriodeFields } from './PeriodeFields';
import { useAnnexeSaisie } from './useAnnexeSaisie';
import { saisieOf } from './values';

interface AnnexeInsertionViewProps {
  readonly modele: AnnexeModele;
  readonly last: AnnexeSaisie | undefined;
  readonly aujourdhui: IsoDate;
  readonly busy: boolean;
  readonly onInsert: (saisie: AnnexeSaisie) => void;
  readonly onClose: () => void;
}

/** An annexe to lay out on a new sheet: period, unit, lines and notes are the person's. */
export function AnnexeInsertionView(props: AnnexeInsertionViewProps) {
  const { modele, last, aujourdhui, busy, onInsert, onClose } = props;
  const form = useRef<HTMLFormElement>(null);
  const insertion = useAnnexeSaisie(modele, last, aujourdhui);
  useEffect(() => fieldNamed(form.current, 'de')?.focus(), []);

  const submit = () => {
    const [wrong] = Object.keys(insertion.errors);
    if (wrong === undefined) return onInsert(saisieOf(insertion.values));
    insertion.leaveAll();
    fieldNamed(form.current, wrong)?.focus();
  };
  return (
    <FormPage
      title={fr`Insérer l’Annexe ${modele}`}
      lead={ANNEXE_INSERTION_LEAD}
      submit="Insérer"
      busy={busy}
      form={form}
      onSubmit={submit}
      onClose={onClose}
    >
      <Exemples modele={modele} onTake={insertion.take} />
      <PeriodeFields insertion={insertion} />
      <LignesFields insertion={insertion} form={form} />
      <NotesFields insertion={insertion} />
    </FormPage>
  );
}
