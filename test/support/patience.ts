// Other programs share the machine: a test that takes seconds alone may take many. No limit of ours
// is a measure; what must be quick says so itself, in seconds of processor.
jest.setTimeout(60_000);
