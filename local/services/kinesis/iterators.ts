import type { Clock } from "../../core/clock";
import { expiredIterator, invalidIterator } from "./errors";
import type { Seal } from "./seal";

/** Where a consumer is in a shard. */
export interface Place {
  stream: string;
  /** Id of the stream. */
  id: string;
  shard: number;
  position: number;
}

/** How long an iterator can be used after it was given, milliseconds. */
const LIFETIME = 300_000;

/** The shard iterators of a Region. */
export class Iterators {
  constructor(
    private readonly seal: Seal,
    private readonly clock: Clock,
  ) {}

  make({ stream, id, shard, position }: Place): string {
    return this.seal.close([this.clock.now(), stream, id, shard, position]);
  }

  /** @throws AwsError InvalidArgumentException, ExpiredIteratorException */
  read(text: string): Place {
    const { created, ...place } = this.parse(text) ?? refuse();
    const now = this.clock.now();
    if (now - created > LIFETIME) throw expiredIterator(created, now, LIFETIME);
    return place;
  }

  /** @returns the stream that an iterator is of, expired or not; undefined when it is none */
  streamOf(text: string): string | undefined {
    return this.parse(text)?.stream;
  }

  private parse(text: string): (Place & { created: number }) | undefined {
    const parts = this.seal.open(text);
    if (!Array.isArray(parts) || parts.length !== 5) return undefined;
    const [created, stream, id, shard, position] = parts;
    return { created, stream, id, shard, position };
  }
}

function refuse(): never {
  throw invalidIterator();
}
