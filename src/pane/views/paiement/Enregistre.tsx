import { Button } from '@fluentui/react-components';
import { useState } from 'react';

import type { IsoDate } from '../../../core/date';
import type { Centimes } from '../../../core/montant';
import { formatDate } from '../../../text/fr';
import { usePane } from '../../hooks/paneContext';
import { recordedText } from '../../words/paiement';
import { MontantDateForm } from './MontantDateForm';
import { useBlocks } from './useBlocks';
import { typedEuros } from './values';

interface EnregistreProps {
  readonly name: 'demande' | 'paiement';
  readonly word: 'Demandé' | 'Payé';
  readonly labels: { readonly montant: string; readonly le: string; readonly action: string };
  readonly montant: Centimes | undefined;
  readonly le: IsoDate | undefined;
  /** What the fields offer while nothing is recorded. */
  readonly offered: { readonly montant: Centimes | undefined; readonly le: IsoDate };
  readonly frozen: boolean;
  readonly onRecord: (montant: Centimes, le: IsoDate) => Promise<void>;
}

/** What is recorded, with a way to change it; else the fields to record it. */
export function Enregistre(props: EnregistreProps) {
  const { name, word, labels, montant, le, offered, frozen, onRecord } = props;
  const blocks = useBlocks();
  const { session } = usePane();
  const [changing, setChanging] = useState(false);
  /** What could not be recorded stays as it was typed. */
  const record = async (montant: Centimes, le: IsoDate) => {
    await onRecord(montant, le);
    if (session.getState().problem === undefined) setChanging(false);
  };
  if (montant !== undefined && !changing) {
    return (
      <div className={blocks.row}>
        <span>{recordedText(word, montant, le && formatDate(le))}</span>
        <Button size="small" disabledFocusable={frozen} onClick={() => setChanging(true)}>
          Modifier
        </Button>
      </div>
    );
  }
  const amount = montant ?? offered.montant;
  return (
    <MontantDateForm
      key={`${amount} ${le ?? offered.le}`}
      name={name}
      labels={labels}
      first={{
        montant: amount === undefined ? '' : typedEuros(amount),
        le: formatDate(le ?? offered.le),
      }}
      frozen={frozen}
      opened={changing}
      onRecord={(read) => void record(read.montant, read.le)}
      onCancel={changing ? () => setChanging(false) : undefined}
    />
  );
}
