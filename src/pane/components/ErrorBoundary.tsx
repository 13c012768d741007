import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';

import { PlugDisconnectedRegular } from './Icons';
import { ScreenBody } from './Screen';

interface ErrorBoundaryProps {
  readonly onReload: () => void;
  readonly children: ReactNode;
}

/** Catches our own bugs, so that the pane says so instead of going blank. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <ScreenBody
        icon={PlugDisconnectedRegular}
        title="Le volet s’est arrêté"
        text="Une erreur imprévue s’est produite. Votre classeur n’est pas touché. Rechargez le volet pour continuer."
      >
        <Button appearance="primary" onClick={this.props.onReload}>
          Recharger le volet
        </Button>
      </ScreenBody>
    );
  }
}
