import { Field, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { useRef } from 'react';

import type { SourceListe } from '../../../app/state/prefill';
import { FilePicker } from '../../components/FilePicker';
import { Section } from '../../components/Section';
import { useFileDrop } from '../../hooks/useFileDrop';
import { FILE_LEAD, NO_SOURCE, sourceLabel } from '../../words/prefill';

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
  readonly sources: readonly SourceListe[];
  readonly chosen: string | undefined;
  readonly busy: boolean;
  readonly onChoose: (id: string) => void;
  readonly onOpen: (file: File) => void;
}

/** Where the list stands: a sheet of the open workbook, or a file chosen or dropped here. */
export function SourceSection({ sources, chosen, busy, onChoose, onOpen }: SourceSectionProps) {
  const styles = useStyles();
  return (
    <Section title="1. Liste des ménages">
      {sources.length === 0 ? (
        <p className={styles.text}>{NO_SOURCE}</p>
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
      <FileDrop busy={busy} onOpen={onOpen} />
    </Section>
  );
}

function FileDrop({ busy, onOpen }: Pick<SourceSectionProps, 'busy' | 'onOpen'>) {
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
      <p className={styles.text}>{FILE_LEAD}</p>
    </div>
  );
}
