import { fireEvent, screen, within } from '@testing-library/react';
import axe from 'axe-core';

import type { SessionState } from '../../../../src/app/state';
import type { ConsolidationState } from '../../../../src/app/state/consolidation';
import { parseIso } from '../../../../src/core/date';
import type { RetourConnu } from '../../../../src/core/dossier/retours';
import type { FeuillesJumelles } from '../../../../src/core/retours/model';
import type { QuestionResume } from '../../../../src/core/retours/resume';
import type { BailleurSuivi } from '../../../../src/core/retours/tableauBailleurs';
import { EMPTY as ROW } from '../../../core/build';
import { openPane } from '../../support/render';
import { form, horsAnnee, ligne, withForm } from '../../support/samples';
import { APERCU, DOUBLE, fakeRoom, MODELE, resume, retour } from './room';

const FORM_A = form({ ...MODELE, groups: [] });
const WITH_A: SessionState = withForm(FORM_A);

function open(part: Partial<ConsolidationState> = {}, state: SessionState = WITH_A) {
  const fake = fakeRoom(part);
  const pane = openPane(state, { role: 'maitre-ouvrage', rooms: { consolidation: fake.room } });
  return { ...pane, calls: fake.calls };
}

const RETURNS = resume({
  lignes: 8,
  retours: [
    retour('Néolia'),
    retour('Saiemb', {
      choix: 'ecarte',
      constats: [
        {
          code: 'annee-differente',
          trouvee: 2024,
          attendue: 2025,
          niveau: 'erreur',
          fichier: 'Saiemb.xlsx',
        },
      ],
      compare: { erreur: 1, avertissement: 0, info: 0 },
    }),
  ],
  rejets: [{ fichier: 'coupe.xlsx', code: 'fichier-illisible', motif: 'damaged' }],
  sansRetour: [
    { bailleur: 'Habitat 25', fichier: 'h.xlsx', rendu: false, nombre: 12, menages: ['M-1'] },
  ],
});

test('a maître d’ouvrage whose Modèle A stands lands on the three steps', () => {
  open({ envois: 22 });
  expect(screen.getByRole('tab', { name: 'Consolidation', selected: true })).toBeVisible();
  expect(screen.getAllByRole('heading').map((heading) => heading.textContent)).toEqual([
    'Consolidation',
    '1. Préparer les Modèles B',
    '2. Réunir les retours',
    '3. Inscrire dans le Modèle A',
  ]);
  expect(screen.getByText(/22 ménages envoyés aux bailleurs pour 2025\./)).toBeVisible();
});

test('files chosen are handed over by name, and read only when they are asked for', async () => {
  const { user, calls } = open();
  const input = screen.getByLabelText('Choisir des fichiers', { selector: 'input' });
  await user.upload(input, [new File(['a'], 'un.xlsx'), new File(['b'], 'deux.xlsx')]);
  expect(calls.at(-1)).toMatchObject(['addFiles', [{ nom: 'un.xlsx' }, { nom: 'deux.xlsx' }]]);
});

test('files dropped anywhere on the tab are handed over', () => {
  const { calls } = open({ resume: RETURNS });
  const files = [new File(['a'], 'un.xlsx')];
  fireEvent.drop(screen.getByRole('feed'), { dataTransfer: { files, types: ['Files'] } });
  expect(calls.at(-1)).toMatchObject(['addFiles', [{ nom: 'un.xlsx' }]]);
});

test('each file says its verdict in words, and who has not answered is named with its households', () => {
  open({ resume: RETURNS });
  expect(screen.getByText(/^Habitat 25 \(12.ménages\)$/)).toBeVisible();
  const article = (name: string) => within(screen.getByRole('article', { name }));
  expect(article('Néolia').getByText('Retenu')).toBeVisible();
  expect(article('Saiemb').getByText('Écarté')).toBeVisible();
  expect(article('Saiemb').getByText(/Retour de l’année 2024/)).toBeVisible();
  expect(article('coupe.xlsx').getByText('Refusé')).toBeVisible();
});

test('a file is set aside by its switch, taken away by its button', async () => {
  const { user, calls } = open({ resume: RETURNS });
  await user.click(screen.getByRole('switch', { name: 'Retenir le retour Néolia' }));
  expect(calls.at(-1)).toEqual(['decideRetour', 'Néolia.xlsx!ModeleB_1', 'ecarte']);
  await user.click(screen.getByRole('button', { name: 'Retirer coupe.xlsx' }));
  expect(calls.at(-1)).toEqual(['remove', 'coupe.xlsx']);
});

test('a return whose headings leave a doubt asks which column, and says what was chosen', async () => {
  const candidats = [
    { colonne: 1, cellule: 'A7', texte: 'Typologie' },
    { colonne: 8, cellule: 'H7', texte: 'Typologie du logement' },
  ];
  const question = { signature: 's', intitules: candidats, choisies: [] };
  const colonnes = { ...question, ambigues: [{ colonne: 'typologie', candidats }] } as const;
  const { user, calls } = open({
    resume: resume({ retours: [retour('Néolia', { colonnes, choix: 'ecarte' })] }),
  });
  const article = within(screen.getByRole('article', { name: 'Néolia' }));
  expect(article.getByText(/2.colonnes peuvent contenir la typologie/)).toBeVisible();
  await user.click(article.getByRole('button', { name: /Colonne H/ }));
  expect(calls.at(-1)).toEqual(['chooseColonne', colonnes, 'typologie', candidats[1]]);
});

const JUMELLES: FeuillesJumelles = {
  cle: 'n',
  bailleur: 'Néolia',
  fichier: 'n.xlsx',
  retours: [
    { id: 'n.xlsx!ModeleB_1', feuille: 'Modèle B' },
    { id: 'n.xlsx!ModeleB_2', feuille: 'Modèle B (2)' },
  ],
  menages: 3,
  differents: 1,
  ecarts: [
    {
      feuille: 'Modèle B (2)',
      changements: [
        {
          ...{ kind: 'cellule', cellule: 'H15', champ: 'loyer', menage: 'M-2' },
          ...{ avant: 6.05, apres: 6.1 },
        },
      ],
    },
  ],
  choix: undefined,
};

test('two sheets with the same households are one question, and one click keeps those of one', async () => {
  const { user, calls } = open({
    resume: resume({ retours: [retour('Néolia')], jumelles: [JUMELLES], nombreADecider: 3 }),
    enAttente: 3,
  });
  const article = within(
    screen.getByRole('article', { name: /^n\.xlsx.: 3.ménages dans 2.feuilles$/ }),
  );
  expect(
    article.getByText(/1.ménage n’est pas déclaré à l’identique\. Ils n’entreront qu’une fois\./),
  ).toBeVisible();
  await user.click(article.getByText(/^Modèle B \(2\).: 1.différence avec la première$/));
  expect(article.getByText(/H15.*6,05.*6,10/)).toBeVisible();
  await user.click(article.getByRole('button', { name: 'Garder ceux de la feuille Modèle B (2)' }));
  expect(calls.at(-1)).toEqual(['decideJumelles', 'n', 'n.xlsx!ModeleB_2']);
  await user.click(article.getByRole('button', { name: 'Départager un par un' }));
  expect(calls.at(-1)).toEqual(['decideJumelles', 'n', 'un-par-un']);
});

test('files are counted as files, and the sheet of another year is set aside by its name', () => {
  const fichier = 'neolia.xlsx';
  const retours = [
    retour('Néolia', { fichier, feuille: '2025' }),
    retour('Néolia', { fichier, id: 'b', feuille: '2024', choix: 'ecarte' }),
  ];
  open({ resume: resume({ retours, lignes: 5 }) });
  const filtre = screen.getByRole('group', { name: 'Filtrer les retours' });
  expect(filtre).toHaveTextContent(/1.fichier.*1.retenu.*1.feuille écartée/);
  expect(screen.getByText(/^Feuille «.2024.» écartée$/)).toBeVisible();
});

test('while a household in double waits, nothing can be inscribed and a sentence says why', async () => {
  const { user, calls } = open({ resume: RETURNS, enAttente: 1, doubles: [DOUBLE] });
  expect(
    screen.getByText('Un ménage est déclaré plusieurs fois et attend votre choix.'),
  ).toBeVisible();
  const inscribe = screen.getByRole('button', { name: /^Inscrire 8.ménages$/ });
  expect(inscribe).toHaveAttribute('aria-disabled', 'true');
  await user.click(inscribe);
  expect(calls.map(([name]) => name)).not.toContain('prepare');
  await user.click(screen.getByRole('button', { name: 'Garder celui d’Habitat 25' }));
  expect(calls.at(-1)).toEqual(['decideMenage', DOUBLE, 'h']);
});

test('what will change is shown first, and a row in place goes only when that is asked', async () => {
  const { user, calls } = open({ resume: RETURNS, apercu: APERCU });
  expect(
    screen.getByText(/^1.ligne ajoutée, 1.modifiée, 0.retirée\.$/, { selector: '[role=status]' }),
  ).toBeVisible();
  expect(screen.getByText(/6.lignes restent en place, dont 2.saisies à la main\./)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Garder la ligne' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await user.click(screen.getByRole('button', { name: 'Prendre le retour' }));
  expect(calls.at(-1)).toEqual(['replace', ['m-25015'], true]);
  await user.click(screen.getByRole('button', { name: 'Détail' }));
  expect(screen.getByText(/^M-25016.: modifié \(.*loyer.*\)$/i)).toBeVisible();
  await user.click(screen.getByRole('button', { name: /^Inscrire 5.ménages$/ }));
  expect(calls.at(-1)).toEqual(['inscribe']);
});

test('Escape leaves what will change without writing it', async () => {
  const { user, calls } = open({ resume: RETURNS, apercu: APERCU });
  screen.getByRole('button', { name: 'Annuler' }).focus();
  await user.keyboard('{Escape}');
  expect(calls.at(-1)).toEqual(['closeApercu']);
});

test('a workbook without a Modèle A offers to insert one', async () => {
  const { user } = open({ modeles: [], modele: undefined }, withForm(form()));
  await user.click(screen.getByRole('tab', { name: 'Consolidation' }));
  await user.click(screen.getByRole('button', { name: 'Insérer le Modèle A' }));
  expect(screen.getByRole('heading', { name: /Modèle A/ })).toBeVisible();
});

test('the findings of a row of the Modèle A lead to the file that it comes from', async () => {
  const row = ligne(15, 'M-25016', [horsAnnee('F15')]);
  const origine = {
    formulaire: MODELE.id,
    rang: 15,
    bailleur: 'Néolia',
    menage: 'M-25016',
    provenances: [{ fichier: 'neolia.xlsx', feuille: 'Modèle B', rang: 18 }],
  };
  const { user } = open({ origine }, withForm(form({ ...MODELE, groups: [row] })));
  await user.click(screen.getByRole('tab', { name: 'Contrôle' }));
  expect(screen.getByRole('button', { name: /^D’où vient cette ligne/ })).toBeVisible();
  expect(screen.getByText(/^neolia\.xlsx, feuille Modèle B, ligne.18\.$/)).toBeVisible();
});

const SIGHTS: readonly (readonly [string, Partial<ConsolidationState>])[] = [
  ['the steps', { envois: 22 }],
  ['the returns', { resume: RETURNS, enAttente: 1, doubles: [DOUBLE] }],
  ['what will change', { resume: RETURNS, apercu: APERCU }],
];

test.each(SIGHTS)('axe finds nothing to say of %s', async (_name, part) => {
  const { container } = open(part);
  const { violations } = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

describe('two files of one bailleur', () => {
  const avant = { ...ROW, menage: '00077' };
  const question: QuestionResume = {
    bailleur: 'Saiemb',
    propose: 'v2.xlsx',
    recoupent: true,
    gardes: undefined,
    fichiers: [
      {
        fichier: 'v2.xlsx',
        retours: ['v2.xlsx!B'],
        certifieLe: parseIso('2026-03-01'),
        menages: 8,
        ecarts: [],
        nombreEcarts: 0,
      },
      {
        fichier: 'Saiemb.xlsx',
        retours: ['Saiemb.xlsx!B'],
        certifieLe: undefined,
        menages: 8,
        ecarts: [
          { kind: 'ajoutee', bailleur: 'Saiemb', menage: '00077', colonnes: [], apres: avant },
          {
            kind: 'modifiee',
            bailleur: 'Saiemb',
            menage: '00010',
            colonnes: ['dateBail', 'loyer'],
            avant: { ...ROW, dateBail: 45_352, loyer: 6.1 },
            apres: { ...ROW, dateBail: 45_353, loyer: 6.05 },
          },
        ],
        nombreEcarts: 3,
      },
    ],
  };

  test('are one question, with the newest proposed and what they say otherwise cell by cell', async () => {
    const { user, calls } = open({
      resume: resume({ ...RETURNS, questions: [question] }),
      aChoisir: 1,
    });
    expect(
      screen.getByText('Un bailleur a renvoyé plusieurs fichiers : choisissez le bon.', {
        normalizer: (text) => text.replaceAll('\u00a0', ' '),
      }),
    ).toBeVisible();
    const article = screen.getByRole('article', { name: /Saiemb.:.2.fichiers/ });
    const text = article.textContent.replaceAll('\u00a0', ' ');
    expect(text).toContain('8 ménages, certifié le 01/03/2026 : le plus récent, proposé');
    expect(text).toContain('00077 : dans ce fichier seulement');
    expect(text).toContain(
      '00010 : date de signature du bail 02/03/2024 au lieu de 01/03/2024 et loyer « 6,05 » au lieu de « 6,1 »',
    );
    expect(text).toContain('et 1 autre');
    expect(screen.getByRole('button', { name: /^Inscrire/ })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await user.click(within(article).getByRole('button', { name: 'Garder v2.xlsx' }));
    await user.click(within(article).getByRole('button', { name: 'Tous comptent' }));
    expect(calls.filter(([name]) => name === 'chooseFichier')).toEqual([
      ['chooseFichier', question, 'v2.xlsx'],
      ['chooseFichier', question, null],
    ]);
  });

  test('wait to be chosen from, and neither is counted nor shown among those kept', async () => {
    const retours = [
      retour('Néolia'),
      retour('Saiemb', { id: 'a' }),
      retour('Saiemb', { id: 'b', fichier: 'v2.xlsx' }),
    ];
    const { user } = open({ resume: resume({ retours, questions: [question] }), aChoisir: 1 });
    const filtre = screen.getByRole('group', { name: 'Filtrer les retours' });
    expect(filtre).toHaveTextContent(/3.fichiers.*1.à départager.*1.retenu.*0.écarté/);
    await user.click(within(filtre).getByRole('button', { name: /retenu/ }));
    const shown = screen.getAllByRole('article').map((each) => each.textContent);
    expect(shown).toEqual([expect.stringContaining('Néolia')]);
  });

  test('once chosen, the file kept shows it, and nothing blocks', () => {
    const answered = { ...question, gardes: ['v2.xlsx'] };
    open({ resume: resume({ ...RETURNS, questions: [answered] }) });
    expect(screen.getByRole('button', { name: 'Garder v2.xlsx' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    expect(screen.getByRole('button', { name: 'Tous comptent' })).toHaveAttribute(
      'aria-pressed',
      'false',
    );
  });
});

describe('the board of the bailleurs, without any file', () => {
  const connu: RetourConnu = {
    annee: 2025,
    operation: 'IDT-77',
    bailleur: 'Néolia',
    fichier: 'n.xlsx',
    empreinte: 'e',
    feuille: 'Modèle B',
    recuLe: parseIso('2026-02-20'),
    certifieLe: undefined,
    etat: 'à corriger',
    motif: 'autre année',
    decidePar: 'Claire Morel',
  };
  const bailleurs: readonly BailleurSuivi[] = [
    { bailleur: 'Habitat 25', etat: 'envoyé', envoyes: 12, inscrits: 0, retour: undefined },
    { bailleur: 'Néolia', etat: 'à corriger', envoyes: 3, inscrits: 0, retour: connu },
    { bailleur: 'Saiemb', etat: 'inscrit', envoyes: 8, inscrits: 8, retour: undefined },
  ];
  const plain = (text: string | null) => (text ?? '').replaceAll('\u00a0', ' ');

  test('says who answered, why and who decided, and gives the message for the others', () => {
    open({ tableau: { annee: 2025, operation: 'Planoise', bailleurs } });
    const list = screen.getByRole('list', { name: 'Réponses des bailleurs' });
    const [habitat, neolia, saiemb] = within(list)
      .getAllByRole('listitem')
      .map(({ textContent }) => plain(textContent));
    expect(habitat).toContain('Sans réponse');
    expect(neolia).toContain('n.xlsx : reçu le 20/02/2026, non certifié.');
    expect(neolia).toContain('autre année, par Claire Morel.');
    expect(saiemb).toContain('8 ménages inscrits');
    expect(saiemb).not.toContain('Sans réponse');
    const message = screen.getByRole('textbox', { name: 'Message de relance, à copier' });
    expect(plain(message.textContent)).toContain('Habitat 25 (12 ménages)');
    expect(plain(message.textContent)).not.toContain('Saiemb');
  });

  test('once everybody answered there is no message to send', () => {
    open({ tableau: { annee: 2025, operation: '', bailleurs: bailleurs.slice(2) } });
    expect(screen.queryByRole('textbox', { name: /relance/ })).toBeNull();
  });
});

test('who decided is asked where somebody chose, and kept', async () => {
  const chosen = resume({ ...RETURNS, retours: [retour('Néolia', { parDefaut: false })] });
  const { user, calls } = open({ apercu: APERCU, resume: chosen });
  await user.type(screen.getByRole('textbox', { name: /Décidé par/ }), 'A');
  expect(calls.at(-1)).toEqual(['sign', 'A']);
});

test('nobody is asked who decided where nothing was', () => {
  open({ apercu: APERCU, resume: RETURNS });
  expect(screen.queryByRole('textbox', { name: /Décidé par/ })).toBeNull();
});
