import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type ClassLab, classLab } from "../support/class-lab";
import { type Fault, faultyProxy } from "../support/faulty-proxy";
import { ROOT } from "../support/source-files";

const DEPLOY = ["deploy", "--no-instances"] as const;
const MINUTES = 180_000;

const ALL_CREATED = {
  "Lab-bad-s01": "CREATE_COMPLETE",
  "Lab-bad-s02": "CREATE_COMPLETE",
  "Lab-bad-s03": "CREATE_COMPLETE",
  "Lab-bad-shared": "CREATE_COMPLETE",
};

const EXECUTION_ROLE = "cdk-hnb659fds-cfn-exec-role-000000000000-us-east-1";

/** Runs the command as a program and sends it a Ctrl-C when a line comes. */
async function interrupted(it: ClassLab, argv: readonly string[], at: RegExp) {
  const child = spawn(
    process.execPath,
    [join(ROOT, "bin/lab.js"), ...argv, "--class", it.file, "--port", String(it.cloud.port)],
    { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"], env: it.cloud.environment },
  );
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (at.test(line)) child.kill("SIGINT");
  }
  if (child.exitCode === null) await once(child, "exit");
  return { code: child.exitCode, said: lines.join("\n") };
}

/** Denies CloudFormation something for as long as the test wants. */
async function deny(it: ClassLab, Action: string, Resource: string): Promise<() => Promise<unknown>> {
  const statement = { Effect: "Deny", Action, Resource };
  await it.cloud.call("iam", "PutRolePolicy", {
    RoleName: EXECUTION_ROLE,
    PolicyName: "BadDay",
    PolicyDocument: JSON.stringify({ Version: "2012-10-17", Statement: [statement] }),
  });
  return () => it.cloud.call("iam", "DeleteRolePolicy", { RoleName: EXECUTION_ROLE, PolicyName: "BadDay" });
}

/** How often each stack's creation came to its end. */
function countCreations(it: ClassLab): Map<string, number> {
  const counts = new Map<string, number>();
  it.cloud.events.subscribe((event) => {
    if (event.name !== "stackEvent" || event.logicalId !== event.stackName) return;
    if (event.status === "CREATE_COMPLETE")
      counts.set(event.stackName, (counts.get(event.stackName) ?? 0) + 1);
  });
  return counts;
}

test(
  "a deployment that is broken off by Ctrl-C is taken up where it was, and so is a destruction",
  async () => {
    await using it = await classLab(["s01", "s02", "s03"]);
    const created = countCreations(it);
    const broken = await interrupted(it, [...DEPLOY, "--concurrency", "1"], /^s01 +creating/);
    expect(broken.code).toBe(1);
    expect(broken.said).toContain("4 stacks: 1 created, 1 under way, 2 not begun");
    expect(broken.said).toContain(`to go on: npm run lab -- deploy --class ${it.file}`);
    expect((await it.lab(DEPLOY)).code).toBe(0);
    expect(await it.stacks()).toEqual(ALL_CREATED);
    expect([...created.values()]).toEqual([1, 1, 1, 1]);

    const left = await interrupted(it, ["destroy", "--concurrency", "1"], /^s01 +deleting/);
    expect(left.code).toBe(1);
    expect(left.said).toContain("so nothing is proven");
    expect((await it.lab(["destroy"])).said).toContain("nothing is left of class bad");
    expect(await it.stacks()).toEqual({});
  },
  MINUTES,
);

test(
  "a seat that fails leaves the others alone, is told with its reason, and is made anew by the same command",
  async () => {
    await using it = await classLab(["s01", "s02", "s03"]);
    const allow = await deny(
      it,
      "firehose:CreateDeliveryStream",
      "arn:aws:firehose:*:*:deliverystream/Lab-bad-s02-*",
    );
    const failed = await it.lab(DEPLOY);
    expect(failed.code).toBe(1);
    expect(failed.complained.join("\n")).toMatch(
      /failed Lab-bad-s02: Delivery\w+ \(AWS::KinesisFirehose::DeliveryStream\): .*CreateDeliveryStream/,
    );
    expect(failed.said).toContain("4 stacks: 3 created, 1 failed");
    expect(failed.printed.at(-1)).toMatch(
      /to go on: npm run lab -- deploy s02 --class \S+ --port \d+ --no-instances/,
    );
    await allow();
    expect((await it.lab([...DEPLOY, "s02"])).said).toContain("2 stacks: 1 created, 1 unchanged");
    expect(await it.stacks()).toEqual(ALL_CREATED);
  },
  MINUTES,
);

test(
  "a seat that somebody deletes in the console is made again, and is no hindrance to the class's end",
  async () => {
    await using it = await classLab(["s01", "s02", "s03"]);
    await it.lab(DEPLOY);
    await deleteByHand(it, "Lab-bad-s02");
    expect((await it.lab(DEPLOY)).said).toContain("4 stacks: 1 created, 3 unchanged");
    await deleteByHand(it, "Lab-bad-s03");
    expect((await it.lab(["destroy"])).code).toBe(0);
  },
  MINUTES,
);

async function deleteByHand({ cloud }: ClassLab, stack: string): Promise<void> {
  const gone = cloud.events.next(
    "stackEvent",
    ({ stackName, logicalId, status }) =>
      stackName === stack && logicalId === stack && status === "DELETE_COMPLETE",
    AbortSignal.timeout(MINUTES),
  );
  await cloud.call("cloudformation", "DeleteStack", { StackName: stack });
  await gone;
}

test(
  "a seat whose bucket somebody has locked is told as half deleted, and swept away",
  async () => {
    await using it = await classLab(["s01", "s02", "s03"]);
    await it.lab(DEPLOY);
    const { Buckets } = await it.cloud.call<{ Buckets: { Name: string }[] }>("s3", "ListBuckets", {});
    const Bucket = Buckets.find(({ Name }) => Name.startsWith("lab-bad-s02"))?.Name ?? "";
    const Resource = [`arn:aws:s3:::${Bucket}`, `arn:aws:s3:::${Bucket}/*`];
    const locked = {
      Effect: "Deny",
      Principal: "*",
      Action: ["s3:DeleteBucket", "s3:DeleteObject*"],
      Resource,
    };
    const unlocks = {
      Effect: "Deny",
      Principal: { AWS: roleArn(EXECUTION_ROLE) },
      Action: "s3:DeleteBucketPolicy",
      Resource,
    };
    await it.cloud.call("s3", "PutBucketPolicy", {
      Bucket,
      Policy: JSON.stringify({ Version: "2012-10-17", Statement: [locked, unlocks] }),
    });
    const half = await it.lab(["destroy"]);
    expect(half.code).toBe(1);
    expect(half.complained.join("\n")).toMatch(/^failed Lab-bad-s02: Bucket\w+ \(\S+\): .*AccessDenied/);
    expect(half.said).toContain(`bucket ${Bucket} (seat s02, by`);
    expect(await it.stacks()).toMatchObject({ "Lab-bad-s02": "DELETE_FAILED" });

    const swept = await it.lab(["destroy", "--sweep", "--yes"]);
    expect(swept.said).toContain(`removed bucket ${Bucket}`);
    expect(swept.said).toContain("nothing is left of class bad");
    expect(swept.code).toBe(0);
  },
  MINUTES,
);

const roleArn = (name: string): string => `arn:aws:iam::000000000000:role/${name}`;

test(
  "credentials that expire in the middle stop everything with what to do, and the same command goes on",
  async () => {
    await using it = await classLab(["s01", "s02", "s03"]);
    let begun = 0;
    await using proxy = await faultyProxy(it.cloud, ({ operation }) => {
      if (operation === "CreateStack") begun += 1;
      return begun > 2 ? expired : undefined;
    });
    const stopped = await it.lab([...DEPLOY, "--concurrency", "2"], proxy);
    expect(stopped.code).toBe(1);
    expect(stopped.said).toContain("Your credentials have expired. Sign in again");
    expect(stopped.said).toContain("1 not begun");
    expect((await it.lab(DEPLOY)).code).toBe(0);
    expect(await it.stacks()).toEqual(ALL_CREATED);
  },
  MINUTES,
);

const expired: Fault = {
  code: "ExpiredToken",
  message: "The security token included in the request is expired",
  status: 403,
};

test(
  "throttling of every second call makes a class slower, and nothing else",
  async () => {
    await using it = await classLab(["s01", "s02", "s03"]);
    let calls = 0;
    await using proxy = await faultyProxy(it.cloud, ({ service }) => {
      calls += 1;
      if (calls % 2 === 1) return undefined;
      const s3 = service === "s3";
      return { code: s3 ? "SlowDown" : "Throttling", message: "Rate exceeded", status: s3 ? 503 : 400 };
    });
    expect((await it.lab(DEPLOY, proxy)).said).toContain("4 stacks: 4 created");
    const destroyed = await it.lab(["destroy"], proxy);
    expect(destroyed.said).toContain("nothing is left of class bad");
    expect(destroyed.code).toBe(0);
  },
  MINUTES,
);

test(
  "a wrong clock is a sentence with the fix",
  async () => {
    await using it = await classLab(["s01"]);
    await using proxy = await faultyProxy(it.cloud, () => ({
      code: "SignatureDoesNotMatch",
      message: "Signature expired: 20261124T000000Z is now earlier than 20261124T120000Z",
      status: 403,
    }));
    for (const verb of [DEPLOY, ["destroy"]]) {
      const { code, said } = await it.lab(verb, proxy);
      expect(code).toBe(1);
      expect(said).toContain("The clock of this machine is wrong");
      expect(said).toContain("timedatectl set-ntp true");
    }
  },
  MINUTES,
);

test(
  "two instructors at once make each seat once, and one is told who is at work",
  async () => {
    await using it = await classLab(["s01", "s02", "s03"]);
    const created = countCreations(it);
    const both = await Promise.all([it.lab(DEPLOY), it.lab(DEPLOY)]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect([...created.values()]).toEqual([1, 1, 1, 1]);
    expect(both.map(({ said }) => said).join("\n")).toContain("waits: lab deploy of root is at work on it");
    const ends = await Promise.all([it.lab(["destroy"]), it.lab(["destroy"])]);
    expect(ends.map(({ code }) => code)).toEqual([0, 0]);
  },
  MINUTES,
);

test(
  "a class that has expired is not deployed, but destroyed",
  async () => {
    await using it = await classLab(["s01"], "expires: 2020-01-01T00:00:00Z");
    const refused = await it.lab(DEPLOY);
    expect(refused.code).toBe(1);
    expect(refused.said).toContain("The class bad expired at 2020-01-01T00:00:00Z. Write a later `expires`");
    expect((await it.lab(["destroy"])).code).toBe(0);
  },
  MINUTES,
);

test(
  "what cannot be listed is not proven to be gone",
  async () => {
    await using it = await classLab(["s01"]);
    await using proxy = await faultyProxy(it.cloud, ({ service, operation }) =>
      service === "ec2" && operation === "DescribeVolumes"
        ? {
            code: "UnauthorizedOperation",
            message: "You are not authorized to perform this operation.",
            status: 403,
          }
        : undefined,
    );
    const { code, said } = await it.lab(["destroy"], proxy);
    expect(code).toBe(1);
    expect(said).toContain("not proven: whether there is a volume could not be asked: UnauthorizedOperation");
    expect(said).not.toContain("nothing is left");
  },
  MINUTES,
);
