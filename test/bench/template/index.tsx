/**
 * The peer of the pane: what Microsoft's React template for task panes draws (Office-Addin-TaskPane-React at
 * 4abbd86), written again on the versions of React and Fluent UI that this product has. Left out, to its
 * advantage: the polyfills and the ES5 that the template still builds for Internet Explorer.
 */
import {
  Button,
  Field,
  FluentProvider,
  Image,
  makeStyles,
  Textarea,
  tokens,
  webLightTheme,
} from '@fluentui/react-components';
import { DesignIdeas24Regular, LockOpen24Regular, Ribbon24Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    paddingBottom: '30px',
    paddingTop: '100px',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  welcome: { fontSize: tokens.fontSizeHero900, fontWeight: tokens.fontWeightRegular },
  centred: { display: 'flex', flexDirection: 'column', alignItems: 'center' },
  item: { paddingBottom: '20px', display: 'flex' },
  icon: { marginRight: '10px' },
  field: { marginLeft: '20px', marginTop: '30px', marginRight: '20px', maxWidth: '50%' },
  instructions: { fontWeight: tokens.fontWeightSemibold, marginTop: '20px' },
});

const ITEMS = [
  { icon: <Ribbon24Regular />, text: 'Achieve more with Office integration' },
  { icon: <LockOpen24Regular />, text: 'Unlock features and functionality' },
  { icon: <DesignIdeas24Regular />, text: 'Create and visualize like a pro' },
];

async function insertText(text: string): Promise<void> {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
    range.values = [[text]];
    range.format.autofitColumns();
    await context.sync();
  });
}

function App() {
  const styles = useStyles();
  const [text, setText] = useState('Some text.');
  return (
    <div>
      <section className={styles.header}>
        <Image width="90" height="90" src="assets/icon-80.png" alt="Contoso Task Pane Add-in" />
        <h1 className={styles.welcome}>Welcome</h1>
      </section>
      <div className={styles.centred}>
        <h2>Discover what this add-in can do for you today!</h2>
        <ul>
          {ITEMS.map(({ icon, text: told }) => (
            <li className={styles.item} key={told}>
              <i className={styles.icon}>{icon}</i>
              <span>{told}</span>
            </li>
          ))}
        </ul>
      </div>
      <div className={styles.centred}>
        <Field
          className={styles.field}
          size="large"
          label="Enter text to be inserted into the document."
        >
          <Textarea size="large" value={text} onChange={(_, { value }) => setText(value)} />
        </Field>
        <Field className={styles.instructions}>Click the button to insert text.</Field>
        <Button appearance="primary" size="large" onClick={() => void insertText(text)}>
          Insert text
        </Button>
      </div>
    </div>
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root');
void Office.onReady(() => {
  createRoot(root).render(
    <FluentProvider theme={webLightTheme}>
      <App />
    </FluentProvider>,
  );
});
