import { PRACTICE_TOPIC } from "../contract/kafka";
import { answered, compareAnswer, unanswered } from "./answers";
import { withKafka } from "./kafka";
import type { KafkaMessage } from "./kafka-port";
import type { Attempt, Point, Question, Step } from "./step";

const MESSAGES = 12;
const KEYS = 4;
/** Number of the message whose place is asked for. */
const ASKED = 7;

const questions: readonly Question[] = [
  {
    key: "place",
    prompt: `Partition and offset of your message number ${ASKED}, as \`PARTITION:OFFSET\`.`,
    kind: "text",
  },
  {
    key: "order",
    prompt: "In which order does a consumer of the topic get your twelve messages?",
    kind: "choice",
    options: [
      { value: "all", text: "in the order in which they were sent" },
      {
        value: "key",
        text: "those of one key in the order in which they were sent; across partitions in any",
      },
      { value: "none", text: "in no order at all" },
    ],
  },
  {
    key: "read",
    prompt: "What is left in the topic of a message that a consumer has read?",
    kind: "choice",
    options: [
      { value: "nothing", text: "nothing" },
      { value: "all", text: "all of it, until its retention is over" },
    ],
  },
];

/** A producer and a consumer of one's own. */
export const kafkaProduce: Step = {
  id: "K1",
  name: "kafka-produce",
  title: "Produce and consume by offset",
  minutes: 15,
  core: true,
  only: { source: ["kafka"] },
  goal: "Write a producer and a consumer, and find a message by its partition and its offset.",
  instruction: [
    {
      text: `In front of Firehose your seat has a broker of Apache Kafka. \`lab env <seat>\` prints its address as LAB_KAFKA. Your generator writes to the topic \`logs\`, from which a connector carries it to your delivery stream; the topic \`${PRACTICE_TOPIC.name}\` with ${PRACTICE_TOPIC.partitions} partitions is yours, and leads nowhere.\n\nOn AWS nothing reaches the broker from outside. Hold a tunnel to it open in another terminal; then LAB_KAFKA is its near end:\n\n\`\`\`sh\naws ssm start-session --target <broker> --document-name AWS-StartPortForwardingSession --parameters portNumber=19092,localPortNumber=19092\n\`\`\`\n\nWrite a producer and a consumer: fill the gaps of \`examples/kafka/typescript/\` or \`examples/kafka/python/\`. Send ${MESSAGES} messages to \`${PRACTICE_TOPIC.name}\`, \`<nonce> 0\` to \`<nonce> ${MESSAGES - 1}\`, where message number n has the key \`k\` and the remainder of n by ${KEYS}: \`k0\` to \`k${KEYS - 1}\`. Then read the topic, and look at each message's partition and offset:`,
    },
    { code: "examples/kafka/typescript/producer-right.ts", region: "send" },
    { code: "examples/kafka/typescript/consumer-right.ts", region: "read" },
  ],
  hint: "A message's key decides on its partition. The nonce is that of the last `lab begin`; whatever else is in the topic does no harm.",
  questions,
  begin: async ({ seat }) => ({ broker: seat.parts.broker ?? "" }),
  check: async (lab, attempt) => {
    const open = unanswered(questions, attempt);
    if (open.length > 0) return open;
    const messages = await withKafka(lab, (port) => port.read(PRACTICE_TOPIC.name));
    const own = messages.flatMap((message) => {
      const number = new RegExp(`^${attempt.begun.nonce} (\\d{1,9})$`).exec(message.value)?.[1];
      return number === undefined ? [] : [{ ...message, number: Number(number) }];
    });
    return [...sent(own), ...understood(attempt, own)];
  },
};

type Numbered = KafkaMessage & { number: number };

function sent(own: readonly Numbered[]): Point[] {
  const numbers = own.map(({ number }) => number).sort((one, other) => one - other);
  const wrong = own.filter(({ key, number }) => key !== `k${number % KEYS}`);
  return [
    {
      what: `${MESSAGES} messages with your nonce are in the topic, each number once.`,
      met: numbers.join() === Array.from({ length: MESSAGES }, (_, number) => number).join(),
      told: `${own.length} messages: ${numbers.join(", ") || "none"}`,
      hint: "Sent some twice? Begin the step again, and send them with the new nonce.",
    },
    {
      what: "Each has its key.",
      met: own.length > 0 && wrong.length === 0,
      told: `${own.length - wrong.length} of ${own.length}`,
      hint: `Message number 5 has the key k${5 % KEYS}.`,
    },
  ];
}

function understood(attempt: Attempt, own: readonly Numbered[]): Point[] {
  const places = own
    .filter(({ number }) => number === ASKED)
    .map(({ partition, offset }) => `${partition}:${offset}`);
  const said = (answered(attempt, "place") ?? "").replace(/\s/g, "");
  return [
    {
      what: "You know where one of them is.",
      met: places.includes(said),
      told: `You say ${said}.`,
      hint: "Print partition and offset of each message that your consumer gets.",
    },
    compareAnswer(
      attempt,
      "order",
      "You know what keeps an order.",
      ["key"],
      "Compare your keys with the partitions.",
    ),
    compareAnswer(
      attempt,
      "read",
      "You know what reading takes away.",
      ["all"],
      "Run your consumer again in another group.",
    ),
  ];
}
