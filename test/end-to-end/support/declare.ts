import { ENTETE, ligne } from './entete';
import type { Gestes } from './gestes';
import type { Story } from './story';

/** The header, without what the form proposes by itself: the kind of act and the year. */
const TYPED = ENTETE.filter(([label]) => label !== 'Année N-1');
const MENAGES = ['M-001', 'M-002', 'M-003'];

/** The header of a form, field after field. */
export async function fillEntete({ atelier }: Story, gestes: Gestes): Promise<void> {
  for (const [label, value] of TYPED) {
    await gestes.fill(atelier.pane.getByLabel(label).first(), value);
  }
}

/** From the empty pane to a certified form of three households, the header filled by `fill`. */
export async function declare(
  story: Story,
  gestes: Gestes,
  fill: (story: Story, gestes: Gestes) => Promise<void>,
): Promise<void> {
  const { atelier } = story;
  await gestes.click(atelier.button('Insérer le Modèle B'));
  await atelier.button('Insérer').waitFor();
  await fill(story, gestes);
  await gestes.check(atelier.pane.getByRole('radio', { name: /Règlement de 2018/ }));
  await gestes.click(atelier.button('Insérer'));
  await atelier.pane.getByText('Modèle B inséré dans une nouvelle feuille').waitFor();
  await gestes.goTo(atelier.cell('A14'));
  await gestes.paste(MENAGES.map((menage) => ligne(menage)));
  await atelier.pane.getByText(/^5.attestations à donner/).waitFor();
  await certify(story, gestes);
}

/** Every attestation given, and the certificate signed. */
export async function certify({ atelier }: Story, gestes: Gestes): Promise<void> {
  await gestes.click(atelier.button('Certifier'));
  const boxes = atelier.pane.getByRole('checkbox');
  await boxes.first().waitFor();
  for (const box of await boxes.all()) await gestes.check(box);
  await gestes.fill(atelier.pane.getByLabel('Nom du représentant du bailleur'), 'Claire Dupuis');
  await gestes.fill(atelier.pane.getByLabel('Fait à'), 'Montbéliard');
  await gestes.click(atelier.button('Certifier'));
  await atelier.pane.getByText(/Formulaire certifié/).waitFor();
}

/** The certificate, the attestations and the evidence to keep, written after certifying. */
export async function prepareDossier({ atelier }: Story, gestes: Gestes): Promise<void> {
  await gestes.click(atelier.button('Préparer le dossier de retour'));
  await atelier.pane.getByText('Dossier de retour inscrit').waitFor();
}
