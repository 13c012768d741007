import { Button } from '@fluentui/react-components';

import type { PaiementEtat } from '../../../app/state/paiement';
import { Sign } from '../../components/Sign';
import { retardsText } from '../../words/paiement';
import { useBlocks } from './useBlocks';

/** Who is late, at the top of the page, with the way to the list. */
export function Retards({ etat }: { readonly etat: PaiementEtat }) {
  const blocks = useBlocks();
  const text = retardsText(etat);
  if (text === undefined) return null;
  return (
    <div className={blocks.row}>
      <Sign tone="alerte">{text}</Sign>
      <Button size="small" onClick={showReversements}>
        Voir les reversements
      </Button>
    </div>
  );
}

function showReversements(): void {
  document.getElementById('paiement-reversements')?.focus();
}
