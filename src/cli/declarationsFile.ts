/** Declarations as a file for tools of data: Parquet, or CSV. */
import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer';

import type { Declaration } from '../core/declarations/declaration';

type Nature = 'texte' | 'entier' | 'decimal' | 'jour';

/** The columns of both files, in order: their name, what they hold, and the value of a declaration. */
export const DECLARATION_COLONNES: readonly {
  readonly nom: string;
  readonly nature: Nature;
  readonly of: (declaration: Declaration) => string | number | undefined;
}[] = [
  { nom: 'fichier', nature: 'texte', of: ({ fichier }) => fichier },
  { nom: 'feuille', nature: 'texte', of: ({ feuille }) => feuille },
  { nom: 'ligne', nature: 'entier', of: ({ rang }) => rang },
  { nom: 'modele', nature: 'texte', of: ({ modele }) => modele },
  { nom: 'convention', nature: 'texte', of: ({ convention }) => convention },
  { nom: 'annee', nature: 'entier', of: ({ annee }) => annee },
  { nom: 'idtop_operation', nature: 'texte', of: ({ idtopOperation }) => idtopOperation },
  { nom: 'bailleur', nature: 'texte', of: ({ bailleur }) => bailleur },
  { nom: 'menage', nature: 'texte', of: ({ menage }) => menage },
  { nom: 'idtop', nature: 'texte', of: ({ idtop }) => idtop },
  { nom: 'date_livraison', nature: 'jour', of: ({ dateLivraison }) => dateLivraison },
  { nom: 'date_convention_apl', nature: 'jour', of: ({ dateConventionApl }) => dateConventionApl },
  { nom: 'date_bail', nature: 'jour', of: ({ dateBail }) => dateBail },
  { nom: 'typologie', nature: 'texte', of: ({ typologie }) => typologie },
  { nom: 'loyer', nature: 'decimal', of: ({ loyer }) => loyer },
  { nom: 'plafond', nature: 'decimal', of: ({ plafond }) => plafond },
  { nom: 'statut', nature: 'texte', of: ({ statut }) => statut },
  { nom: 'montant', nature: 'decimal', of: ({ montant }) => montant },
  { nom: 'constats', nature: 'texte', of: ({ constats }) => constats },
  {
    nom: 'constats_formulaire',
    nature: 'texte',
    of: ({ constatsFormulaire }) => constatsFormulaire,
  },
];

/** Takes declarations a form at a time; only what is encoded already stays in memory. */
export interface DeclarationsFile {
  add(declarations: readonly Declaration[]): void;
  /** The whole file. Nothing may be added afterwards. */
  end(): Uint8Array;
}

/** RFC 4180: commas, decimal points, days as AAAA-MM-JJ, UTF-8. */
export function createCsv(): DeclarationsFile {
  const head = DECLARATION_COLONNES.map(({ nom }) => nom).join(',');
  const lines = [new TextEncoder().encode(`${head}\r\n`)];
  return {
    add(declarations) {
      const text = declarations.map(
        (each) => `${DECLARATION_COLONNES.map(({ of }) => csvText(of(each))).join(',')}\r\n`,
      );
      lines.push(new TextEncoder().encode(text.join('')));
    },
    end: () => joined(lines),
  };
}

/** A text that a spreadsheet would take for a formula gets an apostrophe before it: it stays a text. */
function csvText(value: string | number | undefined): string {
  if (typeof value !== 'string') return value === undefined ? '' : String(value);
  const inert = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Rows encoded at once: enough that repeated texts are stored once, few enough to be light. */
const ROWS = 25_000;

/** Parquet, compressed by Snappy; days are of type DATE, what is not known is null. */
export function createParquet(rowsAtOnce = ROWS): DeclarationsFile {
  const writer = new ByteWriter();
  const parquet = new ParquetWriter({ writer, schema: parquetSchema(), createdBy: 'Relogement' });
  let waiting: Declaration[] = [];
  const encode = () => {
    void parquet.write({
      columnData: DECLARATION_COLONNES.map(({ nom, nature, of }) => ({
        name: nom,
        data: waiting.map((each) => parquetValue(of(each), nature)),
      })),
      rowGroupSize: rowsAtOnce,
    });
    waiting = [];
  };
  return {
    add(declarations) {
      for (const declaration of declarations) waiting.push(declaration);
      if (waiting.length >= rowsAtOnce) encode();
    },
    end() {
      if (waiting.length > 0) encode();
      void parquet.finish();
      return writer.getBytes();
    },
  };
}

function parquetValue(value: string | number | undefined, nature: Nature) {
  if (value === undefined) return null;
  return nature === 'jour' ? new Date(`${value}T00:00:00Z`) : value;
}

const ELEMENTS: Readonly<Record<Nature, Pick<SchemaElement, 'type' | 'converted_type'>>> = {
  texte: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  entier: { type: 'INT32' },
  decimal: { type: 'DOUBLE' },
  jour: { type: 'INT32', converted_type: 'DATE' },
};

function parquetSchema(): SchemaElement[] {
  return [
    { name: 'declarations', num_children: DECLARATION_COLONNES.length },
    ...DECLARATION_COLONNES.map(({ nom, nature }): SchemaElement => ({
      name: nom,
      repetition_type: 'OPTIONAL',
      ...ELEMENTS[nature],
    })),
  ];
}
