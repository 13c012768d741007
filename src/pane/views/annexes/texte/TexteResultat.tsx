import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useRef, useState, type ReactNode } from 'react';

import type { AnnexesRoom } from '../../../../app/rooms/annexes/annexesRoom';
import type { TexteControle } from '../../../../app/state/annexes';
import { EmptyNote } from '../../../components/EmptyNote';
import { Feed } from '../../../components/feed/Feed';
import { FileInput } from '../../../components/FileInput';
import { Foot } from '../../../components/Foot';
import { MoreMenu } from '../../../components/MoreMenu';
import { Small } from '../../../components/Small';
import { Strip } from '../../../components/Strip';
import { TONE_ICONS } from '../../../components/tones';
import { VerdictLine } from '../../../components/VerdictLine';
import {
  fautesTableaux,
  mouvementsSentence,
  SANS_ANNEXE,
  tableauxSentence,
  texteVerdict,
} from '../../../words/annexesTexte';
import { cardsOf, countStatuts, texteItems, type FilterCitation } from './cards';
import { CitationArticle } from './CitationArticle';
import { StatutFilter } from './StatutFilter';
import { TableauTexteArticle } from './TableauTexteArticle';
import { texteFileError } from './texteFileError';

const useStyles = makeStyles({
  action: { whiteSpace: 'nowrap' },
  refused: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}` },
  filters: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

interface TexteResultatProps {
  readonly texte: TexteControle;
  /** Whether the workbook held no annexe to compare with. */
  readonly sansAnnexe: boolean;
  readonly busy: boolean;
  readonly room: AnnexesRoom;
  readonly messages: ReactNode;
}

/** Every amount that the text quotes, beside the cell of the annexe. */
export function TexteResultat({ texte, sansAnnexe, busy, room, messages }: TexteResultatProps) {
  const styles = useStyles();
  const { avant } = texte;
  const usual = avant === undefined ? 'tout' : 'mouvement';
  const [filter, setFilter] = useState<FilterCitation>(usual);
  const picker = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<string>();
  const openAvant = async (file: File) => {
    const error = texteFileError(file);
    setRefused(error);
    if (error !== undefined) return;
    await room.openAvant(file.name, new Uint8Array(await file.arrayBuffer()));
  };
  const said = useMemo(() => cardsOf(texte), [texte]);
  const compte = useMemo(() => countStatuts(said.cards), [said]);
  // A version that was opened shows what moved; another text, or none, everything.
  const [shownFor, setShownFor] = useState(avant?.nom);
  if (shownFor !== avant?.nom) {
    setShownFor(avant?.nom);
    setFilter(usual);
  }
  const verdict = texteVerdict(compte, fautesTableaux(texte.check.tableaux));
  return (
    <>
      <Strip>
        {texte.nom !== undefined && <Small>{texte.nom}</Small>}
        <VerdictLine {...verdict} icon={TONE_ICONS[verdict.tone]} />
        {texte.check.tableaux.length > 0 && <Small>{tableauxSentence(texte.check.tableaux)}</Small>}
        {avant !== undefined && (
          <Small>{mouvementsSentence(avant.nom, said.mouvements?.length ?? 0)}</Small>
        )}
        {sansAnnexe && <Small>{SANS_ANNEXE}</Small>}
        {(said.cards.length > 0 || avant !== undefined) && (
          <div className={styles.filters}>
            <StatutFilter
              compte={compte}
              mouvements={said.mouvements?.length}
              filter={filter}
              onFilter={setFilter}
            />
          </div>
        )}
      </Strip>
      <Feed
        key={filter}
        label="Montants cités"
        items={texteItems(said, filter)}
        estimate={() => 210}
        busy={busy}
        empty={<EmptyNote tone="neutre" text="Rien à rapprocher." />}
      >
        {(item, place) =>
          item.kind === 'tableau' ? (
            <TableauTexteArticle compare={item.compare} place={place} frozen={busy} room={room} />
          ) : (
            <CitationArticle
              item={item}
              texte={texte}
              place={place}
              onGo={(lieu) => void room.goTo(lieu)}
            />
          )
        }
      </Feed>
      {refused !== undefined && (
        <div role="alert" className={styles.refused}>
          <Small>{refused}</Small>
        </div>
      )}
      {messages}
      <FileInput
        ref={picker}
        label="Version précédente du texte"
        accept=".txt,.docx"
        onFile={(file) => void openAvant(file)}
      />
      <Foot apart>
        <Button className={styles.action} onClick={() => room.forgetTexte()}>
          Autre texte
        </Button>
        <Button
          className={styles.action}
          disabledFocusable={busy}
          onClick={() => void room.writeRapport()}
        >
          Écrire le rapport
        </Button>
        <MoreMenu frozen={busy}>
          {({ MenuItem }) => (
            <>
              <MenuItem onClick={() => void room.reconcile(texte.texte, texte.nom)}>
                Rapprocher de nouveau
              </MenuItem>
              <MenuItem onClick={() => picker.current?.click()}>
                Comparer avec une version précédente
              </MenuItem>
            </>
          )}
        </MoreMenu>
      </Foot>
    </>
  );
}
