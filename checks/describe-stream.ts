import { compareAnswer, unanswered } from "./answers";
import { describeStream, type StreamState } from "./delivery-stream";
import type { Facts, Lab, Point, Question, Step } from "./step";

const questions: readonly Question[] = [
  { key: "errors", prompt: "The prefix of error objects: `ErrorOutputPrefix`.", kind: "text" },
  { key: "seconds", prompt: "After how many seconds is the destination's buffer flushed?", kind: "number" },
  {
    key: "compression",
    prompt: "How are objects compressed?",
    kind: "choice",
    options: ["UNCOMPRESSED", "GZIP", "ZIP", "Snappy", "HADOOP_SNAPPY"].map((value) => ({
      value,
      text: value,
    })),
  },
];

export const describeStreamStep: Step = {
  id: "2",
  name: "describe-stream",
  title: "Describe the stream",
  minutes: 7,
  core: true,
  only: { destination: ["s3"] },
  goal: "Read from the stream's own description where your logs go, when, and what becomes of those that fail.",
  instruction: [
    {
      text: "A delivery stream tells everything about itself:\n\n```sh\naws firehose describe-delivery-stream --delivery-stream-name <stream>\n```\n\nFind in it, under `ExtendedS3DestinationDescription`: the bucket (is it yours?), the prefix of the objects, the prefix of what could not be processed, the buffering hints, the compression, the function that transforms the records, and the log group for the stream's own troubles.",
    },
  ],
  hint: "There are two buffers: the processor's, in front of the function, and the destination's, in `BufferingHints`. The question is about the second.",
  questions,
  begin: async (lab) => settings(await describeStream(lab)),
  check: async (lab, attempt) => {
    const open = unanswered(questions, attempt);
    if (open.length > 0) return open;
    const stream = await describeStream(lab);
    // A later step changes them, and what was read before was right then.
    const right = [settings(stream), attempt.begun.facts];
    const compare = (key: keyof ReturnType<typeof settings>, what: string): Point =>
      compareAnswer(attempt, key, what, right.map((facts) => facts[key]).filter(isValue), AGAIN);
    return [
      ...sound(lab, stream),
      compare("errors", "You know where records go that could not be processed."),
      compare("seconds", "You know how long the destination's buffer waits at most."),
      compare("compression", "You know how objects are compressed."),
    ];
  },
};

const AGAIN = "Read it in what describe-delivery-stream prints, under ExtendedS3DestinationDescription.";

const settings = ({ destination, seconds }: StreamState) =>
  ({
    errors: destination.ErrorOutputPrefix ?? "",
    seconds,
    compression: destination.CompressionFormat ?? "UNCOMPRESSED",
  }) satisfies Facts;

const isValue = (value: unknown): value is string | number =>
  typeof value === "string" || typeof value === "number";

/** What makes a stream fit for the lab. */
function sound({ seat }: Lab, { description, destination }: StreamState): Point[] {
  const status = description.DeliveryStreamStatus ?? "unknown";
  const bucket = destination.BucketARN ?? "";
  const logging = destination.CloudWatchLoggingOptions?.Enabled === true;
  return [
    {
      what: "The stream is active and delivers to your bucket.",
      met: status === "ACTIVE" && bucket.endsWith(`:::${seat.bucket}`),
      told: `${status}, to ${bucket}`,
      hint: "Tell your instructor: the seat is to be deployed again.",
    },
    {
      what: "What fails has a prefix of its own, and the stream logs its troubles.",
      met: (destination.ErrorOutputPrefix ?? "") !== "" && logging,
      told: `error prefix ${destination.ErrorOutputPrefix || "none"}, logging ${logging ? "on" : "off"}`,
      hint: "Set both again with update-destination, or ask your instructor to deploy the seat again.",
    },
  ];
}
