import { engineUnderTest, refusal } from "../engine-under-test";

const thing = (properties: object = {}, more: object = {}) => ({
  Type: "Test::Thing",
  Properties: properties,
  ...more,
});

describe("an update", () => {
  it("changes in place what AWS changes in place, and tells it", async () => {
    await using engine = await engineUnderTest();
    await engine.create("demo", { Resources: { A: thing({ Size: 1 }), B: thing() } });
    const stack = await engine.update("demo", { Resources: { A: thing({ Size: 2 }), B: thing() } });
    expect(stack.StackStatus).toBe("UPDATE_COMPLETE");
    expect(engine.world.log).toEqual(["create A", "create B", "update A"]);
    expect((await engine.events("demo")).slice(8)).toEqual([
      "demo UPDATE_IN_PROGRESS User Initiated",
      "A UPDATE_IN_PROGRESS",
      "A UPDATE_COMPLETE",
      "demo UPDATE_COMPLETE_CLEANUP_IN_PROGRESS",
      "demo UPDATE_COMPLETE",
    ]);
  });

  it("makes a new thing where AWS replaces, moves what refers to it, and deletes the old thing last", async () => {
    await using engine = await engineUnderTest();
    const template = (name: string) => ({
      Resources: { A: thing({ Name: name }), B: thing({ Needs: { Ref: "A" } }) },
    });
    await engine.create("demo", template("one"));
    const [old] = [...engine.world.things.keys()];
    await engine.update("demo", template("two"));
    expect(engine.world.log.slice(2)).toEqual(["create A", "update B", "delete A"]);
    expect(engine.world.things.has(old ?? "")).toBe(false);
    const events = await engine.events("demo");
    expect(events).toContain(
      "A UPDATE_IN_PROGRESS Requested update requires the creation of a new physical resource; hence creating one.",
    );
    expect(events.slice(-4)).toEqual([
      "demo UPDATE_COMPLETE_CLEANUP_IN_PROGRESS",
      "A DELETE_IN_PROGRESS",
      "A DELETE_COMPLETE",
      "demo UPDATE_COMPLETE",
    ]);
  });

  it("replaces for a nested member that cannot be changed and not for its neighbour", async () => {
    await using engine = await engineUnderTest();
    const template = (Mode: string, Kind: string) => ({
      Resources: { A: thing({ Settings: { Mode, Kind } }) },
    });
    await engine.create("demo", template("a", "x"));
    await engine.update("demo", template("b", "x"));
    await engine.update("demo", template("b", "y"));
    expect(engine.world.log).toEqual(["create A", "update A", "create A", "delete A"]);
  });

  it("deletes what is in the template no more, behind what needed it", async () => {
    await using engine = await engineUnderTest();
    await engine.create("demo", {
      Resources: { A: thing(), B: thing({ Needs: { Ref: "A" } }), C: thing({ Size: 1 }) },
    });
    await engine.update("demo", { Resources: { C: thing({ Size: 2 }) } });
    expect(engine.world.log.slice(3)).toEqual(["update C", "delete B", "delete A"]);
  });

  it("keeps a replaced thing whose UpdateReplacePolicy says so, and a removed one whose DeletionPolicy does", async () => {
    await using engine = await engineUnderTest();
    await engine.create("demo", {
      Resources: {
        A: thing({ Name: "one" }, { UpdateReplacePolicy: "Retain" }),
        B: thing({}, { DeletionPolicy: "Retain" }),
      },
    });
    await engine.update("demo", {
      Resources: { A: thing({ Name: "two" }, { UpdateReplacePolicy: "Retain" }) },
    });
    expect(engine.world.things.size).toBe(3);
    expect((await engine.events("demo")).filter((line) => line.includes("SKIPPED"))).toHaveLength(2);
  });

  it("is refused when it would change nothing", async () => {
    await using engine = await engineUnderTest();
    const template = { Resources: { A: thing({ Size: 1 }) } };
    await engine.create("demo", template);
    expect(await refusal(engine.update("demo", template))).toBe("No updates are to be performed.");
    const reworded = { Description: "the same again", ...template };
    expect(await refusal(engine.update("demo", reworded))).toBe("No updates are to be performed.");
  });

  it("goes through when only outputs, policies, metadata or tags change", async () => {
    await using engine = await engineUnderTest();
    const resources = (more: object) => ({ Resources: { A: thing({ Size: 1, Tags: [] }, more) } });
    await engine.create("demo", resources({}));
    const outputs = { ...resources({}), Outputs: { Id: { Value: { Ref: "A" } } } };
    expect((await engine.update("demo", outputs)).Outputs).toHaveLength(1);
    await engine.update("demo", resources({ DeletionPolicy: "Retain" }));
    await engine.update("demo", resources({ DeletionPolicy: "Retain", Metadata: { a: 1 } }));
    expect(engine.world.log).toEqual(["create A"]);
    const tagged = { Tags: [{ Key: "class", Value: "dsci" }] };
    await engine.update("demo", resources({ DeletionPolicy: "Retain", Metadata: { a: 1 } }), tagged);
    expect(engine.world.log).toEqual(["create A", "update A"]);
    expect(engine.world.contexts.at(-1)?.tags).toMatchObject({
      class: "dsci",
      "aws:cloudformation:stack-name": "demo",
      "aws:cloudformation:logical-id": "A",
    });
    await engine.delete("demo");
    expect(engine.world.things.size).toBe(1);
  });

  it("keeps parameters that are to be kept and takes defaults for the rest", async () => {
    await using engine = await engineUnderTest();
    const template = {
      Parameters: { Size: { Type: "Number", Default: 1 }, Name: { Type: "String", Default: "x" } },
      Resources: { A: thing({ Size: { Ref: "Size" }, Name: { Ref: "Name" } }) },
    };
    await engine.create("demo", template, { Parameters: [{ ParameterKey: "Size", ParameterValue: "7" }] });
    await engine.update("demo", template, {
      Parameters: [
        { ParameterKey: "Size", UsePreviousValue: true },
        { ParameterKey: "Name", ParameterValue: "y" },
      ],
    });
    expect([...engine.world.things.values()]).toEqual([{ Size: 7, Name: "y" }]);
    const back = await engine.update("demo", template, {
      Parameters: [{ ParameterKey: "Name", UsePreviousValue: true }],
    });
    expect(back.Parameters).toEqual([
      { ParameterKey: "Size", ParameterValue: "1" },
      { ParameterKey: "Name", ParameterValue: "y" },
    ]);
  });

  it("refuses to make another type of a resource", async () => {
    await using engine = await engineUnderTest();
    await engine.create("demo", { Resources: { A: thing() } });
    const other = { Resources: { A: { Type: "Custom::Thing", Properties: { ServiceToken: "arn" } } } };
    expect(await refusal(engine.update("demo", other))).toBe(
      "Update of resource type is not permitted. The new template modifies resource type of the following resources: [A]",
    );
  });

  it("deletes the old thing of a custom resource that answers an update with another id", async () => {
    await using engine = await engineUnderTest();
    const template = (Id: string) => ({
      Resources: { C: { Type: "Custom::Thing", Properties: { ServiceToken: "arn", Id } } },
      Outputs: { Answer: { Value: { "Fn::GetAtt": ["C", "Answer"] } } },
    });
    await engine.create("demo", template("one"));
    const stack = await engine.update("demo", template("two"));
    expect(engine.world.log).toEqual(["create C", "update C", "delete C one"]);
    expect(stack.Outputs?.[0]?.OutputValue).toBe("two");
  });
});
