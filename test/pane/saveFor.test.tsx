import { saveFor } from '../../src/pane/saveFor';

const bytes = new Uint8Array([80, 75]);
const classeur = { nom: 'ModeleB_GBH_2025.xlsx', bytes };
const archive = { nom: 'ModelesB_2025.zip', bytes };

describe('where the pane downloads', () => {
  const { createObjectURL, revokeObjectURL } = URL;
  afterEach(() => {
    Object.assign(URL, { createObjectURL, revokeObjectURL });
    jest.restoreAllMocks();
    jest.useRealTimers();
  });

  test.each([classeur, archive])('$nom is a download of that name', async (fichier) => {
    jest.useFakeTimers();
    Object.assign(URL, { createObjectURL: () => 'blob:1', revokeObjectURL: () => undefined });
    const clicked: string[] = [];
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      clicked.push(`${this.href} ${this.download}`);
    });
    expect(await saveFor()(fichier)).toBe('telecharge');
    expect(clicked).toEqual([`blob:1 ${fichier.nom}`]);
  });

  test('a browser that refuses is told', async () => {
    Object.assign(URL, {
      createObjectURL: () => {
        throw new Error('refused');
      },
    });
    expect(await saveFor()(classeur)).toBe('impossible');
  });
});

describe('where it does not, as in Excel for Mac', () => {
  test('a workbook is opened in a window of its own', async () => {
    const opened: Uint8Array[] = [];
    const save = saveFor((given) => {
      opened.push(given);
      return Promise.resolve();
    });
    expect(await save(classeur)).toBe('ouvert');
    expect(opened).toEqual([bytes]);
  });

  test('an archive is given one workbook at a time; of one whose content is unknown nothing is tried', async () => {
    const open = jest.fn(() => Promise.resolve());
    expect(await saveFor(open)({ ...archive, contient: [classeur] })).toBe('un-par-un');
    expect(await saveFor(open)(archive)).toBe('impossible');
    expect(open).not.toHaveBeenCalled();
  });

  test('a workbook that Excel does not open is told', async () => {
    expect(await saveFor(() => Promise.reject(new Error('no')))(classeur)).toBe('impossible');
  });
});
