import { Field, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { useRef, type ReactNode } from 'react';

import type { SourceListe } from '../../app/state/prefill';
import { useFileDrop } from '../hooks/useFileDrop';
import { sourceLabel } from '../words/prefill';
import { FilePicker } from './FilePicker';
import { Section } from './Section';

const useStyles = makeStyles({
  drop: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { backgroundColor: tokens.colorBrandBackground2 },
  text: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface SourceSectionProps {
  readonly title: string;
  /** What is said where no list is known yet. */
  readonly none?: string;
  /** What may be dropped. */
  readonly lead: string;
  readonly sources: readonly SourceListe[];
  readonly chosen: string | undefined;
  readonly busy: boolean;
  readonly onChoose: (id: string) => void;
  readonly onOpen: (file: File) => void;
  /** Another way to give a list. */
  readonly children?: ReactNode;
}

/** Where the list stands: a sheet of the open workbook, or a file chosen or dropped here. */
export function SourceSection(props: SourceSectionProps) {
  const { title, none, lead, sources, chosen, busy, onChoose, onOpen, children } = props;
  const styles = useStyles();
  return (
    <Section title={title}>
      {sources.length === 0 ? (
        none !== undefined && <p className={styles.text}>{none}</p>
      ) : (
        <Field label="Feuille ou fichier" size="small">
          <Select
            name="source"
            value={chosen ?? ''}
            disabled={busy}
            onChange={(_, { value }) => onChoose(value)}
          >
            {chosen === undefined && <option value="">Choisissez</option>}
            {sources.map((source) => (
              <option key={source.id} value={source.id}>
                {sourceLabel(source)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <FileDrop lead={lead} busy={busy} onOpen={onOpen} />
      {children}
    </Section>
  );
}

function FileDrop({ lead, busy, onOpen }: Pick<SourceSectionProps, 'lead' | 'busy' | 'onOpen'>) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const over = useFileDrop(place, busy, ([file]) => onOpen(file));
  return (
    <div ref={place} className={mergeClasses(styles.drop, over && styles.over)}>
      <FilePicker
        label="Ouvrir un fichier"
        accept=".csv,.txt,.xlsx,.xlsm"
        frozen={busy}
        onFile={onOpen}
      />
      <p className={styles.text}>{lead}</p>
    </div>
  );
}
