import type { RegimeChoice } from '../../core/baremes/regimes';
import type { Act } from './act';
import type { FormBase } from './parts/formBase';
import { settingsCommands } from './parts/settings';

/** The régime that the amounts of the form follow. */
export const chooseRegime = (({ snapshot, open }, { regime }) => ({
  commands: settingsCommands(snapshot, open.reading.id, { regime }),
})) satisfies Act<FormBase, { readonly regime: RegimeChoice }>;
