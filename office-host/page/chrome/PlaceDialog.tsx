import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Select,
} from '@fluentui/react-components';
import { useState } from 'react';

/** Where a sheet goes: before another one, or after them all; itself, or a copy. */
export interface Placing {
  readonly before: string | undefined;
  readonly copied: boolean;
}

interface PlaceDialogProps {
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  /** The name of the sheet. */
  readonly sheet: string;
  readonly onPlace: (where: Placing) => void;
  readonly onClose: () => void;
}

/** « Déplacer ou copier », as Excel asks it. */
export function PlaceDialog({ sheets, sheet, onPlace, onClose }: PlaceDialogProps) {
  const [before, setBefore] = useState('');
  const [copied, setCopied] = useState(false);
  const place = () => {
    onClose();
    onPlace({ before: before === '' ? undefined : before, copied });
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface style={{ maxWidth: 380 }} onKeyDown={(event) => event.stopPropagation()}>
        <DialogBody>
          <DialogTitle>Déplacer ou copier « {sheet} »</DialogTitle>
          <DialogContent>
            <Field label="Avant la feuille">
              <Select value={before} onChange={(_, { value }) => setBefore(value)}>
                {sheets.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
                <option value="">(en dernier)</option>
              </Select>
            </Field>
            <Checkbox
              label="Créer une copie"
              checked={copied}
              onChange={(_, { checked }) => setCopied(checked === true)}
            />
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={place}>
              OK
            </Button>
            <Button onClick={onClose}>Annuler</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
