import { Button, makeStyles, tokens } from '@fluentui/react-components';

import { annexeExemples } from '../../../../core/annexes/exemples';
import type { AnnexeModele, AnnexeSaisie } from '../../../../core/annexes/forms';
import { NBSP } from '../../../../text/fr';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface ExemplesProps {
  readonly modele: AnnexeModele;
  readonly onTake: (saisie: AnnexeSaisie) => void;
}

/** Published annexes that fill the page at once. */
export function Exemples({ modele, onTake }: ExemplesProps) {
  const styles = useStyles();
  return (
    <div className={styles.root} role="group" aria-label="Exemples">
      <span>{`Exemple${NBSP}:`}</span>
      {annexeExemples
        .filter(({ saisie }) => saisie.modele === modele)
        .map(({ nom, saisie }) => (
          <Button key={nom} size="small" onClick={() => onTake(saisie)}>
            {nom}
          </Button>
        ))}
    </div>
  );
}
