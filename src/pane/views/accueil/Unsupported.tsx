import { fr, NBSP } from '../../../text/fr';
import { PlugDisconnectedRegular } from '../../components/Icons';
import { Screen } from '../../components/Screen';

/** Excel is too old: what is missing, and what to do about it. */
export function Unsupported({ requirement }: { requirement: string | undefined }) {
  const missing = requirement === undefined ? '' : ` Il lui manque${NBSP}: ${requirement}.`;
  return (
    <Screen
      icon={PlugDisconnectedRegular}
      title="Cette version d’Excel ne convient pas"
      text={fr`Le volet a besoin d’Excel 2021 ou plus récent, de Microsoft 365 ou d’Excel pour le web.${missing} Mettez Excel à jour, ou ouvrez ce classeur dans Excel pour le web.`}
    />
  );
}
