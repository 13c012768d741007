import { fr } from './typographie';

/** A row, or a part of the form. */
interface Place {
  readonly kind: 'ligne' | 'entete' | 'formulaire' | 'certificat';
  readonly rang?: number;
  readonly menage?: string;
}

/** « Ligne 7 · ménage M-0042 », or the part of the form that the findings speak of. */
export function groupTitle({ kind, rang, menage }: Place): string {
  if (kind === 'entete') return 'En-tête du formulaire';
  if (kind === 'certificat') return 'Certificat';
  if (kind === 'formulaire' || rang === undefined) return 'Ensemble du formulaire';
  const name = shorten(menage?.trim() ?? '');
  return fr`Ligne ${rang}` + (name === '' ? '' : ` · ménage ${name}`);
}

/** What somebody pasted there by mistake may be a page long: a title stays a title. */
const shorten = (name: string) => (name.length > 40 ? `${name.slice(0, 39)}…` : name);
