import type { Migration } from '../db/migrate.ts';
import { collector } from './0010-collector.ts';
import { months } from './0020-months.ts';
import { managers } from './0030-managers.ts';

/** Every step of the collector's schema, in order. Released steps never change; a new one is added behind them. */
export const migrations: readonly Migration[] = [collector, months, managers];
