/** Every form that the product knows. */
import type { Modele, ModeleDefinition } from './modele';
import { modeleA } from './modeleA';
import { modeleB } from './modeleB';

export const modeles: Readonly<Record<Modele, ModeleDefinition>> = { A: modeleA, B: modeleB };
