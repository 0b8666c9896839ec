import type { DescribeStacksCommandOutput } from "@aws-sdk/client-cloudformation";
import { engineUnderTest, refusal } from "../engine-under-test";

const TEMPLATE = { Description: "a <thing>", Resources: { A: { Type: "Test::Thing" } } };

describe("DescribeStacks", () => {
  it("shows a stack with all that was given, and asterisks for what is secret", async () => {
    await using engine = await engineUnderTest();
    const template = {
      ...TEMPLATE,
      Parameters: { Secret: { Type: "String", NoEcho: true }, Open: { Type: "String", Default: "o" } },
      Outputs: { O: { Value: { Ref: "Secret" }, Description: "d" } },
    };
    const stack = await engine.create("demo", template, {
      Parameters: [{ ParameterKey: "Secret", ParameterValue: "s3cret" }],
      Tags: [{ Key: "class", Value: "dsci" }],
      NotificationARNs: ["arn:aws:sns:us-east-1:000000000000:t"],
      TimeoutInMinutes: 5,
    });
    expect(stack).toMatchObject({
      StackName: "demo",
      StackStatus: "CREATE_COMPLETE",
      Description: "a <thing>",
      DisableRollback: false,
      EnableTerminationProtection: false,
      TimeoutInMinutes: 5,
      Parameters: [
        { ParameterKey: "Secret", ParameterValue: "****" },
        { ParameterKey: "Open", ParameterValue: "o" },
      ],
      Outputs: [{ OutputKey: "O", OutputValue: "s3cret", Description: "d" }],
      Tags: [{ Key: "class", Value: "dsci" }],
      NotificationARNs: ["arn:aws:sns:us-east-1:000000000000:t"],
      RollbackConfiguration: {},
      DriftInformation: { StackDriftStatus: "NOT_CHECKED" },
    });
    expect(stack).not.toHaveProperty("Capabilities");
    expect(stack).not.toHaveProperty("LastUpdatedTime");
  });

  it("lists the youngest first, page by page, and leaves out deleted ones", async () => {
    await using engine = await engineUnderTest();
    const names = Array.from({ length: 103 }, (_, i) => `s${i}`);
    for (const name of names) {
      await engine.cloud.clock.advance(1);
      await engine.create(name, TEMPLATE);
    }
    await engine.delete("s0");
    const page = (NextToken?: string) =>
      engine.call<DescribeStacksCommandOutput>("DescribeStacks", { NextToken });
    const first = await page();
    const second = await page(first.NextToken);
    expect([...(first.Stacks ?? []), ...(second.Stacks ?? [])].map(({ StackName }) => StackName)).toEqual(
      names.slice(1).reverse(),
    );
  });

  it("does not know a stack that was never there", async () => {
    await using engine = await engineUnderTest();
    await expect(engine.stack("none")).rejects.toMatchObject({ code: "ValidationError", status: 400 });
    expect(await refusal(engine.stack("none"))).toBe("Stack with id none does not exist");
  });

  it("waits for the end of what is under way, but not for ever", async () => {
    await using engine = await engineUnderTest({ patience: 5_000 });
    let open = (): void => {};
    engine.world.gates.set(
      "create A",
      new Promise((resolve) => {
        open = resolve;
      }),
    );
    await engine.call("CreateStack", { StackName: "demo", TemplateBody: JSON.stringify(TEMPLATE) });
    const patient = engine.stack("demo");
    await engine.cloud.clock.advance(5_000);
    expect((await patient).StackStatus).toBe("CREATE_IN_PROGRESS");
    const lucky = engine.stack("demo");
    open();
    expect((await lucky).StackStatus).toBe("CREATE_COMPLETE");
    expect(engine.cloud.clock.pending).toBe(0);
  });
});
