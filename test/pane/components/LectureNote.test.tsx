import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { LectureNote } from '../../../src/pane/components/LectureNote';
import { COMPTE } from '../support/samples';

function show(note: React.JSX.Element) {
  render(<FluentProvider theme={webLightTheme}>{note}</FluentProvider>);
}

test('one line tells what was read, and opens onto the cells that are not', async () => {
  const onGo = jest.fn();
  show(<LectureNote compte={COMPTE} onGo={onGo} />);
  expect(
    screen.getByText(/76.cellules.: 24.d’en-tête, 9.intitulés, 27 dans 3.ménages/),
  ).toBeVisible();
  await userEvent.click(screen.getByText(/1 non lue.: J14/));
  expect(screen.getByText(/^Autre colonne.: J14/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Aller à la cellule J14' }));
  expect(onGo).toHaveBeenCalledWith('J14');
});

test('nothing opens where every cell was read', () => {
  show(<LectureNote compte={{ ...COMPTE, cellules: 75, ecartees: [] }} />);
  expect(screen.getByText(/75.cellules/)).toBeVisible();
  expect(document.querySelector('details')).toBeNull();
});
