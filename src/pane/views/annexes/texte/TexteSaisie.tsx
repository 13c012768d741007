import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import {
  useEffect,
  useRef,
  useState,
  type ClipboardEvent,
  type FormEvent,
  type ReactNode,
} from 'react';

import type { AnnexesRoom } from '../../../../app/rooms/annexes/annexesRoom';
import { htmlTexte } from '../../../../encoding/htmlTexte';
import { FilePicker } from '../../../components/FilePicker';
import { Foot } from '../../../components/Foot';
import { Small } from '../../../components/Small';
import { useFileDrop } from '../../../hooks/useFileDrop';
import { TEXTE_LEAD } from '../../../words/annexes';
import { TEXTE_ERREURS, TEXTE_HINT } from '../../../words/annexesTexte';
import { texteFileError } from './texteFileError';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', flexGrow: 1 },
  body: {
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}`,
  },
  field: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  area: { flexGrow: 1, minHeight: '96px' },
  text: { height: '100%', maxHeight: 'none' },
  over: { outline: `2px dashed ${tokens.colorCompoundBrandStroke}`, outlineOffset: '-4px' },
});

interface TexteSaisieProps {
  readonly busy: boolean;
  readonly room: AnnexesRoom;
  readonly messages: ReactNode;
}

/** Where a text is pasted, dropped or opened. */
export function TexteSaisie({ busy, room, messages }: TexteSaisieProps) {
  const styles = useStyles();
  const form = useRef<HTMLFormElement>(null);
  const [error, setError] = useState<string>();
  useEffect(() => areaOf(form.current)?.focus(), []);

  const open = async (file: File) => {
    const refused = texteFileError(file);
    setError(refused);
    if (refused !== undefined) return;
    await room.openTexte(file.name, new Uint8Array(await file.arrayBuffer()));
  };
  const isOver = useFileDrop(form, false, ([file]) => void open(file));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const area = areaOf(form.current);
    const text = area?.value ?? '';
    if (text.trim() !== '') return void room.reconcile(text);
    setError(TEXTE_ERREURS.vide);
    area?.focus();
  };
  return (
    <form ref={form} className={styles.form} noValidate onSubmit={submit}>
      <div className={styles.body}>
        <Small>{TEXTE_LEAD}</Small>
        <Field
          className={styles.field}
          label="Texte"
          {...(error === undefined
            ? { hint: TEXTE_HINT }
            : { validationState: 'error', validationMessage: error })}
        >
          <Textarea
            name="texte"
            className={isOver ? `${styles.area} ${styles.over}` : styles.area}
            textarea={{ className: styles.text }}
            resize="none"
            onPaste={(event) => pasteTable(event, room)}
            onChange={() => error !== undefined && setError(undefined)}
          />
        </Field>
      </div>
      {messages}
      <Foot>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          Rapprocher
        </Button>
        <FilePicker
          label="Ouvrir un fichier"
          accept=".txt,.docx"
          frozen={busy}
          onFile={(file) => void open(file)}
        />
      </Foot>
    </form>
  );
}

/** Longer HTML is read away from the page: a tenth of a second would be felt. */
const READ_HERE = 200_000;

/** A table copied from Word or a page is pasted as rows with tabs, that its cells may be compared. */
function pasteTable(event: ClipboardEvent<HTMLTextAreaElement>, room: AnnexesRoom): void {
  const html = event.clipboardData.getData('text/html');
  if (!/<table\b/i.test(html)) return;
  event.preventDefault();
  const { currentTarget: area } = event;
  const take = (texte: string) =>
    area.setRangeText(texte, area.selectionStart, area.selectionEnd, 'end');
  if (html.length <= READ_HERE) take(htmlTexte(html));
  else void room.readHtml(html, take);
}

/** The text is left to the browser: a convention of hundreds of pages is not copied at every key. */
function areaOf(form: HTMLFormElement | null): HTMLTextAreaElement | undefined {
  const area = form?.elements.namedItem('texte');
  return area instanceof HTMLTextAreaElement ? area : undefined;
}
