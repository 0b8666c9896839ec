import { PRACTICE_TOPIC } from "../contract/kafka";
import { answeredNumber, compareAnswer, unanswered } from "./answers";
import { withKafka } from "./kafka";
import { lagOf } from "./kafka-port";
import type { Question, Step } from "./step";

const LEAST = 25;

const questions: readonly Question[] = [
  { key: "lag", prompt: "The lag of your group, in messages.", kind: "number" },
  {
    key: "connector",
    prompt: "The connector of your seat is stopped for an hour, the generator goes on. What happens?",
    kind: "choice",
    options: [
      { value: "lost", text: "the lines of that hour are lost" },
      { value: "blocked", text: "the generator has to wait for the connector" },
      { value: "lag", text: "the connector's lag grows, and shrinks again when it is back; nothing is lost" },
    ],
  },
];

/** How far a consumer is behind. */
export const kafkaLag: Step = {
  id: "K5",
  name: "kafka-lag",
  title: "Lag",
  minutes: 7,
  core: true,
  only: { source: ["kafka"] },
  goal: "Let a consumer fall behind, and say by how much.",
  instruction: [
    {
      text: `Start your consumer in the group \`slow-<nonce>\`, let it read the topic \`${PRACTICE_TOPIC.name}\` to its end and commit, and end it. Then send ${LEAST} messages or more, whatever they say. How far is the group behind? Its lag is what is between the committed offset of each partition and that partition's end. Leave the group behind until the step is checked.`,
    },
    { code: "examples/kafka/typescript/consumer-right.ts", region: "lag" },
  ],
  hint: "Sum the lag over all partitions. A consumer that runs catches up at once, so none may run in this group.",
  questions,
  check: async (lab, attempt) => {
    const open = unanswered(questions, attempt);
    if (open.length > 0) return open;
    const { group, ends } = await withKafka(lab, async (port) => ({
      group: await port.group(`slow-${attempt.begun.nonce}`, PRACTICE_TOPIC.name),
      ends: await port.ends(PRACTICE_TOPIC.name),
    }));
    const lag = lagOf(group, ends);
    return [
      {
        what: "The group has committed offsets, and nobody reads in it.",
        met: group.committed.length > 0 && group.members.length === 0,
        told: `${group.committed.length} partitions committed, ${group.members.length} members`,
        hint: "Read to the end, commit, and end the consumer.",
      },
      {
        what: `It is ${LEAST} messages behind, or more.`,
        met: group.committed.length > 0 && lag >= LEAST,
        told: group.committed.length > 0 ? `at least ${Math.min(lag, LEAST)}` : "nothing is committed",
        hint: "Send more while no consumer of the group runs.",
      },
      {
        what: "You know by how many.",
        met: group.committed.length > 0 && answeredNumber(attempt, "lag") === lag,
        told: `You say ${answeredNumber(attempt, "lag")}.`,
        hint: "End minus committed offset, of each partition, all together.",
      },
      compareAnswer(
        attempt,
        "connector",
        "You know what lag is good for.",
        ["lag"],
        "Where do the lines wait meanwhile?",
      ),
    ];
  },
};
