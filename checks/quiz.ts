import type { Question } from "./step";

type Options = readonly (readonly [string, string])[];

const choice = (key: string, prompt: string, options: Options): Question => ({
  key,
  prompt,
  kind: "choice",
  options: options.map(([value, text]) => ({ value, text })),
});

/** What a student should be able to say of logs, Kafka, Data Streams and Firehose. */
export const QUIZ: readonly Question[] = [
  choice("q1", "A Kafka topic's partition is, in Kinesis Data Streams, a …", [
    ["a", "consumer"],
    ["b", "shard"],
    ["c", "record"],
    ["d", "delivery stream"],
  ]),
  choice("q2", "An offset in Kafka is, in Kinesis Data Streams, a …", [
    ["a", "partition key"],
    ["b", "time stamp"],
    ["c", "shard iterator"],
    ["d", "sequence number"],
  ]),
  choice("q3", "Who reads what Firehose has taken?", [
    ["a", "Firehose itself: it is the consumer, and writes to the destination"],
    ["b", "any number of consumers, each at its own place"],
    ["c", "a consumer group of one application"],
    ["d", "the producer, by GetRecords"],
  ]),
  choice("q4", "In which order do records come out of a Kinesis stream of several shards?", [
    ["a", "as they were put, over the whole stream"],
    ["b", "as they were put, within each shard"],
    ["c", "by partition key"],
    ["d", "in none at all"],
  ]),
  choice("q5", "Two programs read one Kafka topic in two consumer groups. What does each get?", [
    ["a", "half of the records"],
    ["b", "what the other has not yet read"],
    ["c", "every record"],
    ["d", "nothing until the other is done"],
  ]),
  choice("q6", "Reading a record from a log …", [
    ["a", "removes it"],
    ["b", "hides it for a while, until it is acknowledged"],
    ["c", "moves it to the end"],
    ["d", "leaves it there until its retention is over"],
  ]),
  choice("q7", "What decides in which shard a record lies?", [
    ["a", "the consumer"],
    ["b", "a hash of its partition key"],
    ["c", "its size"],
    ["d", "the time of day"],
  ]),
  choice("q8", "Delivery is at least once. What must whoever reads be ready for?", [
    ["a", "duplicates"],
    ["b", "lost records"],
    ["c", "records cut in half"],
    ["d", "records of other people"],
  ]),
  choice("q9", "What do you have to run yourself for Firehose?", [
    ["a", "brokers"],
    ["b", "consumers"],
    ["c", "a producer; the rest is the service's"],
    ["d", "a coordinator such as ZooKeeper or KRaft"],
  ]),
  choice("q10", "Why put a log between producers and consumers?", [
    ["a", "it makes each record arrive faster"],
    ["b", "it makes backups needless"],
    ["c", "it checks what the records say"],
    ["d", "neither has to know the other, keep its pace, or be up at the same time"],
  ]),
];

const RIGHT: Readonly<Record<string, string>> = {
  q1: "b",
  q2: "d",
  q3: "a",
  q4: "b",
  q5: "c",
  q6: "d",
  q7: "b",
  q8: "a",
  q9: "c",
  q10: "d",
};

/** @returns how many of the answers are right */
export const countRight = (answers: Readonly<Record<string, string | undefined>>): number =>
  QUIZ.filter(({ key }) => answers[key] === RIGHT[key]).length;
