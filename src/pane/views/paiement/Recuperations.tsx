import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';

import type { PaiementRoom } from '../../../app/rooms/paiement/paiementRoom';
import type { PaiementEtat } from '../../../app/state/paiement';
import { resteARecuperer, type Recuperation } from '../../../core/dossier/recuperations';
import { formatDate, formatEuros, fr } from '../../../text/fr';
import { Sign } from '../../components/Sign';
import { TextField } from '../../components/TextField';
import { RECUPERATION_LEAD, recuperationText } from '../../words/paiement';
import { MontantDateForm } from './MontantDateForm';
import { useBlocks } from './useBlocks';
import { useSommes } from './useSommes';
import { typedEuros } from './values';

interface RecuperationsProps {
  readonly etat: PaiementEtat;
  readonly frozen: boolean;
  readonly room: PaiementRoom;
}

/** Sums unduly received that bailleurs have to give back, and the fields to record one more. */
export function Recuperations({ etat, frozen, room }: RecuperationsProps) {
  const blocks = useBlocks();
  const styles = useSommes();
  const [adding, setAdding] = useState(false);
  const { recuperations } = etat.dossier;
  return (
    <section aria-labelledby="paiement-recuperations" className={blocks.block}>
      <h2 id="paiement-recuperations" className={blocks.title}>
        Sommes à récupérer
      </h2>
      <p className={blocks.small}>{RECUPERATION_LEAD}</p>
      {recuperations.length > 0 && (
        <ul className={styles.list}>
          {recuperations.map((each) => (
            <Item key={each.rang} each={each} etat={etat} frozen={frozen} room={room} />
          ))}
        </ul>
      )}
      {adding ? (
        <Adding etat={etat} frozen={frozen} room={room} onDone={() => setAdding(false)} />
      ) : (
        <div>
          <Button size="small" disabledFocusable={frozen} onClick={() => setAdding(true)}>
            Ajouter une somme à récupérer
          </Button>
        </div>
      )}
    </section>
  );
}

function Item({ each, etat, frozen, room }: RecuperationsProps & { readonly each: Recuperation }) {
  const styles = useSommes();
  const blocks = useBlocks();
  // What was given back when the fields were opened: they close by themselves once more was recorded.
  const [openAt, setOpenAt] = useState<number>();
  const open = openAt === each.recupere;
  const reste = resteARecuperer(each);
  const told = recuperationText(each);
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <span className={styles.name}>{each.bailleur}</span>
        <span className={styles.figure}>{formatEuros(each.montant)}</span>
      </div>
      {each.motif !== '' && <span className={blocks.small}>{each.motif}</span>}
      <Sign tone={told.tone}>{told.text}</Sign>
      {reste > 0 && !open && (
        <div>
          <Button
            size="small"
            disabledFocusable={frozen}
            aria-label={fr`Enregistrer ce que rend ${each.bailleur}`}
            onClick={() => setOpenAt(each.recupere)}
          >
            Enregistrer ce qui est rendu
          </Button>
        </div>
      )}
      {open && (
        <MontantDateForm
          name={`recupere-${each.rang}`}
          labels={{ montant: 'Montant rendu (€)', le: 'Rendu le', action: 'Enregistrer' }}
          first={{ montant: typedEuros(reste), le: formatDate(etat.aujourdhui) }}
          most={reste}
          frozen={frozen}
          onRecord={({ montant, le }) => void room.recordRecupere(each.rang, montant, le)}
          opened
          onCancel={() => setOpenAt(undefined)}
        />
      )}
    </li>
  );
}

function Adding({
  etat,
  frozen,
  room,
  onDone,
}: RecuperationsProps & { readonly onDone: () => void }) {
  const blocks = useBlocks();
  const names = etat.dus.map(({ bailleur }) => bailleur);
  const [bailleur, setBailleur] = useState(names[0] ?? '');
  const [motif, setMotif] = useState('');
  return (
    <div className={blocks.block}>
      <Field label="Bailleur" size="small">
        <Select
          style={{ minWidth: 0 }}
          value={bailleur}
          onChange={(_, { value }) => setBailleur(value)}
        >
          {names.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
      </Field>
      <TextField name="recuperation-motif" label="Motif" value={motif} onChange={setMotif} />
      <MontantDateForm
        name="recuperation"
        labels={{ montant: 'Montant réclamé (€)', le: 'Réclamé le', action: 'Enregistrer' }}
        first={{ montant: '', le: formatDate(etat.aujourdhui) }}
        frozen={frozen || bailleur === ''}
        onRecord={({ montant, le }) => {
          void room.recordRecuperation({ bailleur, montant, le, motif: motif.trim() });
          onDone();
        }}
        onCancel={onDone}
      />
    </div>
  );
}
