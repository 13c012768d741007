import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';

import type { ConsolidationRoom } from '../../../app/rooms/consolidation/consolidationRoom';
import type { ConsolidationState } from '../../../app/state/consolidation';
import { agree } from '../../../text/fr';
import { EmptyNote } from '../../components/EmptyNote';
import { Feed, type ItemPlace } from '../../components/feed/Feed';
import { FeedArticle } from '../../components/feed/FeedArticle';
import { FilterBar, type FilterChoice } from '../../components/findings/FilterBar';
import { useOpened } from '../../components/findings/useOpened';
import { ecartesWord } from '../../words/consolidation';
import { DoubleArticle } from './DoubleArticle';
import {
  estimate,
  filtreCounts,
  retourItems,
  type Filtre,
  type FiltreCounts,
  type RetourItem,
} from './items';
import { JumellesArticle } from './JumellesArticle';
import { QuestionArticle } from './QuestionArticle';
import { RejetArticle } from './RejetArticle';
import { RetourArticle } from './RetourArticle';
import { SansReponse } from './SansReponse';

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface RetoursListProps {
  readonly state: ConsolidationState;
  readonly frozen: boolean;
  readonly room: ConsolidationRoom;
}

/** Every file given, with its verdict, after what waits for a decision. */
export function RetoursList({ state, frozen, room }: RetoursListProps) {
  const styles = useStyles();
  const [filtre, setFiltre] = useState<Filtre>('tout');
  const counts = filtreCounts(state);
  const shown = filtre === 'decider' && counts.decider === 0 ? 'tout' : filtre;
  const items = useMemo(() => retourItems(state, shown), [state, shown]);
  const { opened, onToggle } = useOpened();
  return (
    <>
      <div className={styles.bar}>
        <FilterBar
          label="Filtrer les retours"
          choices={choicesOf(counts)}
          chosen={shown}
          onChoose={setFiltre}
        />
      </div>
      <Feed
        key={shown}
        label="Retours des bailleurs"
        items={items}
        estimate={estimate}
        busy={state.lecture !== undefined}
        empty={<EmptyNote tone="neutre" text="Aucun retour dans cette liste." />}
      >
        {(item, place) => (
          <Item
            item={item}
            place={place}
            state={state}
            frozen={frozen}
            open={opened.has(item.key)}
            onToggle={() => onToggle(item.key)}
            room={room}
          />
        )}
      </Feed>
    </>
  );
}

interface ItemProps extends RetoursListProps {
  readonly item: RetourItem;
  readonly place: ItemPlace;
  readonly open: boolean;
  readonly onToggle: () => void;
}

function Item({ item, place, state, frozen, open, onToggle, room }: ItemProps) {
  const shared = { name: item.key, place, frozen };
  switch (item.kind) {
    case 'question':
      return (
        <QuestionArticle
          {...shared}
          question={item.question}
          onChoose={(fichier) => void room.chooseFichier(item.question, fichier)}
        />
      );
    case 'double':
      return (
        <DoubleArticle
          {...shared}
          double={item.double}
          onKeep={(gardee) => void room.decideMenage(item.double, gardee)}
        />
      );
    case 'jumelles':
      return (
        <JumellesArticle
          {...shared}
          jumelles={item.jumelles}
          onKeep={(choix) => void room.decideJumelles(item.jumelles.cle, choix)}
        />
      );
    case 'muets':
      return (
        <FeedArticle name={item.key} title="Réponses attendues" place={place}>
          <SansReponse sansRetour={item.sansRetour} />
        </FeedArticle>
      );
    case 'rejet':
      return (
        <RejetArticle
          {...shared}
          rejet={item.rejet}
          onRemove={() => void room.remove(item.rejet.fichier)}
        />
      );
    case 'retour':
      return (
        <RetourArticle
          {...shared}
          retour={item.retour}
          open={open}
          seul={isAlone(state, item.retour.fichier)}
          departages={departagesOf(state, item.retour.id)}
          detail={state.details.get(item.retour.id)}
          onToggle={onToggle}
          onDetail={(nombre) => void room.readDetail(item.retour.id, nombre)}
          onKeep={(kept) => void room.decideRetour(item.retour.id, kept ? 'retenu' : 'ecarte')}
          onColonne={(colonne, choisi) => {
            const { colonnes } = item.retour;
            if (colonnes) void room.chooseColonne(colonnes, colonne, choisi);
          }}
          onRemove={() => void room.remove(item.retour.fichier)}
        />
      );
  }
}

function isAlone({ resume }: ConsolidationState, fichier: string): boolean {
  return (resume?.retours.filter((retour) => retour.fichier === fichier).length ?? 0) < 2;
}

function departagesOf({ doubles }: ConsolidationState, id: string): number {
  return doubles.filter(
    ({ gardee, places }) => gardee !== undefined && places.some(({ retour }) => retour === id),
  ).length;
}

function choicesOf(counts: FiltreCounts): readonly FilterChoice<Filtre>[] {
  const { tout, decider, retenus, ecartes } = counts;
  return [
    { value: 'tout', count: tout, word: agree(tout, 'fichier') },
    ...(decider > 0 ? [{ value: 'decider', count: decider, word: 'à départager' } as const] : []),
    { value: 'retenus', count: retenus, word: agree(retenus, 'retenu') },
    { value: 'ecartes', count: ecartes, word: ecartesWord(counts) },
  ];
}
