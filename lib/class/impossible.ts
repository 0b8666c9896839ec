/** What is wrong with a pair of words, and what to do. */
interface Impossible {
  words: Readonly<Record<string, string>>;
  /** The key at whose value the problem stands. */
  key: string;
  why: string;
  fix: string;
}

/** Pairs of words that no AWS pipeline can be made of. */
const IMPOSSIBLE: readonly Impossible[] = [
  {
    words: { producer: "agent", source: "kafka" },
    key: "producer",
    why: "Kinesis Agent sends to Firehose and to Kinesis Data Streams, and does not speak Kafka",
    fix: "Write `producer: sdk`, or another source",
  },
];

/**
 * Refuses pipelines that cannot be.
 * @param written what a class file says for a key
 * @returns each such key, with what is wrong and what to do
 */
export function impossibleParts(
  written: (key: string) => unknown,
): { key: string; what: string; fix: string }[] {
  return IMPOSSIBLE.filter(({ words }) =>
    Object.entries(words).every(([key, word]) => written(key) === word),
  ).map(({ words, key, why, fix }) => {
    const pair = Object.entries(words).map(([name, word]) => `\`${name}: ${word}\``);
    return { key, what: `${pair.join(" and ")} do not go together: ${why}`, fix };
  });
}
