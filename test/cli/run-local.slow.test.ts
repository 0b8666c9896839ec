import {
  CloudFormationClient,
  CreateStackCommand,
  DescribeStacksCommand,
} from "@aws-sdk/client-cloudformation";
import { type CdkRun, runCdk } from "../../cli/cdk";
import { type LocalRun, runLocal } from "../../cli/run-local";
import { clientOptions } from "../../cli/target";
import { ClassError } from "../../lib/class/problem";
import { type ClassFolder, classFolder, SMALLEST_CLASS } from "../support/class-folder";
import { startTestCloud } from "../support/cloud";
import { type RecordedOutput, recordedOutput } from "../support/output";

// The CDK CLI and what it synthesizes take a minute; test/journeys/start.slow.test.ts deploys with the real one.
jest.mock("../../cli/cdk", () => ({ ...jest.requireActual("../../cli/cdk"), runCdk: jest.fn() }));
const cdk = jest.mocked(runCdk);

interface Lab {
  output: RecordedOutput;
  code: Promise<number>;
  end(): void;
}

/** Runs it; the end comes at the line that matches, if one is named. */
function lab(run: Partial<LocalRun>, endsAt?: RegExp): Lab {
  const interrupt = new AbortController();
  const output = recordedOutput();
  const code = runLocal(
    { port: 0, ...run },
    {
      ...output,
      print(line) {
        output.print(line);
        if (endsAt?.test(line)) interrupt.abort();
      },
    },
    interrupt.signal,
  );
  return { output, code, end: () => interrupt.abort() };
}

const READY = /^lab ready http:\/\/127\.0\.0\.1:\d+\/_lab\/$/;

function classFile(folder: ClassFolder): string {
  folder.write("roster.csv", "seat\ns01\n");
  return folder.write("class.yaml", SMALLEST_CLASS);
}

/** Makes the stack of a seat, as the CLI would, but with nothing of weight in it. */
async function deploySeat({ target }: CdkRun): Promise<number> {
  const client = new CloudFormationClient(clientOptions(target, "us-east-1"));
  const TemplateBody = JSON.stringify({ Resources: { Bucket: { Type: "AWS::S3::Bucket" } } });
  await client.send(new CreateStackCommand({ StackName: "Lab-dsci6007-s01", TemplateBody }));
  const described = new DescribeStacksCommand({ StackName: "Lab-dsci6007-s01" });
  while ((await client.send(described)).Stacks?.[0]?.StackStatus !== "CREATE_COMPLETE");
  client.destroy();
  return 0;
}

beforeEach(() => cdk.mockReset());

test("an empty cloud says where it is and that it is ready, and is gone after the interrupt", async () => {
  const { output, code } = lab({}, READY);
  expect(await code).toBe(0);
  const [target, ready, ...more] = output.printed;
  expect(target).toMatch(
    /^target: local cloud http:\/\/127\.0\.0\.1:\d+, account 000000000000, Region us-east-1$/,
  );
  expect([ready, more]).toEqual([expect.stringMatching(READY), []]);
  const endpoint = /http:\/\/[\d.:]+/.exec(ready ?? "")?.[0];
  await expect(fetch(`${endpoint}/_lab/health`)).rejects.toThrow("fetch failed");
  expect(cdk).not.toHaveBeenCalled();
});

test("a class is deployed by the CDK CLI, all of it, into the cloud, and its seats are told of before it is ready", async () => {
  using folder = classFolder();
  const file = classFile(folder);
  cdk.mockImplementation(deploySeat);
  const { output, code } = lab({ classFile: file }, READY);
  expect(await code).toBe(0);
  const [run] = cdk.mock.lastCall ?? [];
  expect(run?.arguments.slice(0, 2)).toEqual(["deploy", "--all"]);
  expect(run?.arguments).toContain(`class=${file}`);
  expect(output.printed[0]).toContain(`${run?.target.endpoint}, `);
  expect(output.printed[1]).toBe("deploying class dsci6007: 1 seats, by cdk deploy");
  expect(output.printed.at(-1)).toMatch(READY);
  expect(output.printed.slice(2, -1)).toContainEqual(
    expect.stringMatching(/^s01 .*CREATE_COMPLETE.* 1\/1 resources/),
  );
});

test("a deployment that does not go through ends it, with the CLI's last words", async () => {
  using folder = classFolder();
  cdk.mockImplementation(async ({ line }) => {
    for (let i = 1; i <= 30; i++) line(`line ${i}`);
    return 1;
  });
  const { output, code } = lab({ classFile: classFile(folder) });
  await expect(code).rejects.toMatchObject({
    name: "LabError",
    message: expect.stringMatching(/^cdk deploy did not go through:\nline 11\n(.+\n)+line 30\n$/),
    fix: "Mend what it says, and start again.",
  });
  expect(output.printed.join("\n")).not.toContain("lab ready");
});

test("an interrupt in the middle of the deployment is no failure", async () => {
  using folder = classFolder();
  cdk.mockImplementation(
    ({ signal }) =>
      new Promise((ended) => {
        signal?.addEventListener("abort", () => ended(1));
        running.end();
      }),
  );
  const running = lab({ classFile: classFile(folder) });
  expect(await running.code).toBe(0);
});

test("a wrong class file is told of before anything is started", async () => {
  using folder = classFolder();
  const { output, code } = lab({ classFile: folder.write("class.yaml", "class: 1\n") });
  await expect(code).rejects.toThrow(ClassError);
  expect(output.printed).toEqual([]);
});

test("a port that is taken is told of, with what to do", async () => {
  await using taken = await startTestCloud({ bootstrapped: false });
  await expect(lab({ port: taken.port }).code).rejects.toMatchObject({
    name: "LabError",
    message: expect.stringContaining(String(taken.port)),
    fix: expect.stringMatching(/--port/),
  });
});
