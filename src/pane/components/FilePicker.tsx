import { Button, makeStyles } from '@fluentui/react-components';
import { useRef } from 'react';

import { FolderOpenRegular } from './Icons';

const useStyles = makeStyles({ input: { display: 'none' } });

interface FilePickerProps {
  readonly label: string;
  /** Extensions, as the browser's own box filters them: `.txt,.docx`. */
  readonly accept: string;
  readonly frozen: boolean;
  readonly onFile: (file: File) => void;
}

/** A button that opens the browser's box to choose one file. */
export function FilePicker({ label, accept, frozen, onFile }: FilePickerProps) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        aria-label={label}
        tabIndex={-1}
        className={styles.input}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // The same file may be chosen again once it was mended.
          target.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
      <Button
        icon={<FolderOpenRegular />}
        disabledFocusable={frozen}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
    </>
  );
}
