import { type Bucket, HeadBucketCommand, ListBucketsCommand, ListObjectsV2Command } from "@aws-sdk/client-s3";
import { GetCallerIdentityCommand } from "@aws-sdk/client-sts";
import { answered, compareAnswer, unanswered } from "./answers";
import type { Attempt, Lab, Point, Question, Step } from "./step";

const questions: readonly Question[] = [
  { key: "arn", prompt: "Who are you? The `Arn` of `aws sts get-caller-identity`.", kind: "text" },
  {
    key: "denied",
    prompt: "Which error code do you get when you list your neighbour's bucket?",
    kind: "text",
  },
];

export const ownSeat: Step = {
  id: "1",
  name: "own-seat",
  title: "My own seat",
  minutes: 6,
  core: true,
  goal: "Know who you are in the cloud, and see that your neighbour's data is closed to you.",
  instruction: [
    {
      text: "`lab env <seat>` prints your credentials: temporary ones, for this seat and no other. Paste them into your shell. Then ask who you are, and which buckets there are:\n\n```sh\naws sts get-caller-identity\naws s3 ls\n```\n\nEverybody may see the names of the buckets. Look into yours (`<bucket>`), then try the same with a bucket of another seat:\n\n```sh\naws s3 ls s3://<bucket>/\naws s3api list-objects-v2 --bucket NEIGHBOUR\n```",
    },
  ],
  hint: "The `Arn` ends with the name of your class and your seat. If it ends with `root`, the credentials are not those of `lab env`. The error code stands in round brackets in what the AWS CLI says.",
  questions,
  check: async (lab, attempt) => {
    const open = unanswered(questions, attempt);
    if (open.length > 0) return open;
    return [await identity(lab, attempt), await ownBucket(lab), await neighbour(lab, attempt)];
  },
};

async function identity({ clients, signal }: Lab, attempt: Attempt): Promise<Point> {
  const { Arn = "" } = await clients.sts.send(new GetCallerIdentityCommand({}), { abortSignal: signal });
  return compareAnswer(
    attempt,
    "arn",
    "You know who you are: the student at this seat.",
    [Arn],
    "Paste what `lab env` prints into your shell, and ask again: aws sts get-caller-identity",
  );
}

async function ownBucket({ clients, seat, signal }: Lab): Promise<Point> {
  await clients.s3.send(new HeadBucketCommand({ Bucket: seat.bucket }), { abortSignal: signal });
  return { what: "Your own bucket is open to you.", met: true, told: seat.bucket };
}

/** A refusal counts when the check meets it too, so that an open bucket is not taken for a closed one. */
async function neighbour(lab: Lab, attempt: Attempt): Promise<Point> {
  const what = "A bucket that is not yours is closed to you, and you know how that sounds.";
  const bucket = await findNeighbour(lab);
  if (bucket === undefined) {
    return {
      what,
      met: false,
      told: "There is no other bucket in this account.",
      hint: "Tell your instructor: a class of one seat has no neighbour.",
    };
  }
  const code = await refusal(lab, bucket);
  if (code === undefined) {
    return {
      what,
      met: false,
      told: `You can look into ${bucket}.`,
      hint: "Tell your instructor: that bucket should be closed to you.",
    };
  }
  const hint = `Try it: aws s3api list-objects-v2 --bucket ${bucket}`;
  const given = answered(attempt, "denied");
  const met = given !== undefined && given.replace(/[()]/g, "") === code;
  return met
    ? { what, met, told: `${bucket}: ${code}` }
    : { what, met, told: `You say ${given}; ${bucket} answers otherwise.`, hint };
}

/** Another seat's of the class if there is one: bucket names begin with the stack's name in lower case. */
async function findNeighbour({ clients, seat, signal }: Lab): Promise<string | undefined> {
  const { Buckets = [] } = await clients.s3.send(new ListBucketsCommand({}), { abortSignal: signal });
  const others = Buckets.map(({ Name = "" }: Bucket) => Name).filter((name) => name !== seat.bucket);
  const classmates = `lab-${seat.className}-`.toLowerCase();
  return others.find((name) => name.startsWith(classmates)) ?? others[0];
}

async function refusal({ clients, signal }: Lab, bucket: string): Promise<string | undefined> {
  try {
    await clients.s3.send(new ListObjectsV2Command({ Bucket: bucket, MaxKeys: 1 }), { abortSignal: signal });
    return undefined;
  } catch (error) {
    if (error instanceof Error && error.name === "AccessDenied") return error.name;
    throw error;
  }
}
