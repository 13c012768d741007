import { useEffect, useState } from 'react';

import type { FormState } from '../../../app/state';
import { attestationKeys, type AttestationKey } from '../../../core/forms/modele';
import { fr } from '../../../text/fr';
import { usePane } from '../../hooks/paneContext';

export interface CertificationErrors {
  readonly attestations?: string;
  readonly a?: string;
  readonly representant?: string;
}

/** What the person ticks and types before certifying; what is already recorded needs no tick. */
export function useCertification(current: FormState) {
  const { modele, attestations, certification } = current;
  const { brouillons } = usePane();
  const name = JSON.stringify([current.id, current.feuille, current.declarant, current.annee]);
  const kept = brouillons.get(name);
  const [ticked, setTicked] = useState(kept?.ticked ?? new Set<AttestationKey>());
  const [a, setA] = useState(kept?.a ?? certification.a);
  const [representant, setRepresentant] = useState(
    kept?.representant ?? certification.representant,
  );
  useEffect(() => {
    brouillons.set(name, { ticked, a, representant });
  }, [brouillons, name, ticked, a, representant]);
  const [asked, setAsked] = useState(false);
  const missing: readonly AttestationKey[] = attestationKeys[modele].filter(
    (key) => attestations[key] === undefined,
  );
  const fresh = missing.filter((key) => ticked.has(key));
  const errors = errorsOf(missing.length - fresh.length, a, representant);
  return {
    a,
    representant,
    ticked,
    missing,
    /** Ticked and not yet recorded. */
    fresh,
    errors,
    /** The errors to show: none before « Certifier » was asked for. */
    shown: asked ? errors : {},
    setA,
    setRepresentant,
    ask: () => setAsked(true),
    tick: (key: AttestationKey, on: boolean) => setTicked((keys) => withTick(keys, key, on)),
  };
}

export type Certification = ReturnType<typeof useCertification>;

function withTick(keys: ReadonlySet<AttestationKey>, key: AttestationKey, on: boolean) {
  const next = new Set(keys);
  if (on) next.add(key);
  else next.delete(key);
  return next;
}

function errorsOf(unticked: number, a: string, representant: string): CertificationErrors {
  return {
    ...(unticked > 0 && {
      attestations:
        unticked === 1
          ? 'Cochez l’attestation restante.'
          : fr`Cochez les ${unticked} attestations restantes.`,
    }),
    ...(a.trim() === '' && { a: 'Indiquez le lieu.' }),
    ...(representant.trim() === '' && { representant: 'Indiquez le nom du représentant.' }),
  };
}
