import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';

import type { PaiementRoom } from '../../../app/rooms/paiement/paiementRoom';
import type { PaiementEtat, ReversementEtat } from '../../../app/state/paiement';
import type { IsoDate } from '../../../core/date';
import type { Centimes } from '../../../core/montant';
import { formatDate, formatEuros, fr } from '../../../text/fr';
import { Sign } from '../../components/Sign';
import { ancienText, REVERSEMENT_LEAD, reversementText } from '../../words/paiement';
import { MontantDateForm } from './MontantDateForm';
import { useBlocks } from './useBlocks';
import { useSommes } from './useSommes';
import { typedEuros, type MontantDateLu } from './values';

interface ReversementsProps {
  readonly etat: PaiementEtat;
  readonly frozen: boolean;
  readonly room: PaiementRoom;
}

/** What each bailleur is owed, until when, and what was paid. */
export function Reversements({ etat, frozen, room }: ReversementsProps) {
  const blocks = useBlocks();
  const styles = useSommes();
  const owed = etat.reversements.filter(({ du, reverse }) => du > 0 || reverse > 0);
  return (
    <section aria-labelledby="paiement-reversements" className={blocks.block}>
      <h2 id="paiement-reversements" tabIndex={-1} className={blocks.title}>
        Reversements aux bailleurs
      </h2>
      {etat.echeance !== undefined && (
        <p className={blocks.text}>{fr`À payer au plus tard le ${formatDate(etat.echeance)}.`}</p>
      )}
      <p className={blocks.small}>{REVERSEMENT_LEAD}</p>
      <ul className={styles.list}>
        {owed.map((each) => (
          <Reverse
            key={each.bailleur}
            each={each}
            aujourdhui={etat.aujourdhui}
            frozen={frozen}
            onRecord={({ montant, le }) => void room.recordReversement(each.bailleur, montant, le)}
          />
        ))}
      </ul>
    </section>
  );
}

/** What is still owed of the payments of other years, to be recorded there. */
export function ReversementsAnciens({ etat, frozen, room }: ReversementsProps) {
  const blocks = useBlocks();
  const styles = useSommes();
  return (
    <section aria-labelledby="paiement-anciens" className={blocks.block}>
      <h2 id="paiement-anciens" className={blocks.title}>
        Reversements des autres années
      </h2>
      <ul className={styles.list}>
        {etat.anciens.map((each) => (
          <Reverse
            key={each.rang}
            each={each}
            of={ancienText(each)}
            aujourdhui={etat.aujourdhui}
            frozen={frozen}
            onRecord={({ montant, le }) =>
              void room.recordReversement(each.bailleur, montant, le, each.annee)
            }
          />
        ))}
      </ul>
    </section>
  );
}

interface ReverseProps {
  readonly each: ReversementEtat;
  /** Of which year it is, where that is not the one in view. */
  readonly of?: string;
  readonly aujourdhui: IsoDate;
  readonly frozen: boolean;
  readonly onRecord: (values: MontantDateLu) => void;
}

function Reverse({ each, of, aujourdhui, frozen, onRecord }: ReverseProps) {
  const blocks = useBlocks();
  const styles = useSommes();
  const { bailleur, du, reste, reverse } = each;
  // What was paid when the fields were opened: they close by themselves once more was recorded.
  const [openAt, setOpenAt] = useState<Centimes>();
  const open = openAt === reverse;
  const item = useRef<HTMLLIElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !open) item.current?.focus();
    wasOpen.current = open;
  }, [open]);
  const told = reversementText(each);
  const whose = of === undefined ? bailleur : fr`${bailleur}, ${of}`;
  return (
    <li ref={item} tabIndex={-1} className={styles.item}>
      <div className={styles.head}>
        <span className={styles.name}>{bailleur}</span>
        <span className={styles.figure}>{formatEuros(du)}</span>
      </div>
      {of !== undefined && <p className={blocks.small}>{of}</p>}
      <Sign tone={told.tone}>{told.text}</Sign>
      {reste > 0 && !open && (
        <div>
          <Button
            size="small"
            disabledFocusable={frozen}
            aria-label={fr`Enregistrer le paiement de ${whose}`}
            onClick={() => setOpenAt(reverse)}
          >
            Enregistrer le paiement
          </Button>
        </div>
      )}
      {open && (
        <MontantDateForm
          name={`reversement-${whose}`}
          labels={{ montant: 'Montant payé (€)', le: 'Payé le', action: 'Enregistrer' }}
          first={{ montant: typedEuros(reste), le: formatDate(aujourdhui) }}
          most={reste}
          frozen={frozen}
          onRecord={onRecord}
          opened
          onCancel={() => setOpenAt(undefined)}
        />
      )}
    </li>
  );
}
