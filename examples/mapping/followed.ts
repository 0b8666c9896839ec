/** A line of the log that is followed, and the server that it is of. */
export interface HostLine {
  readonly host: string;
  readonly number: number;
  /** As a web server writes it, without a line feed. */
  readonly line: string;
}

/** Where a system has put a line. */
export interface Place {
  /** The part of the whole that is ordered: partition, shard; empty where there is none. */
  readonly part: string;
  /** What a line is found by there: offset, sequence number; what else it was answered with where there is none. */
  readonly number: string;
}

/** What became of the log in one system. */
export interface Followed {
  readonly system: string;
  /** What the system calls them. */
  readonly words: {
    readonly whole: string;
    readonly part: string;
    readonly number: string;
    readonly reader: string;
    readonly place: string;
  };
  /** Name of the topic, the data stream, the delivery stream. */
  readonly name: string;
  /** In the order of the log. */
  readonly places: readonly Place[];
  /** Numbers of the lines as they were read from the beginning, or why they could not be. */
  readonly read: readonly number[] | string;
  /** The same, once more. */
  readonly again: readonly number[] | string;
}

/** @returns whether the lines of each host were read in their order; undefined where nothing could be read */
export function keepsHosts(log: readonly HostLine[], { read }: Followed): boolean | undefined {
  if (typeof read === "string") return undefined;
  const hosts = new Set(log.map(({ host }) => host));
  return [...hosts].every((host) => {
    const own = new Set(log.filter((line) => line.host === host).map(({ number }) => number));
    const numbers = read.filter((number) => own.has(number));
    return (
      numbers.length === own.size &&
      numbers.every((number, at) => at === 0 || number > Number(numbers[at - 1]))
    );
  });
}
