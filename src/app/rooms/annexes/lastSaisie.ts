import type { AnnexeModele, AnnexeSaisie } from '../../../core/annexes/forms';
import { parseSaisie } from '../../../core/annexes/parseSaisie';
import { offeredSaisie } from '../../../core/annexes/saisie';
import type { KeyValueStore } from '../../session/lastEntete';

const keyOf = (modele: AnnexeModele) => `relogement.annexe${modele}`;

/** Keeps what was just inserted, for the next one. A store that refuses changes nothing else. */
export function keepSaisie(storage: KeyValueStore, saisie: AnnexeSaisie): void {
  try {
    storage.setItem(keyOf(saisie.modele), JSON.stringify(saisie));
  } catch {
    // Private browsing refuses storage: the next annexe starts from the form, no more.
  }
}

/** What was last inserted, or undefined where nothing was kept or what was kept is no annexe. */
export function readSaisie(storage: KeyValueStore, modele: AnnexeModele): AnnexeSaisie | undefined {
  try {
    const kept: unknown = JSON.parse(storage.getItem(keyOf(modele)) ?? 'null');
    const parsed = parseSaisie(kept, offeredSaisie(modele, 2000));
    return 'value' in parsed ? parsed.value : undefined;
  } catch {
    return undefined;
  }
}
