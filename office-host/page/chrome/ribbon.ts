/** What a ribbon button does: open the pane, or call a function that the add-in registered. */
export type RibbonAction =
  { readonly kind: 'pane' } | { readonly kind: 'function'; readonly name: string };

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly icon: string | undefined;
  readonly action: RibbonAction;
}

export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonTab {
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
}

/** What the page shows while no manifest could be read: the pane stays within reach. */
export const BARE_RIBBON: RibbonTab = {
  label: 'Relogement',
  groups: [
    {
      label: 'Volet',
      buttons: [
        {
          id: 'volet',
          label: 'Ouvrir le volet',
          tip: '',
          icon: undefined,
          action: { kind: 'pane' },
        },
      ],
    },
  ],
};

/**
 * The ribbon tab that an add-in's manifest declares, as Excel would draw it. Icons are looked for
 * under `assets/` beside the page, whatever the address the manifest gives them.
 */
export function readRibbon(manifest: string): RibbonTab | undefined {
  const xml = new DOMParser().parseFromString(manifest, 'application/xml');
  const tab = first(xml, 'CustomTab') ?? first(xml, 'OfficeTab');
  if (first(xml, 'parsererror') || !tab) return undefined;
  const resources = readResources(xml);
  const groups = children(tab, 'Group').map((group) => ({
    label: labelOf(group, resources),
    buttons: descendants(group, 'Control', 'Item')
      .filter((control) => child(control, 'Action'))
      .map((control) => readButton(control, resources)),
  }));
  return { label: labelOf(tab, resources) || BARE_RIBBON.label, groups };
}

type Resources = ReadonlyMap<string, string>;

function readResources(xml: Document): Resources {
  const resources = new Map<string, string>();
  const root = first(xml, 'Resources');
  for (const element of root?.querySelectorAll('[id]') ?? []) {
    resources.set(element.id, element.getAttribute('DefaultValue') ?? '');
  }
  return resources;
}

function readButton(control: Element, resources: Resources): RibbonButton {
  const tip = child(control, 'Supertip');
  return {
    id: control.id,
    label: labelOf(control, resources),
    tip: tip ? resourceOf(child(tip, 'Description'), resources) : '',
    icon: iconOf(control, resources),
    action: readAction(child(control, 'Action')),
  };
}

function readAction(action: Element | undefined): RibbonAction {
  if (action?.getAttribute('xsi:type') !== 'ExecuteFunction') return { kind: 'pane' };
  return { kind: 'function', name: child(action, 'FunctionName')?.textContent?.trim() ?? '' };
}

/** The 32 pixel icon of a large button, or the largest there is. */
function iconOf(control: Element, resources: Resources): string | undefined {
  const icon = child(control, 'Icon');
  const images = icon ? children(icon, 'Image') : [];
  const image = images.find((one) => one.getAttribute('size') === '32') ?? images.at(-1);
  const file = resourceOf(image, resources).split('/').at(-1);
  return file ? `./assets/${file}` : undefined;
}

function labelOf(element: Element, resources: Resources): string {
  return resourceOf(child(element, 'Label'), resources);
}

function resourceOf(element: Element | undefined, resources: Resources): string {
  return resources.get(element?.getAttribute('resid') ?? '') ?? '';
}

function first(xml: Document, name: string): Element | undefined {
  return xml.getElementsByTagNameNS('*', name)[0];
}

function children(element: Element, name: string): Element[] {
  return [...element.children].filter((one) => one.localName === name);
}

function child(element: Element, name: string): Element | undefined {
  return children(element, name)[0];
}

function descendants(element: Element, ...names: readonly string[]): Element[] {
  return names.flatMap((name) => [...element.getElementsByTagNameNS('*', name)]);
}
