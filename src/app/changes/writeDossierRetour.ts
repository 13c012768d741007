import { rapportDossier } from '../../text/dossierRetour';
import { dossierOf } from '../mirror/views/dossierOf';
import { rapportCommands } from '../sheets/rapportCommands';
import { SANS_OBJET, type Act } from './act';
import type { FormBase } from './parts/formBase';

/** What a bailleur prints and keeps beside its certified form, on a new sheet. */
export const writeDossierRetour = (({ snapshot, open }, _request, today) => {
  const dossier = dossierOf(open.reading);
  if (dossier === undefined) return SANS_OBJET;
  return {
    commands: rapportCommands(snapshot, rapportDossier({ etabliLe: today, ...dossier })),
    told: { kind: 'dossier-ecrit', count: 1 },
  };
}) satisfies Act<FormBase>;
