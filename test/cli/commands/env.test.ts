import { spawnSync } from "node:child_process";
import { main } from "../../../cli/main";
import { STACK_TAGS } from "../../../contract/tags";
import { startTestCloud, type TestCloud } from "../../support/cloud";
import { recordedOutput } from "../../support/output";
import { run } from "../../support/program";

const TRUST = {
  Version: "2012-10-17",
  Statement: {
    Effect: "Allow",
    Principal: { AWS: "000000000000" },
    Action: ["sts:AssumeRole", "sts:TagSession"],
  },
};

let cloud: TestCloud;

async function deploy(StackName: string, template: object, tags: Record<string, string> = {}): Promise<void> {
  const finished = cloud.events.next(
    "stackEvent",
    ({ stackName, logicalId, status }) =>
      stackName === StackName && logicalId === StackName && status.endsWith("_COMPLETE"),
  );
  const TemplateBody = JSON.stringify(template);
  const Capabilities = ["CAPABILITY_NAMED_IAM"];
  const Tags = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
  await cloud.call("cloudformation", "CreateStack", { StackName, TemplateBody, Capabilities, Tags });
  expect((await finished).status).toBe("CREATE_COMPLETE");
}

/** A class whose seat has the outputs that the command reads, and next to nothing else. */
async function deployClass(name: string): Promise<void> {
  const nothing = { Type: "AWS::CloudFormation::WaitConditionHandle" };
  const MaxSessionDuration = 43_200;
  await deploy(`Lab-${name}-shared`, {
    Resources: {
      Student: {
        Type: "AWS::IAM::Role",
        Properties: { AssumeRolePolicyDocument: TRUST, MaxSessionDuration },
      },
    },
    Outputs: { StudentRoleArn: { Value: { "Fn::GetAtt": ["Student", "Arn"] } } },
  });
  const seat = {
    Resources: { Nothing: nothing },
    Outputs: { StreamName: { Value: `${name}-stream` }, BucketName: { Value: `${name}-bucket` } },
  };
  await deploy(`Lab-${name}-s01`, seat, { [STACK_TAGS.class]: name, [STACK_TAGS.seat]: "s01" });
}

async function lab(...args: string[]) {
  const output = recordedOutput();
  const code = await main(["env", ...args, "--port", String(cloud.port), "--region", "us-east-1"], output);
  return { code, printed: output.printed, complained: output.complained.join("\n") };
}

beforeAll(async () => {
  cloud = await startTestCloud({ bootstrapped: false });
});
afterAll(() => cloud?.stop());

test("where nothing is deployed, it says how to deploy", async () => {
  const { code, complained } = await lab("s01");
  expect(code).toBe(1);
  expect(complained).toContain(`No seat s01 is deployed at ${cloud.endpoint} in us-east-1.`);
  expect(complained).toContain("Deploy a class first: npm start");
});

describe("with a class", () => {
  beforeAll(() => deployClass("autumn-1"));

  test("a shell that takes the lines works on the seat as its student", async () => {
    const { code, printed } = await lab("s01", "--shell", "bash");
    expect(code).toBe(0);
    const { stdout, stderr } = spawnSync("bash", ["--norc", "-c", `${printed.join("\n")}\nenv`], {
      encoding: "utf8",
      env: { PATH: process.env.PATH, AWS_PROFILE: "work" },
    });
    const variables = Object.fromEntries(stdout.split("\n").map((line) => line.split(/=(.*)/).slice(0, 2)));
    expect(stderr).toBe("");
    expect(variables).toMatchObject({
      AWS_ENDPOINT_URL: cloud.endpoint,
      AWS_REGION: "us-east-1",
      AWS_ACCESS_KEY_ID: expect.stringMatching(/^ASIA/),
      AWS_SESSION_TOKEN: expect.stringMatching(/./),
      LAB_STREAM: "autumn-1-stream",
      LAB_BUCKET: "autumn-1-bucket",
    });
    expect(variables).not.toHaveProperty("AWS_PROFILE");
    expect(variables).not.toHaveProperty("NO_PROXY");
    expect(printed.at(-1)).toMatch(/^# credentials of the student at Lab-autumn-1-s01, .* until \d{4}-/);
  });

  test("for PowerShell alone, or for both with a word on which is which", async () => {
    expect((await lab("s01", "--shell", "powershell")).printed).toContain(
      "$env:LAB_STREAM = 'autumn-1-stream'",
    );
    const { printed } = await lab("s01");
    expect(printed[0]).toContain("# seat Lab-autumn-1-s01, target: local cloud http://127.0.0.1:");
    expect(printed).toEqual(
      expect.arrayContaining(["export LAB_STREAM='autumn-1-stream'", "$env:LAB_STREAM = 'autumn-1-stream'"]),
    );
  });

  test("a seat that is not there is told with those that are", async () => {
    const { code, complained } = await lab("s09");
    expect(code).toBe(1);
    expect(complained).toContain("No seat s09 is deployed");
    expect(complained).toContain("Lab-autumn-1-s01");
  });

  test("a seat of several classes has to be told apart by its class", async () => {
    await deployClass("spring");
    const { code, complained } = await lab("s01");
    expect(code).toBe(2);
    expect(complained).toMatch(/Several classes have a seat s01: .*Lab-autumn-1-s01/);
    expect((await lab("s01", "--class", "spring", "--shell", "bash")).printed).toContain(
      "export LAB_BUCKET='spring-bucket'",
    );
    expect((await lab("s01", "--class", "autumn")).code).toBe(1);
  });
});

// Jest hides from the SDK that the error is one of Node's: in a process of its own it is what people get.
test("where no cloud answers, it says how to start one", async () => {
  const { code, stderr } = await run(process.execPath, ["bin/lab.js", "env", "s01", "--port", "1"], cloud);
  expect(code).toBe(1);
  expect(stderr).toContain("No local cloud answers at http://127.0.0.1:1.");
  expect(stderr).toContain("Start one with npm start");
});
