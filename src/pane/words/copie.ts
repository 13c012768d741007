import { fr } from '../../text/fr';

/** Said where the browser keeps the clipboard closed. */
export const COPIE_REFUSEE = fr`Le navigateur refuse la copie : sélectionnez le texte, puis Ctrl+C.`;
