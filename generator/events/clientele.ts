import { browser, type Client, crawler, prober } from "./clients";
import { type Piece, piece } from "./sheet";

/** A client, as it stands in one host's log. */
export interface Caller {
  client: Client;
  /** How its lines begin, up to the sequence. */
  lead: Piece;
}

/** Everybody who may call at a host, each made when it first comes: most come again and again. */
export class Clientele {
  readonly #browsers: Caller[] = [];
  readonly #crawlers: Caller[] = [];
  readonly #probers: Caller[] = [];

  constructor(
    private readonly seat: string,
    private readonly host: string,
  ) {}

  browser(rank: number): Caller {
    return this.#browsers[rank] ?? this.#meet(this.#browsers, rank, browser(this.seat, rank));
  }

  crawler(rank: number): Caller {
    return this.#crawlers[rank] ?? this.#meet(this.#crawlers, rank, crawler(this.seat, rank));
  }

  prober(rank: number): Caller {
    return this.#probers[rank] ?? this.#meet(this.#probers, rank, prober(this.seat, rank));
  }

  #meet(known: Caller[], rank: number, client: Client): Caller {
    const caller = { client, lead: piece(`${client.address} ${this.host}.`) };
    known[rank] = caller;
    return caller;
  }
}
