import type { FluentIcon } from '@fluentui/react-icons';

import type { FormState } from '../../app/state';
import type { Tone } from '../words/tone';
import { verdictSentence } from '../words/verdictSentence';
import {
  CheckmarkCircleFilled,
  ClipboardTaskRegular,
  DocumentTableRegular,
  EditFilled,
  ErrorCircleFilled,
  RibbonFilled,
  WarningFilled,
} from './Icons';
import { VerdictLine } from './VerdictLine';

type VerdictData = FormState['verdict'];

/** The verdict on the form. */
export function Verdict({ verdict }: { verdict: VerdictData }) {
  const [tone, icon] = looksOf(verdict);
  return <VerdictLine tone={tone} icon={icon} sentence={verdictSentence(verdict)} />;
}

function looksOf(verdict: VerdictData): [Tone, FluentIcon] {
  switch (verdict.kind) {
    case 'vide':
      return ['neutre', DocumentTableRegular];
    case 'erreurs':
      return verdict.lignes + verdict.autres > 0
        ? ['alerte', ErrorCircleFilled]
        : ['attention', EditFilled];
    case 'attestations':
    case 'a-reprendre':
      return ['attention', ClipboardTaskRegular];
    case 'pret':
      return ['bon', CheckmarkCircleFilled];
    case 'certifie':
      return verdict.intact ? ['bon', RibbonFilled] : ['attention', WarningFilled];
  }
}
