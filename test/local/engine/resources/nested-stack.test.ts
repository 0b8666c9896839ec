import type { Stack } from "@aws-sdk/client-cloudformation";
import { ResourceFailure } from "../../../../local/core/resource-type";
import { act, rootCall } from "../../../support/fake-cloud";
import { type EngineUnderTest, engineUnderTest } from "../engine-under-test";

const parent = (TemplateURL: string, Size: string) => ({
  Resources: {
    Child: { Type: "AWS::CloudFormation::Stack", Properties: { TemplateURL, Parameters: { Size } } },
    After: { Type: "Test::Thing", Properties: { Name: { "Fn::GetAtt": ["Child", "Outputs.Id"] } } },
  },
});

const CHILD = JSON.stringify({
  Parameters: { Size: { Type: "Number" } },
  Resources: { Inner: { Type: "Test::Thing", Properties: { Size: { Ref: "Size" } } } },
  Outputs: { Id: { Value: { Ref: "Inner" } } },
});

const URL = "https://bucket.s3.amazonaws.com/child.json";

/** An engine whose calls to CloudFormation reach itself. */
async function nesting(): Promise<EngineUnderTest> {
  const engine = await engineUnderTest();
  engine.cloud.answers.set("s3.GetObject", () => ({ Body: Buffer.from(CHILD) }));
  for (const operation of ["CreateStack", "UpdateStack", "DeleteStack"]) {
    engine.cloud.answers.set(`cloudformation.${operation}`, (input, identity) =>
      act(engine.service, operation, input, rootCall({ identity })),
    );
  }
  return engine;
}

async function child(engine: EngineUnderTest): Promise<Stack> {
  const { StackResources = [] } = await engine.call<{ StackResources?: { PhysicalResourceId?: string }[] }>(
    "DescribeStackResources",
    { StackName: "demo", LogicalResourceId: "Child" },
  );
  return engine.stack(StackResources[0]?.PhysicalResourceId ?? "");
}

describe("a stack in a stack", () => {
  it("comes up with its parent, gives its outputs, and knows where it belongs", async () => {
    await using engine = await nesting();
    const stack = await engine.create("demo", parent(URL, "3"), { Tags: [{ Key: "class", Value: "dsci" }] });
    expect(stack.StackStatus).toBe("CREATE_COMPLETE");
    expect(engine.world.log).toEqual(["create Inner", "create After"]);
    const nested = await child(engine);
    expect(nested).toMatchObject({
      StackStatus: "CREATE_COMPLETE",
      ParentId: stack.StackId,
      RootId: stack.StackId,
      Tags: [{ Key: "class", Value: "dsci" }],
    });
    expect(nested.StackName).toMatch(/^demo-Child-[A-Z0-9]{12}$/);
    expect([...engine.world.things.values()]).toEqual([
      { Size: 3 },
      { Name: nested.Outputs?.[0]?.OutputValue },
    ]);
  });

  it("is updated and deleted with its parent", async () => {
    await using engine = await nesting();
    await engine.create("demo", parent(URL, "3"));
    await engine.update("demo", parent(URL, "4"));
    expect(engine.world.log.slice(2)).toEqual(["update Inner"]);
    const { StackId = "" } = await child(engine);
    await engine.delete("demo");
    expect((await engine.stack(StackId)).StackStatus).toBe("DELETE_COMPLETE");
    expect(engine.world.things.size).toBe(0);
  });

  it("fails its parent with its own reason, and leaves nothing behind", async () => {
    await using engine = await nesting();
    engine.world.failures.set("create Inner", new ResourceFailure("No room."));
    expect((await engine.create("demo", parent(URL, "3"))).StackStatus).toBe("ROLLBACK_COMPLETE");
    expect((await engine.events("demo")).find((line) => line.startsWith("Child CREATE_FAILED"))).toMatch(
      /^Child CREATE_FAILED Embedded stack arn:.* was not successfully created: /,
    );
    const left = await engine.call<{ Stacks?: Stack[] }>("DescribeStacks", {});
    expect(left.Stacks?.map(({ StackName }) => StackName)).toEqual(["demo"]);
  });

  it("goes back with a parent whose update fails", async () => {
    await using engine = await nesting();
    await engine.create("demo", parent(URL, "3"));
    engine.world.failures.set("create Late", new ResourceFailure("No."));
    const next = {
      Resources: { ...parent(URL, "4").Resources, Late: { Type: "Test::Thing", DependsOn: "Child" } },
    };
    expect((await engine.update("demo", next)).StackStatus).toBe("UPDATE_ROLLBACK_COMPLETE");
    expect([...engine.world.things.values()][0]).toEqual({ Size: 3 });
  });
});
