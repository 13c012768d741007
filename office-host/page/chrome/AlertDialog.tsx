import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';

import type { Alert } from '../desk';

interface AlertDialogProps {
  readonly alert: Alert;
  /** Takes the dialog away, before the choice is acted on. */
  readonly onClose: () => void;
  /** The keyboard is free again, after the choice is acted on. */
  readonly onClosed: () => void;
}

/** A refusal or a question. Escape is the last choice, which changes nothing. */
export function AlertDialog({ alert, onClose, onClosed }: AlertDialogProps) {
  const choose = (act: (() => void) | undefined) => {
    onClose();
    act?.();
    requestAnimationFrame(onClosed);
  };
  return (
    <Dialog
      open
      modalType="alert"
      onOpenChange={(_, { open }) => {
        if (!open) choose(alert.choices.at(-1)?.act);
      }}
    >
      <DialogSurface
        style={{ maxWidth: 440 }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') choose(alert.choices.at(-1)?.act);
          event.stopPropagation();
        }}
      >
        <DialogBody>
          <DialogTitle>{alert.title}</DialogTitle>
          <DialogContent style={{ whiteSpace: 'pre-line' }}>{alert.message}</DialogContent>
          <DialogActions>
            {alert.choices.map(({ label, act }, index) => (
              <Button
                key={label}
                appearance={index === 0 ? 'primary' : 'secondary'}
                onClick={() => choose(act)}
              >
                {label}
              </Button>
            ))}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
