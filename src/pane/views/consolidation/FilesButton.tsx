import { Button, makeStyles } from '@fluentui/react-components';
import { useRef } from 'react';

import type { FichierDepose } from '../../../app/state/consolidation';
import { FolderOpenRegular } from '../../components/Icons';
import { deposes } from './deposes';

const useStyles = makeStyles({ input: { display: 'none' } });

interface FilesButtonProps {
  readonly label: string;
  readonly primary?: boolean;
  readonly frozen: boolean;
  readonly onFiles: (files: readonly FichierDepose[]) => void;
}

/** A button that opens the browser's box to choose any number of workbooks, or archives of them. */
export function FilesButton({ label, primary = false, frozen, onFiles }: FilesButtonProps) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".xlsx,.xlsm,.zip"
        multiple
        aria-label={label}
        tabIndex={-1}
        className={styles.input}
        onChange={({ target }) => {
          const files = deposes(target.files ?? []);
          // The same file may be chosen again once it was corrected.
          target.value = '';
          onFiles(files);
        }}
      />
      <Button
        appearance={primary ? 'primary' : 'secondary'}
        icon={<FolderOpenRegular />}
        disabledFocusable={frozen}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
    </>
  );
}
