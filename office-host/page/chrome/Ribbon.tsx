import { Tooltip } from '@fluentui/react-components';
import { PanelRight24Regular } from '@fluentui/react-icons';

import type { RibbonAction, RibbonButton, RibbonTab } from './ribbon';

interface RibbonProps {
  readonly tab: RibbonTab;
  /** Identifiers of the commands under way: their buttons wait. */
  readonly running: ReadonlySet<string>;
  readonly onRun: (id: string, action: RibbonAction) => void;
}

/** The strip of commands that the add-in's manifest declares, under its own tab. */
export function Ribbon({ tab, running, onRun }: RibbonProps) {
  return (
    <section className="ribbon" aria-label="Ruban">
      <div className="ribbon-tabs" role="tablist" aria-label="Onglets du ruban">
        <button
          type="button"
          role="tab"
          id="ribbon-tab"
          aria-selected="true"
          aria-controls="ribbon-panel"
          className="ribbon-tab"
        >
          {tab.label}
        </button>
      </div>
      <div className="ribbon-panel" role="tabpanel" id="ribbon-panel" aria-labelledby="ribbon-tab">
        {tab.groups.map((group) => (
          <div className="ribbon-group" role="group" aria-label={group.label} key={group.label}>
            <div className="ribbon-buttons">
              {group.buttons.map((button) => (
                <LargeButton
                  key={button.id}
                  button={button}
                  busy={running.has(button.id)}
                  onRun={() => onRun(button.id, button.action)}
                />
              ))}
            </div>
            <div className="ribbon-group-label" aria-hidden="true">
              {group.label}
            </div>
          </div>
        ))}
      </div>
    </section>
  );
}

interface LargeButtonProps {
  readonly button: RibbonButton;
  readonly busy: boolean;
  readonly onRun: () => void;
}

function LargeButton({ button, busy, onRun }: LargeButtonProps) {
  const face = (
    <button type="button" className="ribbon-button" disabled={busy} onClick={onRun}>
      {button.icon ? <img src={button.icon} alt="" /> : <PanelRight24Regular aria-hidden />}
      <span>{button.label}</span>
    </button>
  );
  if (button.tip === '') return face;
  return (
    <Tooltip content={button.tip} relationship="description" withArrow>
      {face}
    </Tooltip>
  );
}
