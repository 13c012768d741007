import {
  Button,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import {
  ArrowRedo20Regular,
  ArrowUndo20Regular,
  DarkTheme20Regular,
  DocumentAdd20Regular,
  FolderOpen20Regular,
  Save20Regular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';

import { THEME_LABELS, type ThemeName } from './themes';

interface TitleBarProps {
  readonly fileName: string;
  readonly theme: ThemeName;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly onNew: () => void;
  readonly onOpen: () => void;
  readonly onSave: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onTheme: (theme: ThemeName) => void;
}

/** File and undo buttons, the workbook's name, and the appearance of page and pane. */
export function TitleBar(props: TitleBarProps) {
  return (
    <header className="titlebar">
      <h1 className="titlebar-mark">Atelier</h1>
      <Tool icon={<DocumentAdd20Regular />} label="Nouveau classeur" onClick={props.onNew} />
      <Tool icon={<FolderOpen20Regular />} label="Ouvrir" onClick={props.onOpen} />
      <Tool icon={<Save20Regular />} label="Enregistrer sous…" onClick={props.onSave} />
      <span className="titlebar-gap" aria-hidden="true" />
      <Tool
        icon={<ArrowUndo20Regular />}
        label="Annuler"
        keys="Control+Z"
        off={!props.canUndo}
        onClick={props.onUndo}
      />
      <Tool
        icon={<ArrowRedo20Regular />}
        label="Rétablir"
        keys="Control+Y"
        off={!props.canRedo}
        onClick={props.onRedo}
      />
      <span className="titlebar-file" data-testid="file-name">
        {props.fileName}
      </span>
      <ThemeMenu theme={props.theme} onTheme={props.onTheme} />
    </header>
  );
}

interface ToolProps {
  readonly icon: ReactElement;
  readonly label: string;
  readonly keys?: string;
  readonly off?: boolean;
  readonly onClick: () => void;
}

function Tool({ icon, label, keys, off = false, onClick }: ToolProps) {
  return (
    <Button
      appearance="transparent"
      icon={icon}
      disabled={off}
      aria-keyshortcuts={keys}
      title={label}
      onClick={onClick}
    >
      <span className="tool-label">{label}</span>
    </Button>
  );
}

function ThemeMenu({ theme, onTheme }: Pick<TitleBarProps, 'theme' | 'onTheme'>) {
  const names: readonly ThemeName[] = ['clair', 'sombre', 'contraste'];
  return (
    <Menu
      checkedValues={{ theme: [theme] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        const chosen = names.find((name) => name === checkedItems[0]);
        if (chosen) onTheme(chosen);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="transparent" icon={<DarkTheme20Regular />} title="Apparence">
          <span className="tool-label">Apparence</span>
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {names.map((name) => (
            <MenuItemRadio key={name} name="theme" value={name}>
              {THEME_LABELS[name]}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
