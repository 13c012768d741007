import { fr } from '../text/fr';
import { CliError } from './context';

/** The JSON of a file, or a CliError that names it. */
export function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch (cause) {
    throw new CliError(
      fr`Le fichier « ${path} » n’est pas un JSON valide : vérifiez les guillemets, les virgules et les accolades.`,
      { cause },
    );
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
