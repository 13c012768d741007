import '@testing-library/jest-dom';

import { configure } from '@testing-library/react';

import { fetchViews } from '../../src/pane/ahead';

// What is waited for comes later on a busy machine: one second is no limit of ours.
configure({ asyncUtilTimeout: 10_000 });

// jsdom lays nothing out, and has no scrolling into view.
Element.prototype.scrollIntoView = () => undefined;

// What comes after the first screen is there, as on a pane that had a moment of rest.
beforeAll(fetchViews);
