/** What changed in a form since it was certified, cell by cell. */
import { cellAddress } from '../../grid/a1';
import { keyOf, textOf } from '../cellText';
import type { CellValue } from '../CellValue';
import { columnKeys, type ColumnKey } from '../forms/column';
import { attestationKeys, type AttestationKey, type EnteteKey } from '../forms/modele';
import { controleOf, isIntact, isOtherNumber } from './certificat';
import { parseContenu } from './contenuCertifie';
import { contenuOf } from './empreinte';
import type { ContenuCertifie, FormReading, RowCells, RowReading } from './formReading';

export type Changement =
  /** A cell of the form; `menage` where it stands in a row. */
  | {
      readonly kind: 'cellule';
      readonly cellule: string;
      readonly champ: ColumnKey | EnteteKey | 'controle';
      readonly menage?: string;
      readonly avant: CellValue;
      readonly apres: CellValue;
    }
  | { readonly kind: 'ligne-ajoutee'; readonly menage: string; readonly rang: number }
  | { readonly kind: 'ligne-retiree'; readonly menage: string }
  /** The rows that stayed stand in another order. */
  | { readonly kind: 'ordre' }
  /** Households of a past year: T1/T2, T3/T4, T5 et plus; undefined where the year was or is not there. */
  | {
      readonly kind: 'annee-passee';
      readonly annee: string;
      readonly avant?: string;
      readonly apres?: string;
    }
  | { readonly kind: 'regime' | 'zone'; readonly avant: string; readonly apres: string }
  | { readonly kind: 'baremes' }
  /** A decision about a household, by who took it and why; undefined where it was or is none. */
  | {
      readonly kind: 'decision';
      readonly menage: string;
      readonly avant?: string;
      readonly apres?: string;
    }
  | {
      readonly kind: 'attestation';
      readonly attestation: AttestationKey;
      readonly avant?: string;
      readonly apres?: string;
    };

/**
 * Everything that differs from what was certified; undefined where the workbook does not keep that, as for a
 * certificate of an earlier version. Empty where the form still holds it.
 */
export function changementsDepuis(
  reading: FormReading,
  intact = isIntact(reading),
): readonly Changement[] | undefined {
  if (intact) return [];
  const { certifie } = reading;
  if (certifie === undefined) return undefined;
  return [
    ...changedEntete(reading, certifie),
    ...changedLignes(reading, certifie),
    ...changedContexte(reading, certifie),
    ...changedControle(reading),
  ];
}

/** What a copy says otherwise than the form that it was copied from: header and rows. */
export function ecartsDeCopie(original: FormReading, copie: FormReading): readonly Changement[] {
  const entete = Object.fromEntries(
    Object.entries(original.entete).map(([key, cell]) => [key, cell.value]),
  );
  const lignes = original.lignes.map(({ cells }) => cells);
  // Two texts that are the same, as a household in another case, are no difference.
  return [...changedEntete(copie, { entete }), ...changedLignes(copie, { lignes })].filter(
    (each) => each.kind !== 'cellule' || keyOf(each.avant) !== keyOf(each.apres),
  );
}

/** The cell of a change that can be put back as it was; undefined for any other change. */
export function celluleDe(
  changement: Changement,
): Extract<Changement, { kind: 'cellule' }> | undefined {
  return changement.kind === 'cellule' && changement.cellule !== '' ? changement : undefined;
}

function changedEntete(
  { entete }: FormReading,
  certifie: Pick<ContenuCertifie, 'entete'>,
): readonly Changement[] {
  const champs = new Set([...Object.keys(certifie.entete), ...Object.keys(entete)] as EnteteKey[]);
  return [...champs].flatMap((champ) => {
    const [avant, cell] = [certifie.entete[champ] ?? null, entete[champ]];
    const apres = cell?.value ?? null;
    if (avant === apres) return [];
    return [{ kind: 'cellule' as const, cellule: cell?.cellule ?? '', champ, avant, apres }];
  });
}

function changedLignes(
  reading: FormReading,
  { lignes }: Pick<ContenuCertifie, 'lignes'>,
): readonly Changement[] {
  const { met, added, gone } = meetRows(lignes, reading.lignes);
  const places = met.map(([, row]) => row.rang);
  const inOrder = places.every((rang, index) => index === 0 || rang > (places[index - 1] ?? 0));
  return [
    ...met.flatMap(([avant, row]) => changedCells(reading, avant, row)),
    ...added.map(({ rang, cells }) => {
      return { kind: 'ligne-ajoutee' as const, menage: textOf(cells.menage), rang };
    }),
    ...gone.map(({ menage }) => ({ kind: 'ligne-retiree' as const, menage: textOf(menage) })),
    ...(inOrder ? [] : [{ kind: 'ordre' as const }]),
  ];
}

function changedCells(
  { colonnes }: FormReading,
  avant: RowCells,
  { rang, cells }: RowReading,
): readonly Changement[] {
  return columnKeys.flatMap((champ) => {
    const colonne = colonnes[champ];
    if (avant[champ] === cells[champ]) return [];
    return [
      {
        kind: 'cellule' as const,
        cellule: colonne === undefined ? '' : cellAddress(rang, colonne),
        champ,
        menage: textOf(avant.menage),
        avant: avant[champ],
        apres: cells[champ],
      },
    ];
  });
}

interface Meeting {
  /** Each certified row with what became of it, in the order of the certified ones. */
  readonly met: readonly (readonly [RowCells, RowReading])[];
  readonly added: readonly RowReading[];
  readonly gone: readonly RowCells[];
}

/** Rows meet by their household; those left over by their place, then not at all. */
function meetRows(avant: readonly RowCells[], apres: readonly RowReading[]): Meeting {
  const byMenage = new Map<string, number[]>();
  apres.forEach(({ cells }, index) => {
    const key = keyOf(cells.menage);
    byMenage.set(key, [...(byMenage.get(key) ?? []), index]);
  });
  const found = new Map<number, number>();
  const taken = new Set<number>();
  const meet = (index: number, at: number | undefined) => {
    if (at === undefined || found.has(index) || taken.has(at)) return;
    found.set(index, at);
    taken.add(at);
  };
  avant.forEach(({ menage }, index) => {
    const same = keyOf(menage) === '' ? [] : (byMenage.get(keyOf(menage)) ?? []);
    meet(index, same.includes(index) ? index : same[0]);
  });
  avant.forEach((_, index) => meet(index, index < apres.length ? index : undefined));
  return {
    met: avant.flatMap((cells, index) => {
      const row = apres[found.get(index) ?? -1];
      return row ? [[cells, row] as const] : [];
    }),
    added: apres.filter((_, index) => !taken.has(index)),
    gone: avant.filter((_, index) => !found.has(index)),
  };
}

function changedContexte(reading: FormReading, avant: ContenuCertifie): readonly Changement[] {
  // Rows are compared by themselves.
  const apres = parseContenu(contenuOf({ ...reading, lignes: [] }));
  const given = (key: AttestationKey, from: Pick<ContenuCertifie, 'attestations'>) => {
    const one = from.attestations[key];
    return one && [one.nom, one.le ?? ''].join(' ').trim();
  };
  return [
    ...changedAnnees(avant.suivi, apres.suivi),
    ...(['regime', 'zone'] as const).flatMap((kind) =>
      avant[kind] === apres[kind] ? [] : [{ kind, avant: avant[kind], apres: apres[kind] }],
    ),
    ...(avant.baremes.join() === apres.baremes.join() ? [] : [{ kind: 'baremes' as const }]),
    ...changedDecisions(avant.decisions, apres.decisions),
    ...attestationKeys[reading.modele].flatMap((attestation) => {
      const [before, after] = [given(attestation, avant), given(attestation, reading.contexte)];
      if (before === after) return [];
      return [
        {
          kind: 'attestation' as const,
          attestation,
          ...(before !== undefined && { avant: before }),
          ...(after !== undefined && { apres: after }),
        },
      ];
    }),
  ];
}

/** Decisions meet by what they are about; one said otherwise has both sides. */
function changedDecisions(
  avant: readonly string[],
  apres: readonly string[],
): readonly Changement[] {
  const [before, after] = [byObjet(avant), byObjet(apres)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((objet) => {
    const [from, to] = [before.get(objet), after.get(objet)];
    if (from?.decided === to?.decided) return [];
    return [
      {
        kind: 'decision' as const,
        menage: (from ?? to)?.menage ?? '',
        ...(from && { avant: from.decided }),
        ...(to && { apres: to.decided }),
      },
    ];
  });
}

/** « Livré par tranches (Claude Martin, 02/03/2026) », by household, finding and column. */
function byObjet(decisions: readonly string[]) {
  return new Map(
    decisions.map((text) => {
      const [menage = '', code, colonne, raison = '', par = '', le = ''] = JSON.parse(
        text,
      ) as readonly string[];
      const decided = `${raison} (${par}, ${le.split('-').toReversed().join('/')})`;
      return [JSON.stringify([menage, code, colonne]), { menage, decided }] as const;
    }),
  );
}

/** « 2, 3, 0 » by year; several rows of one year follow one another. */
function changedAnnees(avant: readonly string[], apres: readonly string[]): readonly Changement[] {
  const [before, after] = [byAnnee(avant), byAnnee(apres)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((annee) => {
    const [from, to] = [before.get(annee), after.get(annee)];
    if (from === to) return [];
    return [
      {
        kind: 'annee-passee' as const,
        annee,
        ...(from !== undefined && { avant: from }),
        ...(to !== undefined && { apres: to }),
      },
    ];
  });
}

function byAnnee(rows: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const row of rows) {
    const [annee = null, ...menages] = JSON.parse(row) as readonly CellValue[];
    const [key, told] = [shown(annee), menages.map(shown).join(', ')];
    found.set(key, found.has(key) ? [found.get(key), told].join(' + ') : told);
  }
  return found;
}

/** A text is told from the number that it looks like. */
function shown(value: CellValue): string {
  return typeof value === 'string' ? `« ${value} »` : String(value ?? 0);
}

function changedControle(reading: FormReading): readonly Changement[] {
  const controle = controleOf(reading);
  const cell = reading.certification.controle;
  if (controle === undefined || cell === undefined || !isOtherNumber(controle)) return [];
  const { numero, imprime } = controle;
  const { cellule } = cell;
  return [{ kind: 'cellule', cellule, champ: 'controle', avant: numero, apres: imprime }];
}
