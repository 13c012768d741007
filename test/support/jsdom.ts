import '@testing-library/jest-dom';

import { configure } from '@testing-library/react';

// What is waited for comes later on a busy machine: one second is no limit of ours.
configure({ asyncUtilTimeout: 10_000 });

// jsdom lays nothing out, and has no scrolling into view.
Element.prototype.scrollIntoView = () => undefined;
