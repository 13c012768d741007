// A load takes its time: these tests ask for what comes out, and in how many seconds of processor.
jest.setTimeout(600_000);
