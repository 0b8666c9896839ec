import { Bootstraps } from "../../local/bootstrap";
import type { Cloud } from "../../local/core/cloud";
import { AwsError } from "../../local/core/errors";
import { ROOT } from "../../local/core/identity";
import { type FakeCloud, fakeCloud } from "../support/fake-cloud";
import { settled } from "../support/manual-clock";

const REGION = "eu-west-1";

interface Test extends AsyncDisposable {
  cloud: FakeCloud;
  bootstraps: Bootstraps;
  /** Regions that were called, in order. */
  regions: (string | undefined)[];
  /** Operations that were called, in order. */
  operations(): string[];
  /** Says what DescribeStacks answers: no such stack without a status. */
  standing(status?: string): void;
  /** CloudFormation tells of the stack itself, or of what else is said. */
  tell(status: string, other?: object): void;
  /** Ends the cloud. */
  stop(): void;
}

async function setUp(): Promise<Test> {
  const cloud = await fakeCloud();
  const stopping = new AbortController();
  const regions: Test["regions"] = [];
  const call: Cloud["call"] = (identity, service, operation, input, options) => {
    regions.push(options?.region);
    return cloud.call(identity, service, operation, input);
  };
  cloud.answers.set("cloudformation.CreateStack", () => ({ StackId: "id" }));
  const test: Test = {
    ...{ cloud, regions },
    bootstraps: new Bootstraps(call, cloud.events, stopping.signal),
    operations: () => cloud.calls.map(({ operation }) => operation),
    standing: (status) =>
      void cloud.answers.set("cloudformation.DescribeStacks", () => {
        if (status !== undefined) return { Stacks: [{ StackStatus: status }] };
        throw new AwsError("ValidationError", "Stack with id CDKToolkit does not exist", 400);
      }),
    tell: (status, other = {}) =>
      cloud.events.emit("stackEvent", {
        region: REGION,
        stackName: "CDKToolkit",
        stackId: "id",
        logicalId: "CDKToolkit",
        resourceType: "AWS::CloudFormation::Stack",
        status,
        ...other,
      }),
    stop: () => stopping.abort(new Error("the cloud stops")),
    [Symbol.asyncDispose]: () => cloud[Symbol.asyncDispose](),
  };
  test.standing();
  return test;
}

/** @returns whether it has come to an end, once all that is ready now has run */
async function isDone(work: Promise<void>): Promise<boolean> {
  let done = false;
  const note = (): void => {
    done = true;
  };
  work.then(note, note);
  await settled();
  return done;
}

describe("the CDK's bootstrap of a Region", () => {
  it("makes the toolkit stack of the pinned CDK CLI, as root, and ends once the stack stands", async () => {
    await using test = await setUp();
    const ready = test.bootstraps.ready(REGION);
    expect(await isDone(ready)).toBe(false);
    test.tell("CREATE_IN_PROGRESS");
    test.tell("CREATE_COMPLETE", { logicalId: "StagingBucket" });
    test.tell("CREATE_COMPLETE", { stackName: "other", logicalId: "other" });
    test.tell("CREATE_COMPLETE", { region: "us-east-1" });
    expect(await isDone(ready)).toBe(false);
    test.tell("CREATE_COMPLETE");
    await ready;
    expect(test.operations()).toEqual(["DescribeStacks", "CreateStack"]);
    expect(test.regions).toEqual([REGION, REGION]);
    expect(test.cloud.calls[1]).toMatchObject({
      identity: ROOT,
      service: "cloudformation",
      input: {
        StackName: "CDKToolkit",
        TemplateBody: expect.stringContaining("AWS::S3::Bucket"),
        Capabilities: ["CAPABILITY_NAMED_IAM"],
        Parameters: expect.arrayContaining([
          {
            ParameterKey: "CloudFormationExecutionPolicies",
            ParameterValue: "arn:aws:iam::aws:policy/AdministratorAccess",
          },
        ]),
      },
    });
  });

  it("happens once, however many ask", async () => {
    await using test = await setUp();
    const all = [test.bootstraps.ready(REGION), test.bootstraps.ready(REGION)];
    await settled();
    test.tell("CREATE_COMPLETE");
    await Promise.all(all);
    await test.bootstraps.ready(REGION);
    expect(test.operations()).toEqual(["DescribeStacks", "CreateStack"]);
  });

  it("leaves a stack alone that stands, in whatever state", async () => {
    await using test = await setUp();
    test.standing("UPDATE_ROLLBACK_COMPLETE");
    await test.bootstraps.ready(REGION);
    expect(test.operations()).toEqual(["DescribeStacks"]);
  });

  it("waits for a creation that is taken up again, even when it ends while it is asked about", async () => {
    await using test = await setUp();
    test.standing("CREATE_IN_PROGRESS");
    const ready = test.bootstraps.ready(REGION);
    test.tell("CREATE_COMPLETE");
    await ready;
    expect(test.operations()).toEqual(["DescribeStacks"]);
  });

  it("that fails gives the reason, and is tried again for the next who asks", async () => {
    await using test = await setUp();
    const ready = test.bootstraps.ready(REGION);
    await settled();
    test.tell("ROLLBACK_COMPLETE", { reason: "the disk is full" });
    await expect(ready).rejects.toThrow(
      "CDKToolkit of eu-west-1 came out ROLLBACK_COMPLETE: the disk is full",
    );
    test.standing("CREATE_COMPLETE");
    await test.bootstraps.ready(REGION);
  });

  it("hides no other error of CloudFormation", async () => {
    await using test = await setUp();
    test.cloud.answers.set("cloudformation.DescribeStacks", () => {
      throw new AwsError("Throttling", "Rate exceeded", 400);
    });
    await expect(test.bootstraps.ready(REGION)).rejects.toThrow("Rate exceeded");
    expect(test.operations()).toEqual(["DescribeStacks"]);
  });

  it("is given up when the cloud stops", async () => {
    await using test = await setUp();
    const ready = test.bootstraps.ready(REGION);
    await settled();
    test.stop();
    await expect(ready).rejects.toThrow("the cloud stops");
  });

  it("is nothing for a Region that there is not", async () => {
    await using test = await setUp();
    await test.bootstraps.ready("eu-west-99");
    await test.bootstraps.ready("toString");
    expect(test.operations()).toEqual([]);
  });
});
