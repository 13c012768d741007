import { Button } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';

import type { FindingGroup } from '../../../app/state';
import type { Finding } from '../../../core/finding';
import type { Justifie } from '../../../core/rules/decisions';
import { gatherCauses } from '../../../text/gatherCauses';
import { groupTitle } from '../../../text/groupTitle';
import { ColonneChoices } from '../../components/ColonneChoices';
import { Feed } from '../../components/feed/Feed';
import { FeedArticle } from '../../components/feed/FeedArticle';
import { bundleRows } from '../../components/findings/bundleRows';
import { FindingItems, type FindingWords } from '../../components/findings/FindingItems';
import { findingKey } from '../../components/findings/findingKey';
import { useOpened } from '../../components/findings/useOpened';
import type { RetryableSession } from '../../hooks/retry';
import { COMPLEMENT_TITLE } from '../../words/complementTitle';
import { Justification } from '../laterFormulaire';
import { BundleArticle } from './BundleArticle';
import { RegimeChoices } from './RegimeChoices';
import { Suites } from './Suites';

interface FindingListProps {
  readonly groups: readonly FindingGroup[];
  /** How many rows the form declares. */
  readonly declarees: number;
  readonly selectedRang: number | undefined;
  /** Decisions that a change of their cells put an end to. */
  readonly caduques: readonly Justifie[];
  /** Why nothing can be corrected now: work under way, or a protected sheet. */
  readonly frozen: boolean;
  readonly busy: boolean;
  /** Stands in place of the list when it is empty. */
  readonly empty: ReactNode;
  readonly session: RetryableSession;
  /** Opens the page that brings amounts to the m². */
  readonly onPlafond: () => void;
  /** Opens the page that fills the rows from a list. */
  readonly onComplete: () => void;
  /** More to ask of a group, under its findings. */
  readonly footOf?: ((group: FindingGroup, reachable: boolean) => ReactNode) | undefined;
}

/** The findings of a form, row by row. */
export function FindingList(props: FindingListProps) {
  const {
    groups,
    declarees,
    selectedRang,
    caduques,
    frozen,
    busy,
    empty,
    session,
    onPlafond,
    footOf,
  } = props;
  const named = useMemo(() => new Set(groups.filter(isNamed).map(({ rang }) => rang)), [groups]);
  const list = { frozen, ...useOpened() };
  const words: FindingWords<Finding> = {
    onGo: ({ lieu }) => void session.goTo(lieu),
    onCorrect: (finding) => void session.applyCorrection(finding),
    choicesOf: (finding, stop) => {
      if (finding.code === 'regime-2021')
        return (
          <RegimeChoices
            {...stop}
            frozen={frozen}
            onChoose={(choice) => void session.chooseRegime(choice)}
          />
        );
      if (isAboutZones(finding)) {
        return (
          <div>
            <Button
              size="small"
              tabIndex={stop.tabIndex}
              disabledFocusable={frozen}
              onClick={() => void session.listZones()}
            >
              Indiquer la zone de chaque logement
            </Button>
          </div>
        );
      }
      const calcul = isAboutMontant(finding) && (
        <div>
          <Button
            size="small"
            tabIndex={stop.tabIndex}
            onClick={() => {
              void session.goTo(finding.lieu);
              onPlafond();
            }}
          >
            Calculer le montant par m²
          </Button>
        </div>
      );
      if (finding.niveau === 'avertissement' && named.has(finding.lieu.rang)) {
        const caduque = caduques.find((each) => findingKey(each.finding) === findingKey(finding));
        return (
          <>
            {calcul}
            <Justification
              {...stop}
              frozen={frozen}
              caduque={caduque?.decision}
              onJustify={(given) => void session.justify({ finding, ...given })}
            />
          </>
        );
      }
      if (calcul) return calcul;
      if (finding.code !== 'colonne-ambigue') return null;
      return (
        <ColonneChoices
          {...stop}
          question={finding}
          frozen={frozen}
          onChoose={(choisi) => void session.chooseColonne(finding.colonne, choisi)}
        />
      );
    },
  };
  const bundles = useOpened();
  const items = useMemo(
    () => bundleRows(groups, bundles.opened, declarees),
    [groups, bundles.opened, declarees],
  );
  const isSelected = (g: FindingGroup) => g.kind === 'ligne' && g.rang === selectedRang;
  const selected =
    items.find((item) => item.kind !== 'lot' && isSelected(item)) ??
    items.find((item) => item.kind === 'lot' && item.rows.some(isSelected));
  return (
    <Feed
      label="Constats"
      items={items}
      estimate={(item) => (item.kind === 'lot' ? 128 : 44 + 84 * item.findings.length)}
      selectedKey={selected?.key}
      busy={busy}
      empty={empty}
    >
      {(item, place) => {
        if (item.kind === 'lot') {
          const onToggle = () => bundles.onToggle(item.key);
          return (
            <BundleArticle bundle={item} place={place} onToggle={onToggle}>
              {item.rows[0]?.findings.every(({ code }) => code === 'cellule-manquante') && (
                <Button
                  size="small"
                  tabIndex={place.active ? 0 : -1}
                  disabledFocusable={frozen}
                  onClick={props.onComplete}
                >
                  {COMPLEMENT_TITLE}
                </Button>
              )}
            </BundleArticle>
          );
        }
        const { findings, saidOf, suitesOf } = gatherCauses(item.findings);
        const choicesOf: typeof words.choicesOf = (finding, stop) => (
          <>
            <Suites suites={suitesOf(finding)} {...stop} />
            {words.choicesOf?.(finding, stop)}
          </>
        );
        return (
          <FeedArticle name={item.key} title={groupTitle(item)} place={place}>
            <FindingItems
              {...list}
              findings={findings}
              reachable={place.active}
              words={{ ...words, saidOf, choicesOf }}
            />
            {footOf?.(item, place.active)}
          </FeedArticle>
        );
      }}
    </Feed>
  );
}

/** A decision names the household that it speaks of. */
const isNamed = ({ kind, menage }: FindingGroup) => kind === 'ligne' && menage !== undefined;

/** What the page of the plafond works out: an amount by the m² in place of one that cannot be right. */
const isAboutMontant = ({ code, correction }: Finding) =>
  correction === undefined &&
  (code === 'montant-invalide' ||
    code === 'loyer-improbable' ||
    code === 'loyer-superieur-plafond');

const isAboutZones = (finding: Finding) =>
  finding.code === 'zone-commune' ||
  (finding.code === 'bareme-manquant' && finding.manque === 'zone');
