import { readdirSync, readFileSync, statSync } from 'node:fs';

/** How long a soak goes on, in seconds; null where none was asked for: it is for the night. */
export const soakSeconds = process.env.FRONTDOOR_SOAK_SECONDS ? Number(process.env.FRONTDOOR_SOAK_SECONDS) : null;

/** How many times as fast as on a day the app is used. What is never let go grows with use, however fast that comes. */
export const soakPace = Number(process.env.FRONTDOOR_SOAK_PACE ?? 1);

/** What is looked at from time to time while something runs for hours. */
export interface Sample {
  /** Hours of use since the beginning. */
  readonly at: number;
  /** Memory of all its processes, in megabytes. */
  readonly memory: number;
  /** Open files, sockets and pipes. */
  readonly handles: number;
  /** The journal of its store, in megabytes; 0 where it has none. */
  readonly journal: number;
}

/** A look at some processes after so many hours of use, on Linux. Those that have ended meanwhile count nothing. */
export function sampleOf(pids: readonly number[], at: number, journal: string | null): Sample {
  const of = (pid: number) => {
    try {
      const [, kilobytes = '0'] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
      return { memory: Number(kilobytes) / 1_024, handles: readdirSync(`/proc/${pid}/fd`).length };
    } catch {
      return { memory: 0, handles: 0 };
    }
  };
  const each = pids.map(of);
  const bytes = journal === null ? 0 : (statSync(journal, { throwIfNoEntry: false })?.size ?? 0);
  return {
    at,
    memory: each.reduce((sum, { memory }) => sum + memory, 0),
    handles: each.reduce((sum, { handles }) => sum + handles, 0),
    journal: bytes / 2 ** 20,
  };
}

/** What a soak has come to. */
export interface Soaked {
  /** Hours of use. */
  readonly hours: number;
  /** The least memory in each tenth of it: what was only waiting to be collected is not growth. */
  readonly lows: readonly number[];
  /** Megabytes an hour by those lows, over the second half: the first warms up. */
  readonly memoryPerHour: number;
  readonly handlesPerHour: number;
  readonly mostHandles: number;
  readonly mostJournal: number;
}

/** Works out how memory and handles grew. */
export function soaked(samples: readonly Sample[]): Soaked {
  const settled = samples.slice(Math.floor(samples.length / 2));
  const end = samples.at(-1)?.at ?? 0;
  const lowestOf = (tenth: number) =>
    Math.min(...samples.filter(({ at }) => Math.floor((at / end) * 9.999) === tenth).map(({ memory }) => memory));
  const lows = Array.from({ length: 10 }, (_, tenth) => lowestOf(tenth));
  const points = lows.map((low, tenth): [number, number] => [((tenth + 0.5) * end) / 10, low]);
  return {
    hours: end,
    lows,
    memoryPerHour: slopeOf(points.slice(5).filter(([, low]) => Number.isFinite(low))),
    handlesPerHour: slopeOf(settled.map(({ at, handles }) => [at, handles])),
    mostHandles: Math.max(...samples.map(({ handles }) => handles)),
    mostJournal: Math.max(...samples.map(({ journal }) => journal)),
  };
}

/** How steep a line is that lies nearest to all points. */
function slopeOf(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (part: 0 | 1) => points.reduce((sum, point) => sum + point[part], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const over = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  const under = points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
  return under === 0 ? 0 : over / under;
}

/** What is wrong after a soak. Growth says something only after an hour: in a short one the start is all there is. */
export function troubleOfSoak({ hours, memoryPerHour, handlesPerHour, mostJournal }: Soaked): string[] {
  const isLong = hours >= 1;
  return [
    ...(isLong && memoryPerHour >= 5 ? [`memory grows by ${memoryPerHour.toFixed(1)} MB an hour`] : []),
    ...(isLong && handlesPerHour >= 2 ? [`handles grow by ${handlesPerHour.toFixed(1)} an hour`] : []),
    ...(mostJournal >= 16 ? [`the journal came to ${mostJournal.toFixed(1)} MB`] : []),
  ];
}

/** A line for whoever reads the night’s figures. */
export function soakLine({ hours, lows, memoryPerHour, mostHandles, handlesPerHour, mostJournal }: Soaked): string {
  const [grown, more] = [memoryPerHour.toFixed(1), handlesPerHour.toFixed(1)];
  const tenths = lows.map((low) => low.toFixed(0)).join(' ');
  return `${hours.toFixed(1)} hours of use: memory by tenths ${tenths} MB (${grown} MB an hour), handles ${mostHandles} (${more} an hour), journal at most ${mostJournal.toFixed(1)} MB`;
}
