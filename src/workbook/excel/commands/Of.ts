import type { Command } from '../../port';

/** The command of one kind. */
export type Of<K extends Command['kind']> = Extract<Command, { kind: K }>;
