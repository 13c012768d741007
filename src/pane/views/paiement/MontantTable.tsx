import type { Centimes } from '../../../core/montant';
import { formatEuros } from '../../../text/fr';
import { useBlocks } from './useBlocks';

interface MontantTableProps {
  readonly caption: string;
  /** The heading of the first column. */
  readonly heading: string;
  readonly rows: readonly {
    readonly label: string;
    readonly menages: string;
    readonly montant: Centimes;
  }[];
}

/** Households and their amount, one line for each label. */
export function MontantTable({ caption, heading, rows }: MontantTableProps) {
  const blocks = useBlocks();
  return (
    <table className={blocks.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {[heading, 'Ménages', 'Montant'].map((text) => (
            <th key={text} scope="col">
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, menages, montant }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{menages}</td>
            <td>{formatEuros(montant)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
