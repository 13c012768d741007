import { PaiementView } from '../paiement/PaiementView';
import type { SuiviPage } from './page';
import { RepriseView } from './RepriseView';

interface SuiviPagesProps {
  readonly page: SuiviPage;
  readonly onClose: () => void;
}

/** The page of the tab « Suivi » that was opened. */
export function SuiviPages({ page, onClose }: SuiviPagesProps) {
  return page === 'paiement' ? (
    <PaiementView onClose={onClose} />
  ) : (
    <RepriseView onClose={onClose} />
  );
}
