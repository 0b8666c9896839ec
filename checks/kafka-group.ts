import { PRACTICE_TOPIC } from "../contract/kafka";
import { answeredNumber, compareAnswer, unanswered } from "./answers";
import { PAIR_GROUP, withKafka } from "./kafka";
import type { Question, Step } from "./step";

const questions: readonly Question[] = [
  {
    key: "third",
    prompt: `How many partitions of \`${PRACTICE_TOPIC.name}\` does a third consumer of the group get?`,
    kind: "number",
  },
  {
    key: "other",
    prompt: "What does a consumer of another group get?",
    kind: "choice",
    options: [
      { value: "rest", text: "what the first group leaves over" },
      { value: "all", text: "every message, whatever the first group has read" },
      { value: "nothing", text: "nothing, as long as the first group reads" },
    ],
  },
];

/** Two consumers share a topic's partitions. */
export const kafkaGroup: Step = {
  id: "K2",
  name: "kafka-group",
  title: "A group shares partitions",
  minutes: 8,
  core: true,
  only: { source: ["kafka"] },
  goal: "Let two consumers of one group share a topic's partitions.",
  instruction: [
    {
      text: `Start your consumer twice, in two terminals, both in the group \`${PAIR_GROUP}\` and on the topic \`${PRACTICE_TOPIC.name}\`, and let both run. Look which partitions each of them gets. While both run, check the step:\n\n\`\`\`sh\nnpx ts-node examples/kafka/typescript/consumer-right.ts --group ${PAIR_GROUP}\n\`\`\`\n\nA partition is read by one member of a group, so that its order is kept. Start a third to see what is left for it, and end it again.`,
    },
  ],
  hint: "The check looks at the group as it is now: exactly two members, which have been given their partitions.",
  questions,
  check: async (lab, attempt) => {
    const open = unanswered(questions, attempt);
    if (open.length > 0) return open;
    const { members } = await withKafka(lab, (port) => port.group(PAIR_GROUP, PRACTICE_TOPIC.name));
    const shared = members.map(({ partitions }) => partitions);
    return [
      {
        what: `The group ${PAIR_GROUP} has two members.`,
        met: members.length === 2,
        told: `${members.length} members`,
        hint: "Let both consumers run while you check. A member that was killed is counted until its session is over.",
      },
      {
        what: "Each of them has partitions, and together they have all, none of them twice.",
        met:
          shared.length === 2 &&
          shared.every(({ length }) => length > 0) &&
          shared.flat().sort().join() === partitions.join(),
        told: shared.map((own) => `[${own.join(", ")}]`).join(" ") || "no partitions",
        hint: "Both have to subscribe to the same topic.",
      },
      {
        what: "You know what is left for a third.",
        met: answeredNumber(attempt, "third") === 0,
        told: `You say ${answeredNumber(attempt, "third")}.`,
        hint: "Start a third, and look.",
      },
      compareAnswer(
        attempt,
        "other",
        "You know what another group gets.",
        ["all"],
        "Start a consumer with another --group.",
      ),
    ];
  },
};

const partitions = Array.from({ length: PRACTICE_TOPIC.partitions }, (_, partition) => partition);
