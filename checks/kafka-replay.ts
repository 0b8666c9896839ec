import { PRACTICE_TOPIC } from "../contract/kafka";
import { answeredNumber, compareAnswer, unanswered } from "./answers";
import { withKafka } from "./kafka";
import { lagOf } from "./kafka-port";
import type { Question, Step } from "./step";

const questions: readonly Question[] = [
  {
    key: "count",
    prompt: `How many messages of \`${PRACTICE_TOPIC.name}\` did your consumer read from the beginning?`,
    kind: "number",
  },
  {
    key: "first",
    prompt: "What did that change for the groups that had read them before?",
    kind: "choice",
    options: [
      { value: "nothing", text: "nothing: each group has offsets of its own" },
      { value: "back", text: "they begin at the beginning as well" },
      { value: "lost", text: "they have lost their place" },
    ],
  },
  {
    key: "cannot",
    prompt: "Why can nobody read records out of Firehose from the beginning?",
    kind: "choice",
    options: [
      {
        value: "consumed",
        text: "it has no operation to read: it keeps a record only until it is delivered",
      },
      { value: "encrypted", text: "its records are encrypted" },
      { value: "role", text: "the student's role does not allow it" },
    ],
  },
];

/** Read a topic from the beginning, which Firehose cannot. */
export const kafkaReplay: Step = {
  id: "K4",
  name: "kafka-replay",
  title: "From the beginning",
  minutes: 6,
  core: true,
  only: { source: ["kafka"] },
  goal: "Read all that a topic holds once more, with a group that is new.",
  instruction: [
    {
      text: `A consumer that is new has an idea, and wants to work on everything that has been: start yours in the group \`again-<nonce>\`, from the beginning of \`${PRACTICE_TOPIC.name}\`, let it read to the end and commit, and end it. Count what it reads.\n\n\`\`\`sh\nnpx ts-node examples/kafka/typescript/consumer-right.ts --group again-<nonce> --to-the-end\n\`\`\``,
    },
  ],
  hint: "A group without committed offsets begins where the client says: at the oldest message, if you say so.",
  questions,
  check: async (lab, attempt) => {
    const open = unanswered(questions, attempt);
    if (open.length > 0) return open;
    const { group, ends } = await withKafka(lab, async (port) => ({
      group: await port.group(`again-${attempt.begun.nonce}`, PRACTICE_TOPIC.name),
      ends: await port.ends(PRACTICE_TOPIC.name),
    }));
    const held = ends.reduce((sum, { first, next }) => sum + next - first, 0);
    const lag = lagOf(group, ends);
    return [
      {
        what: "A new group has read the topic to its end, and committed.",
        met: held > 0 && group.committed.length > 0 && lag === 0,
        told:
          group.committed.length === 0 ? "It has committed nothing." : `${lag} of ${held} messages are left`,
        hint: "Commit after the last message, and write nothing meanwhile. The nonce is that of the last `lab begin`.",
      },
      {
        what: "You have counted what it read.",
        met: held > 0 && answeredNumber(attempt, "count") === held,
        told: `You say ${answeredNumber(attempt, "count")}.`,
        hint: "Count every message of every partition, those of earlier steps as well.",
      },
      compareAnswer(
        attempt,
        "first",
        "You know what that changed for others.",
        ["nothing"],
        "Whose offsets did you commit?",
      ),
      compareAnswer(
        attempt,
        "cannot",
        "You know why Firehose cannot do that.",
        ["consumed"],
        "Which operations does Firehose have?",
      ),
    ];
  },
};
