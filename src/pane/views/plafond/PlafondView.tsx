import { useEffect, useRef, useState } from 'react';

import type { MontantKey } from '../../../core/forms/column';
import { MessageZone } from '../../components/MessageZone';
import { PageBody } from '../../components/PageBody';
import { Small } from '../../components/Small';
import { SubPage } from '../../components/SubPage';
import { usePane } from '../../hooks/paneContext';
import { ligneSentence, PLAFOND_LEAD, PLAFOND_SOURCE } from '../../words/plafond';
import { Calcul } from './Calcul';
import { COMPOSITION } from './values';

/**
 * Works out a plafond APL in euros per m², and a rent by the month, for the row selected in the sheet;
 * each is written there in one click.
 */
export function PlafondView({ onClose }: { readonly onClose: () => void }) {
  const { state, session, preferences } = usePane();
  const [composition, setComposition] = useState(() => preferences.plafond() ?? COMPOSITION);
  const page = useRef<HTMLDivElement>(null);
  // The button that opened the page is gone: without this the keyboard would start from nowhere.
  useEffect(() => page.current?.querySelector<HTMLElement>('input:checked')?.focus(), []);
  const { ligne, current, busy } = state;
  const write = (colonne: MontantKey, montant: number) => {
    if (ligne === undefined) return;
    const { rang, menage } = ligne;
    void session.writeMontant({ rang, menage, colonne, montant });
  };
  return (
    <SubPage title="Calculer un plafond APL" onClose={onClose}>
      <PageBody ref={page} under="title" gap="M">
        <Small>{PLAFOND_LEAD}</Small>
        <Small role="status">{ligneSentence(ligne)}</Small>
        <Calcul
          key={ligne && `${current?.id ?? ''}/${ligne.rang}`}
          ligne={ligne}
          composition={composition}
          frozen={busy !== undefined || current?.protegee === true}
          onCompose={(part) => {
            const next = { ...composition, ...part };
            setComposition(next);
            preferences.setPlafond(next);
          }}
          onWrite={write}
        />
        <Small>{PLAFOND_SOURCE}</Small>
      </PageBody>
      <MessageZone />
    </SubPage>
  );
}
