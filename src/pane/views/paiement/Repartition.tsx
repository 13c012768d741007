import { Button } from '@fluentui/react-components';
import { useState } from 'react';

import type { PaiementEtat } from '../../../app/state/paiement';
import type { Centimes } from '../../../core/montant';
import type { Part } from '../../../core/paiement/model';
import { checkRepartition } from '../../../core/paiement/repartition';
import { formatEuros, fr } from '../../../text/fr';
import { repartitionSentence } from '../../../text/paiement';
import { Sign } from '../../components/Sign';
import { TextField } from '../../components/TextField';
import { PAIEMENT_ERREURS, receptionText, SANS_ORDRE } from '../../words/paiement';
import { useBlocks } from './useBlocks';
import { readParts, typedEuros } from './values';

interface RepartitionProps {
  readonly etat: PaiementEtat;
  readonly recu: Centimes;
  readonly frozen: boolean;
  readonly onRepartir: (parts: readonly Part[]) => void;
}

/** Shares out what was received; the difference follows what is typed. */
export function Repartition({ etat, recu, frozen, onRepartir }: RepartitionProps) {
  const blocks = useBlocks();
  const { dus, proposition, reception } = etat;
  const [typed, setTyped] = useState(() => firstShares(etat));
  if (reception === undefined) return null;
  const told = receptionText(reception);
  if (reception.kind === 'superieur') return <Sign tone={told.tone}>{told.text}</Sign>;
  const parts = readParts(typed);
  const wrong = parts === undefined ? undefined : checkRepartition(parts, dus, recu);
  const ready = parts !== undefined && wrong?.length === 0;
  return (
    <form
      noValidate
      className={blocks.block}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready && !frozen) onRepartir(parts);
      }}
    >
      <Sign tone={told.tone}>{told.text}</Sign>
      {reception.kind === 'insuffisant' && <p className={blocks.small}>{SANS_ORDRE}</p>}
      {dus.map(({ bailleur, montant }, i) => (
        <TextField
          key={bailleur}
          name={`part-${i}`}
          label={bailleur}
          value={typed.get(bailleur) ?? ''}
          inputMode="decimal"
          hint={fr`Dû : ${formatEuros(montant)}`}
          onChange={(value) => setTyped((before) => new Map(before).set(bailleur, value))}
        />
      ))}
      <div role="status" className={blocks.block}>
        {ready && <Sign tone="bon">{fr`Tout est réparti : ${formatEuros(recu)}.`}</Sign>}
        {parts === undefined && <Sign tone="alerte">{PAIEMENT_ERREURS.montant}</Sign>}
        {wrong?.map((each) => (
          <Sign key={repartitionSentence(each)} tone="attention">
            {repartitionSentence(each)}
          </Sign>
        ))}
      </div>
      <div className={blocks.row}>
        <Button type="submit" appearance="primary" disabledFocusable={frozen || !ready}>
          Enregistrer la répartition
        </Button>
        <Button onClick={() => setTyped(sharesOf(proposition))}>Proposer au prorata</Button>
      </div>
    </form>
  );
}

/** What was shared out before, else what is due where there is enough, else nothing. */
function firstShares(etat: PaiementEtat): ReadonlyMap<string, string> {
  const { dus, reception, reversements } = etat;
  if (reversements.length > 0) {
    const known = new Map(reversements.map(({ bailleur, du }) => [bailleur, du]));
    return sharesOf(
      dus.map(({ bailleur }) => ({ bailleur, montant: known.get(bailleur) ?? (0 as Centimes) })),
    );
  }
  if (reception?.kind === 'complet') return sharesOf(dus);
  return new Map(dus.map(({ bailleur }) => [bailleur, '']));
}

function sharesOf(parts: readonly Part[]): ReadonlyMap<string, string> {
  return new Map(parts.map(({ bailleur, montant }) => [bailleur, typedEuros(montant)]));
}
