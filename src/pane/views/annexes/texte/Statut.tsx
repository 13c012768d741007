import type { FluentIcon } from '@fluentui/react-icons';

import type { StatutCitation } from '../../../../core/textes/lignesTexte';
import {
  CheckmarkCircleFilled,
  EditFilled,
  ErrorCircleFilled,
  QuestionCircleFilled,
  SearchInfoRegular,
} from '../../../components/Icons';
import { Sign, SignIcon } from '../../../components/Sign';
import { STATUT_TONES, statutTag } from '../../../words/annexesTexte';

const ICONS: Readonly<Record<StatutCitation, FluentIcon>> = {
  different: ErrorCircleFilled,
  'a-confirmer': QuestionCircleFilled,
  concordant: CheckmarkCircleFilled,
  'non-retrouve': SearchInfoRegular,
  'a-completer': EditFilled,
};

/** The sign of a status, in its colour; always beside its word. */
export function StatutIcon({ statut }: { readonly statut: StatutCitation }) {
  return <SignIcon tone={STATUT_TONES[statut]} icon={ICONS[statut]} />;
}

/** Sign, word and colour together: « Concordant ». */
export function StatutSign({ statut }: { readonly statut: StatutCitation }) {
  return (
    <Sign tone={STATUT_TONES[statut]} icon={ICONS[statut]}>
      {statutTag(statut)}
    </Sign>
  );
}
