import type { Asked } from '../../../app/state';
import type { AnnexeModele } from '../../../core/annexes/forms';

/** A page that stands over the tabs. */
export type AnnexesPage = 'texte' | 'realisation' | { readonly annexe: AnnexeModele };

export type OpenAnnexesPage = (page: AnnexesPage) => void;

/** The page that the ribbon asked for. */
export function annexesPageAsked(asked: Asked | undefined): AnnexesPage | undefined {
  return asked !== undefined && 'annexe' in asked ? { annexe: asked.annexe } : undefined;
}
