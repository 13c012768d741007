import {
  cloneElement,
  useState,
  type MouseEventHandler,
  type ReactElement,
  type ReactNode,
} from 'react';

import { laterPart } from './laterPart';
import type * as parts from './menuParts';
import { Small } from './Small';

const menus = laterPart(() => import(/* webpackChunkName: "menus" */ './menuParts'));

type MenuParts = typeof parts;

interface PaneMenuProps {
  /** The button that opens it. */
  readonly trigger: ReactElement<TriggerProps>;
  /** The value that is ticked, in a menu of which one is. */
  readonly checked?: string;
  readonly onCheck?: (value: string) => void;
  /** Its items, made of what menus are made of. */
  readonly children: (parts: MenuParts) => ReactNode;
}

interface TriggerProps {
  readonly onClick?: MouseEventHandler<HTMLButtonElement>;
  readonly onFocus?: () => void;
  readonly onBlur?: () => void;
  readonly autoFocus?: boolean;
  readonly 'aria-haspopup'?: 'menu';
  readonly 'aria-expanded'?: boolean;
}

/** The group of the items of which one is ticked. */
export const CHECKED = 'choix';

/**
 * A button with a menu. Menus come after the first screen: until then the button stands by itself, and
 * opens its menu once it is there.
 */
export function PaneMenu({ trigger, checked, onCheck, children }: PaneMenuProps) {
  const [asked, setAsked] = useState(false);
  const { module, failed = false } = menus.useFetched(asked);
  // The button is drawn anew once menus are there: where the keyboard stood on it, it stands there again.
  const [hasFocus, setHasFocus] = useState(false);
  if (module === undefined) {
    const ask = () => {
      setAsked(true);
      menus.retry();
    };
    return (
      <>
        {cloneElement(trigger, {
          onClick: ask,
          onFocus: () => setHasFocus(true),
          onBlur: () => setHasFocus(false),
          'aria-haspopup': 'menu',
          'aria-expanded': false,
        })}
        {failed && <Small role="alert">Menu non chargé : vérifiez la connexion au réseau.</Small>}
      </>
    );
  }
  const { Menu, MenuTrigger, MenuPopover, MenuList } = module;
  return (
    <Menu
      defaultOpen={asked}
      {...(checked !== undefined && { checkedValues: { [CHECKED]: [checked] } })}
      onCheckedValueChange={(_, { checkedItems: [value] }) => {
        if (value !== undefined) onCheck?.(value);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        {hasFocus ? cloneElement(trigger, { autoFocus: true }) : trigger}
      </MenuTrigger>
      <MenuPopover>
        <MenuList>{children(module)}</MenuList>
      </MenuPopover>
    </Menu>
  );
}
