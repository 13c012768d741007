/** What is said when the pane could not open, whatever failed: no library can be counted on by then. */
const SENTENCES = [
  'Le volet n’a pas pu s’ouvrir. Votre classeur n’est pas touché.',
  'Fermez le volet puis rouvrez-le. Si le message revient, vérifiez votre connexion à Internet et mettez Excel à jour.',
];

/** Puts those sentences in place of what `root` shows. */
export function sayFailure(root: HTMLElement): void {
  const paragraphs = SENTENCES.map((sentence) => {
    const paragraph = root.ownerDocument.createElement('p');
    paragraph.textContent = sentence;
    return paragraph;
  });
  root.replaceChildren(...paragraphs);
  root.setAttribute('role', 'alert');
}
