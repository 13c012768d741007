/** The page that fills a form from a list, and the ways to it. */
export const COMPLEMENT_TITLE = 'Compléter depuis ma liste';
