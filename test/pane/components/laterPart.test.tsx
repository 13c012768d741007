import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';

import { fetchViews } from '../../../src/pane/ahead';
import { laterPart } from '../../../src/pane/components/laterPart';
import { PaneTheme } from '../../../src/pane/theme/PaneTheme';

const THEME = { current: () => undefined, subscribe: () => () => undefined };
const code = {
  Bonjour: ({ nom }: { nom: string }) => <p>Bonjour {nom}</p>,
  Pied: () => <p>Pied</p>,
  Page: () => <h1>La page</h1>,
};

/** A part that comes when `bring` is called, or fails when `lose` is. */
function partInHand() {
  let bring = () => undefined as void;
  let lose = () => undefined as void;
  let asked = 0;
  const part = laterPart(() => {
    asked += 1;
    return new Promise<typeof code>((resolve, reject) => {
      bring = () => resolve(code);
      lose = () => reject(new Error('hors réseau'));
    });
  });
  return { part, bring: () => bring(), lose: () => lose(), asked: () => asked };
}

const show = (what: React.ReactNode) => render(<PaneTheme source={THEME}>{what}</PaneTheme>);

test('what was fetched ahead is drawn at once, without a sign that it comes', async () => {
  const { part, bring } = partInHand();
  const View = part.view(({ Bonjour }) => Bonjour);
  const ahead = fetchViews();
  bring();
  await ahead;
  show(<View nom="Néolia" />);
  expect(screen.getByText('Bonjour Néolia')).toBeInTheDocument();
});

test('a view says that it is coming, then stands there', async () => {
  const { part, bring } = partInHand();
  const View = part.view(({ Bonjour }) => Bonjour);
  show(<View nom="Néolia" />);
  expect(screen.getByText('Chargement…')).toBeInTheDocument();
  bring();
  expect(await screen.findByText('Bonjour Néolia')).toBeInTheDocument();
  expect(screen.queryByText('Chargement…')).not.toBeInTheDocument();
});

test('a part that does not come says so with « Réessayer », which brings all its views', async () => {
  const { part, bring, lose, asked } = partInHand();
  const View = part.view(({ Bonjour }) => Bonjour);
  const Pied = part.piece(({ Pied }) => Pied);
  show(
    <>
      <View nom="Néolia" />
      <Pied />
    </>,
  );
  lose();
  expect(await screen.findByRole('alert')).toHaveTextContent(
    /^Cette partie du volet n’a pas pu être chargée\. Vérifiez la connexion au réseau/,
  );
  expect(asked()).toBe(1);
  await userEvent.click(screen.getByRole('button', { name: 'Réessayer' }));
  bring();
  expect(await screen.findByText('Bonjour Néolia')).toBeInTheDocument();
  expect(screen.getByText('Pied')).toBeInTheDocument();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  expect(asked()).toBe(2);
});

test('a page that comes may be left, and the keyboard stands on its title', async () => {
  const { part, lose } = partInHand();
  const Page = part.page<{ onClose: () => void }>(({ Page }) => Page);
  function Pane() {
    const [isOpen, setIsOpen] = useState(true);
    return isOpen ? <Page onClose={() => setIsOpen(false)} /> : <p>Onglets</p>;
  }
  show(<Pane />);
  expect(screen.getByRole('heading', { name: 'Un instant' })).toHaveFocus();
  lose();
  expect(await screen.findByRole('heading', { name: 'Page non chargée' })).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Retour' }));
  expect(screen.getByText('Onglets')).toBeInTheDocument();
});
