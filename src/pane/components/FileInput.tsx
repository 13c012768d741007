import { makeStyles } from '@fluentui/react-components';
import type { Ref } from 'react';

const useStyles = makeStyles({ input: { display: 'none' } });

interface FileInputProps {
  readonly ref: Ref<HTMLInputElement>;
  readonly label: string;
  /** Extensions, as the browser's own box filters them: `.txt,.docx`. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

/** What opens the browser's box to choose one file, unseen: a button or a menu item clicks it. */
export function FileInput({ ref, label, accept, onFile }: FileInputProps) {
  const styles = useStyles();
  return (
    <input
      ref={ref}
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
  );
}
