import type { ThemeSource } from './theme/useMode';

/**
 * The colours of Office, read again whenever one comes back to the pane: Excel tells no add-in that its
 * theme changed (the event of that name is Outlook's).
 */
export function officeTheme(current: ThemeSource['current']): ThemeSource {
  return {
    current,
    subscribe: (listener) => {
      window.addEventListener('focus', listener);
      document.addEventListener('visibilitychange', listener);
      return () => {
        window.removeEventListener('focus', listener);
        document.removeEventListener('visibilitychange', listener);
      };
    },
  };
}
