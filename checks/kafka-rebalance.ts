import { PRACTICE_TOPIC } from "../contract/kafka";
import { compareAnswer, unanswered } from "./answers";
import { PAIR_GROUP, withKafka } from "./kafka";
import { type Facts, NotReady, type Question, type Step } from "./step";

const questions: readonly Question[] = [
  {
    key: "where",
    prompt: "Where does the one that is left go on with the partitions of the other?",
    kind: "choice",
    options: [
      { value: "start", text: "at their oldest message" },
      { value: "committed", text: "at the offset that the group has committed last" },
      { value: "end", text: "at the next message that is written" },
    ],
  },
  {
    key: "uncommitted",
    prompt: "What becomes of messages that the dead one had worked on, and not yet committed?",
    kind: "choice",
    options: [
      { value: "lost", text: "they are lost" },
      { value: "twice", text: "they are read again, so their work is done twice" },
      { value: "once", text: "Kafka knows, and leaves them out" },
    ],
  },
];

/** One of two consumers dies, and the other takes its partitions. */
export const kafkaRebalance: Step = {
  id: "K3",
  name: "kafka-rebalance",
  title: "Kill one",
  minutes: 7,
  core: true,
  only: { source: ["kafka"] },
  goal: "Kill a consumer, and see its partitions given to the other.",
  instruction: [
    {
      text: `Both consumers of the group \`${PAIR_GROUP}\` have to run when you begin this step. Kill one of them the hard way, as a machine dies: \`kill -9\` and its process id. The broker hears nothing of it; it waits until the session of that member is over, and then gives its partitions to the other: a rebalance. Check when your other consumer tells of its new partitions.`,
    },
  ],
  hint: "It takes as long as the session time-out of your client, 10 s in our consumers. The one that is left has to be one of the two from the beginning.",
  questions,
  begin: async (lab): Promise<Facts> => {
    const { members } = await withKafka(lab, (port) => port.group(PAIR_GROUP, PRACTICE_TOPIC.name));
    if (members.length !== 2) {
      throw new NotReady(
        `The group ${PAIR_GROUP} has ${members.length} members. Start your consumer twice in it, as in step K2.`,
      );
    }
    return { members: members.map(({ id }) => id) };
  },
  check: async (lab, attempt) => {
    const open = unanswered(questions, attempt);
    if (open.length > 0) return open;
    const { members } = await withKafka(lab, (port) => port.group(PAIR_GROUP, PRACTICE_TOPIC.name));
    const before = attempt.begun.facts.members;
    const left = members.filter(({ id }) => Array.isArray(before) && before.includes(id));
    return [
      {
        what: "One of the two is left, and nobody else.",
        met: members.length === 1 && left.length === 1,
        told: `${left.length} of the two, ${members.length} members`,
        hint: "Kill one, start none, and wait until the session of the dead one is over.",
      },
      {
        what: "It has all partitions.",
        met: members.length === 1 && left[0]?.partitions.length === PRACTICE_TOPIC.partitions,
        told: `[${left[0]?.partitions.join(", ") ?? ""}]`,
        hint: "Wait for the rebalance.",
      },
      compareAnswer(
        attempt,
        "where",
        "You know where it goes on.",
        ["committed"],
        "Who knows how far the dead one was?",
      ),
      compareAnswer(
        attempt,
        "uncommitted",
        "You know what a crash between work and commit does.",
        ["twice"],
        "The group's offset is still the one before: where does the next one begin?",
      ),
    ];
  },
};
