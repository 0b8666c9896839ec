import { DescribeInstancesCommand, DescribeSecurityGroupsCommand, type Instance } from "@aws-sdk/client-ec2";
import { answeredNumber, compareAnswer, unanswered } from "./answers";
import { heartbeatsSince } from "./heartbeats";
import type { Attempt, Begun, Lab, Point, Question, Step } from "./step";

const questions: readonly Question[] = [
  {
    key: "sent",
    prompt: "How many lines had the generator sent, by one of its heartbeats since you began? (`sent`)",
    kind: "number",
  },
  { key: "ingress", prompt: "How many rules let traffic in to the instance?", kind: "number" },
];

export const generatorHost: Step = {
  id: "3",
  name: "generator-host",
  title: "The generator's host",
  minutes: 9,
  core: true,
  goal: "Find the server that makes the log lines: that it runs, that it tells how it fares, and that nobody can reach it.",
  instruction: [
    {
      text: "The lines come from a program on an EC2 instance. It needs no open port, because it only sends. Look at the instance and at its security group:\n\n```sh\naws ec2 describe-instances --instance-ids <generators>\naws ec2 describe-security-groups --group-ids GROUP\n```\n\nFind `State`, `MetadataOptions.HttpTokens` (`required` means IMDSv2: nobody gets the instance's credentials by a plain request) and `IpPermissions`, the rules for traffic that comes in.\n\nEvery ten seconds the generator writes a heartbeat into the seat's log group. Wait for one, and read it:\n\n```sh\naws logs filter-log-events --log-group-name <logGroup> --log-stream-name-prefix generator- --filter-pattern heartbeat\n```",
    },
  ],
  hint: "The heartbeat is JSON: `sent` counts lines that have got through: into the stream, or into the log file that an agent ships. No new heartbeats? The class's session may be over: aws ec2 start-instances.",
  questions,
  begin: async (lab) => ({ generators: lab.seat.generators.join(" ") }),
  check: async (lab, attempt) => {
    const open = unanswered(questions, attempt);
    if (open.length > 0) return open;
    const instances = await describeInstances(lab);
    const groups = instances.flatMap(({ SecurityGroups = [] }) =>
      SecurityGroups.map(({ GroupId = "" }) => GroupId),
    );
    return [
      ...instances.flatMap(runs),
      await heartbeats(lab, attempt),
      await closed(lab, attempt, [...new Set(groups)]),
    ];
  },
};

async function describeInstances({ clients, seat, signal }: Lab): Promise<Instance[]> {
  const { Reservations = [] } = await clients.ec2.send(
    new DescribeInstancesCommand({ InstanceIds: [...seat.generators] }),
    { abortSignal: signal },
  );
  return Reservations.flatMap(({ Instances = [] }) => Instances);
}

function runs({ InstanceId, State, MetadataOptions }: Instance): Point[] {
  return [
    {
      what: `The generator's instance ${InstanceId} runs.`,
      met: State?.Name === "running",
      told: State?.Name ?? "unknown",
      hint: `Start it: aws ec2 start-instances --instance-ids ${InstanceId}. One that is terminated comes back when the seat is deployed again.`,
    },
    {
      what: "Its metadata service wants a token (IMDSv2).",
      met: MetadataOptions?.HttpTokens === "required",
      told: `HttpTokens: ${MetadataOptions?.HttpTokens}`,
      hint: "Tell your instructor: the seat is to be deployed again.",
    },
  ];
}

async function heartbeats(lab: Lab, attempt: Attempt & { begun: Begun }): Promise<Point> {
  const what = "Heartbeats rise, and you have read one of them since you began.";
  const beats = await heartbeatsSince(lab, attempt.begun.at);
  const [first] = beats;
  if (!first) {
    return {
      what,
      met: false,
      told: "No heartbeat since you began.",
      hint: "They come every ten seconds: wait.",
    };
  }
  const rising = beats.every(({ host, made }, index) =>
    beats.slice(0, index).every((earlier) => earlier.host !== host || earlier.made <= made),
  );
  const sent = answeredNumber(attempt, "sent");
  const read = beats.some((beat) => beat.sent === sent || beat.made === sent);
  return {
    what,
    met: rising && read,
    told: `${beats.length} heartbeats since you began; you say ${sent}`,
    hint: rising
      ? "Read a heartbeat that came after `lab begin`, and answer its `sent`."
      : "The generator began again from an earlier line; tell your instructor.",
  };
}

/** Nothing is said of the right number unless it is right. */
async function closed({ clients, signal }: Lab, attempt: Attempt, groups: readonly string[]): Promise<Point> {
  const what = "No port is open to anybody, and you have looked.";
  if (groups.length === 0) return { what, met: false, told: "The instance has no security group any more." };
  const { SecurityGroups = [] } = await clients.ec2.send(
    new DescribeSecurityGroupsCommand({ GroupIds: [...groups] }),
    { abortSignal: signal },
  );
  const rules = SecurityGroups.reduce((sum, { IpPermissions = [] }) => sum + IpPermissions.length, 0);
  if (rules > 0) {
    return {
      what,
      met: false,
      told: `${rules} rules let traffic in.`,
      hint: "Tell your instructor: none should.",
    };
  }
  return compareAnswer(attempt, "ingress", what, [rules], "Count the entries of IpPermissions in its group.");
}
