import type { ShardFilterType } from "@aws-sdk/client-kinesis";
import type { Clock } from "../../core/clock";
import { AwsError } from "../../core/errors";
import { invalidArgument } from "./errors";
import type { Seal } from "./seal";

/** Where the next page of a list of shards or consumers begins. */
export interface ListToken {
  stream: string;
  /** Id of the stream. */
  id: string;
  /** Shard or consumer that the page before ended with. */
  after: string;
  filter?: { type: ShardFilterType; time?: number };
}

interface Tokens {
  make(token: ListToken): string;
  /** @throws AwsError InvalidArgumentException, ExpiredNextTokenException */
  read(text: string): ListToken;
  /** @returns the stream that a token is of, expired or not; undefined when it is none */
  streamOf(text: string): string | undefined;
}

const LIFETIME = 300_000;

/** Tokens of lists, which know the stream and expire. */
export function listTokens(seal: Seal, clock: Clock): Tokens {
  const parse = (text: string) => {
    const value = seal.open(text);
    const isToken = typeof value === "object" && value !== null && "after" in value;
    return isToken ? (value as ListToken & { made: number }) : undefined;
  };
  return {
    make: (token) => seal.close({ ...token, made: clock.now() }),
    read(text) {
      const token = parse(text);
      if (!token) throw invalidArgument("Invalid NextToken.");
      const { made, ...rest } = token;
      if (clock.now() - made > LIFETIME)
        throw new AwsError("ExpiredNextTokenException", "The NextToken has expired.");
      return rest;
    },
    streamOf: (text) => parse(text)?.stream,
  };
}
