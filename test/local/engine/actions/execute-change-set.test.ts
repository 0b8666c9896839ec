import type { DescribeChangeSetCommandOutput } from "@aws-sdk/client-cloudformation";
import { ResourceFailure } from "../../../../local/core/resource-type";
import { type EngineUnderTest, engineUnderTest, refusal } from "../engine-under-test";

const body = (size: number) =>
  JSON.stringify({ Resources: { A: { Type: "Test::Thing", Properties: { Size: size } } } });

const prepare = (
  engine: EngineUnderTest,
  ChangeSetName: string,
  type: string,
  size: number,
  more: object = {},
) =>
  engine.call<{ Id: string }>("CreateChangeSet", {
    StackName: "demo",
    ChangeSetName,
    ChangeSetType: type,
    TemplateBody: body(size),
    ...more,
  });

const execute = async (engine: EngineUnderTest, ChangeSetName: string, more: object = {}) => {
  await engine.call("ExecuteChangeSet", { StackName: "demo", ChangeSetName, ...more });
  return engine.ended("demo");
};

const state = async (engine: EngineUnderTest, ChangeSetName: string) => {
  const { Status, ExecutionStatus } = await engine.call<DescribeChangeSetCommandOutput>("DescribeChangeSet", {
    ChangeSetName,
  });
  return `${Status} ${ExecutionStatus}`;
};

describe("executing a change set", () => {
  it("creates a stack that was in review, then updates it; its status stays, only the execution's moves", async () => {
    await using engine = await engineUnderTest();
    const first = await prepare(engine, "one", "CREATE", 1);
    expect(await state(engine, first.Id)).toBe("CREATE_COMPLETE AVAILABLE");
    const created = await execute(engine, "one");
    expect(created).toMatchObject({ StackStatus: "CREATE_COMPLETE", ChangeSetId: first.Id });
    expect(created.LastUpdatedTime).toBeInstanceOf(Date);
    expect(await state(engine, first.Id)).toBe("CREATE_COMPLETE EXECUTE_COMPLETE");
    const second = await prepare(engine, "two", "UPDATE", 2);
    expect((await execute(engine, second.Id)).StackStatus).toBe("UPDATE_COMPLETE");
    expect([...engine.world.things.values()]).toEqual([{ Size: 2 }]);
    expect(await refusal(engine.call("ExecuteChangeSet", { ChangeSetName: second.Id }))).toMatch(
      /cannot be executed in its current execution status of \[EXECUTE_COMPLETE\]$/,
    );
  });

  it("does away with the other change sets of the stack", async () => {
    await using engine = await engineUnderTest();
    await prepare(engine, "one", "CREATE", 1);
    const other = await prepare(engine, "other", "CREATE", 5);
    await execute(engine, "one");
    expect(await refusal(state(engine, other.Id))).toBe(`ChangeSet [${other.Id}] does not exist`);
  });

  it("tells that an execution failed, and deletes the stack when that was asked for", async () => {
    await using engine = await engineUnderTest();
    engine.world.failures.set("create A", new ResourceFailure("No."));
    const { Id } = await prepare(engine, "one", "CREATE", 1, { OnStackFailure: "DO_NOTHING" });
    expect((await execute(engine, "one")).StackStatus).toBe("CREATE_FAILED");
    expect(await state(engine, Id)).toBe("CREATE_COMPLETE EXECUTE_FAILED");
    await engine.delete("demo");
    const review = await engine.call<{ StackId: string }>("CreateChangeSet", {
      StackName: "demo",
      ChangeSetName: "two",
      ChangeSetType: "CREATE",
      OnStackFailure: "DELETE",
      TemplateBody: body(1),
    });
    await engine.call("ExecuteChangeSet", { StackName: "demo", ChangeSetName: "two" });
    expect((await engine.ended(review.StackId)).StackStatus).toBe("DELETE_COMPLETE");
  });

  it("is overtaken by a direct update", async () => {
    await using engine = await engineUnderTest();
    await prepare(engine, "one", "CREATE", 1);
    await execute(engine, "one");
    const { Id } = await prepare(engine, "two", "UPDATE", 2);
    await engine.update("demo", JSON.parse(body(3)));
    expect(await state(engine, Id)).toBe("CREATE_COMPLETE OBSOLETE");
    expect(await refusal(execute(engine, "two"))).toMatch(/current execution status of \[OBSOLETE\]$/);
  });
});
