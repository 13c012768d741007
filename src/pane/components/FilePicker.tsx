import { Button } from '@fluentui/react-components';
import { useRef } from 'react';

import { FileInput } from './FileInput';
import { FolderOpenRegular } from './Icons';

interface FilePickerProps {
  readonly label: string;
  /** Extensions, as the browser's own box filters them: `.txt,.docx`. */
  readonly accept: string;
  readonly frozen: boolean;
  readonly onFile: (file: File) => void;
}

/** A button that opens the browser's box to choose one file. */
export function FilePicker({ label, accept, frozen, onFile }: FilePickerProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <FileInput ref={input} label={label} accept={accept} onFile={onFile} />
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
