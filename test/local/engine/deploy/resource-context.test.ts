import { AwsError } from "../../../../local/core/errors";
import { stepToken } from "../../../../local/engine/deploy/resource-context";
import { engineUnderTest } from "../engine-under-test";

const TEMPLATE = {
  Resources: {
    Logs: {
      Type: "Test::Thing",
      Metadata: { a: 1 },
      DeletionPolicy: "Retain",
      CreationPolicy: { ResourceSignal: { Count: 0 } },
    },
  },
};

describe("what a handler knows", () => {
  it("is where it stands, with the stack's tags and the attributes of its resource", async () => {
    await using engine = await engineUnderTest();
    const { StackId } = await engine.create("demo", TEMPLATE, { Tags: [{ Key: "class", Value: "dsci" }] });
    expect(engine.world.contexts[0]).toMatchObject({
      stackName: "demo",
      stackId: StackId,
      logicalId: "Logs",
      region: "us-east-1",
      account: "000000000000",
      type: "Test::Thing",
      metadata: {
        Metadata: { a: 1 },
        DeletionPolicy: "Retain",
        CreationPolicy: { ResourceSignal: { Count: 0 } },
      },
      tags: {
        class: "dsci",
        "aws:cloudformation:stack-name": "demo",
        "aws:cloudformation:stack-id": StackId,
        "aws:cloudformation:logical-id": "Logs",
      },
    });
  });

  it("makes names that fit, and the same name again for the same step", async () => {
    await using engine = await engineUnderTest();
    const long = "a-rather-long-stack-name-with-many-words-in-it-indeed";
    await engine.create(long, { Resources: { ALogicalIdThatIsNotShortAtAll: { Type: "Test::Thing" } } });
    const [context] = engine.world.contexts;
    expect(context?.physicalName(128)).toMatch(
      new RegExp(`^${long}-ALogicalIdThatIsNotShortAtAll-[A-Z0-9]{12}$`),
    );
    expect(context?.physicalName(64)).toMatch(
      /^a-rather-long-stack-name-[^-]*-?ALogicalIdThatIsNotShort[A-Za-z]*-[A-Z0-9]{12}$/,
    );
    expect(context?.physicalName(64)).toHaveLength(64);
    expect(context?.physicalName(40)).toHaveLength(40);
    expect(context?.physicalName(63, true)).toMatch(/^[a-z0-9-]{63}$/);
    expect(context?.physicalName(63)).toBe(context?.physicalName(63));
  });

  it("has a token for each step of each operation", () => {
    expect(stepToken("op", "A", "create")).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
    );
    expect(stepToken("op", "A", "create")).toBe(stepToken("op", "A", "create"));
    const others = [
      stepToken("op2", "A", "create"),
      stepToken("op", "B", "create"),
      stepToken("op", "A", "update"),
    ];
    expect(new Set([...others, stepToken("op", "A", "create")]).size).toBe(4);
  });

  it("makes calls on behalf of the caller, which policies can see", async () => {
    await using engine = await engineUnderTest();
    const seen: unknown[] = [];
    engine.cloud.call = async (_identity, service, operation, _input, options) => {
      seen.push([service, operation, options?.conditions]);
      throw new AwsError("AccessDenied", "no");
    };
    await engine.create("demo", { Resources: { A: { Type: "Test::Thing" } } });
    await expect(engine.world.contexts[0]?.call("s3", "CreateBucket", {})).rejects.toThrow("no");
    expect(seen).toEqual([
      [
        "s3",
        "CreateBucket",
        { "aws:CalledVia": ["cloudformation.amazonaws.com"], "aws:ViaAWSService": "true" },
      ],
    ]);
  });
});
