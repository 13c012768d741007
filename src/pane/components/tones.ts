import type { FluentIcon } from '@fluentui/react-icons';

import type { Tone } from '../words/tone';
import {
  CheckmarkCircleFilled,
  DocumentTableRegular,
  ErrorCircleFilled,
  WarningFilled,
} from './Icons';

/** The usual sign of each tone. */
export const TONE_ICONS: Readonly<Record<Tone, FluentIcon>> = {
  neutre: DocumentTableRegular,
  alerte: ErrorCircleFilled,
  attention: WarningFilled,
  bon: CheckmarkCircleFilled,
};
