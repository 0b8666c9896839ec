import { AwsError } from "../../../../local/core/errors";
import { ResourceFailure } from "../../../../local/core/resource-type";
import { engineUnderTest, refusal } from "../engine-under-test";

const thing = (properties: object = {}, more: object = {}) => ({
  Type: "Test::Thing",
  Properties: properties,
  ...more,
});

const CHAIN = {
  Resources: { A: thing(), B: thing({ Needs: { Ref: "A" } }), C: thing({ Needs: { Ref: "B" } }) },
};

describe("a creation that fails", () => {
  it("takes everything back in reverse and says why where the command line looks", async () => {
    await using engine = await engineUnderTest();
    engine.world.failures.set("create C", new AwsError("BucketAlreadyExists", "It is taken."));
    const stack = await engine.create("demo", CHAIN);
    expect(stack.StackStatus).toBe("ROLLBACK_COMPLETE");
    expect(engine.world.log.slice(3)).toEqual(["delete B", "delete A"]);
    const events = await engine.events("demo");
    expect(events.find((line) => line.startsWith("C CREATE_FAILED"))).toMatch(
      /^C CREATE_FAILED Resource handler returned message: "It is taken\." \(RequestToken: [0-9a-f-]{36}, HandlerErrorCode: AlreadyExists\)$/,
    );
    expect(events).toContain(
      "demo ROLLBACK_IN_PROGRESS The following resource(s) failed to create: [C]. Rollback requested by user.",
    );
    expect(await refusal(engine.update("demo", CHAIN))).toMatch(
      /is in ROLLBACK_COMPLETE state and can not be updated\.$/,
    );
    expect((await engine.delete("demo")).StackStatus).toBe("DELETE_COMPLETE");
  });

  it("does not give up the deletions that take it back", async () => {
    await using engine = await engineUnderTest();
    engine.world.failures.set("create C", new ResourceFailure("No."));
    engine.world.gates.set("delete B", new Promise((resolve) => setImmediate(resolve)));
    expect((await engine.create("demo", CHAIN)).StackStatus).toBe("ROLLBACK_COMPLETE");
    expect(engine.world.things.size).toBe(0);
  });

  it("gives up what is being created beside it", async () => {
    await using engine = await engineUnderTest();
    engine.world.gates.set("create B", new Promise(() => {}));
    engine.world.failures.set("create A", new ResourceFailure("No."));
    const stack = await engine.create("demo", { Resources: { B: thing(), A: thing() } });
    expect(stack.StackStatus).toBe("ROLLBACK_COMPLETE");
    const events = await engine.events("demo");
    expect(events).toContain("A CREATE_FAILED No.");
    expect(events).toContain("B CREATE_FAILED Resource creation cancelled");
  });

  it("keeps what is to be retained, unless that is ruled out for a creation", async () => {
    await using engine = await engineUnderTest();
    engine.world.failures.set("create C", new ResourceFailure("No."));
    const template = {
      Resources: {
        A: thing({}, { DeletionPolicy: "Retain" }),
        B: thing({}, { DeletionPolicy: "RetainExceptOnCreate" }),
        C: thing({}, { DependsOn: ["A", "B"] }),
      },
    };
    await engine.create("one", template);
    expect([...engine.world.things.keys()]).toEqual([expect.stringMatching(/^A-/)]);
    await engine.create("two", template, { RetainExceptOnCreate: true });
    expect(engine.world.things.size).toBe(1);
  });

  it("leaves what stands when rollback is disabled, and lets a next update go on from there", async () => {
    await using engine = await engineUnderTest();
    engine.world.failures.set("create B", new ResourceFailure("No."));
    const failed = await engine.create("demo", CHAIN, { DisableRollback: true });
    expect(failed.StackStatus).toBe("CREATE_FAILED");
    expect(failed.StackStatusReason).toBe("The following resource(s) failed to create: [B]. ");
    expect(await refusal(engine.update("demo", CHAIN))).toMatch(
      /^This stack is currently in a non-terminal \[CREATE_FAILED\] state\./,
    );
    engine.world.failures.clear();
    const mended = await engine.update("demo", CHAIN, { DisableRollback: true });
    expect(mended.StackStatus).toBe("UPDATE_COMPLETE");
    expect(engine.world.log).toEqual(["create A", "create B", "create B", "create C"]);
  });

  it("rolls back on demand what was left standing", async () => {
    await using engine = await engineUnderTest();
    engine.world.failures.set("create B", new ResourceFailure("No."));
    await engine.create("demo", CHAIN, { DisableRollback: true });
    await engine.call("RollbackStack", { StackName: "demo" });
    expect((await engine.ended("demo")).StackStatus).toBe("ROLLBACK_COMPLETE");
    expect(engine.world.things.size).toBe(0);
  });

  it("deletes the stack when that was asked for", async () => {
    await using engine = await engineUnderTest();
    engine.world.failures.set("create B", new ResourceFailure("No."));
    const stack = await engine.create("demo", CHAIN, { OnFailure: "DELETE" });
    expect(stack.StackStatus).toBe("DELETE_COMPLETE");
    expect(engine.world.things.size).toBe(0);
  });

  it("ends in ROLLBACK_FAILED when something cannot be deleted, and can then be deleted", async () => {
    await using engine = await engineUnderTest();
    engine.world.failures.set("create C", new ResourceFailure("No."));
    engine.world.failures.set("delete B", new ResourceFailure("Not empty."));
    const stack = await engine.create("demo", CHAIN);
    expect(stack.StackStatus).toBe("ROLLBACK_FAILED");
    expect(stack.StackStatusReason).toBe("The following resource(s) failed to delete: [B]. ");
    expect(engine.world.log).not.toContain("delete A");
    engine.world.failures.clear();
    expect((await engine.delete("demo")).StackStatus).toBe("DELETE_COMPLETE");
    expect(engine.world.things.size).toBe(0);
  });

  it("is rolled back when it takes longer than its time-out", async () => {
    await using engine = await engineUnderTest();
    engine.world.gates.set("create A", new Promise(() => {}));
    const created = engine.create("demo", { Resources: { A: thing() } }, { TimeoutInMinutes: 1 });
    await engine.cloud.events.next("stackEvent", ({ logicalId }) => logicalId === "A");
    await engine.cloud.clock.advance(61_000);
    expect((await created).StackStatus).toBe("ROLLBACK_COMPLETE");
    expect(await engine.events("demo")).toContain(
      "demo ROLLBACK_IN_PROGRESS Stack creation time exceeded the specified timeout. Rollback requested by user.",
    );
  });
});

describe("an update that fails", () => {
  const template = (size: number, name: string, more: object = {}) => ({
    Resources: {
      A: thing({ Size: size }),
      B: thing({ Name: name, Needs: { Ref: "A" } }),
      C: thing({ Size: size, Needs: { Ref: "B" } }),
      ...more,
    },
  });

  it("brings back what it changed, replaced and made, and deletes what is new", async () => {
    await using engine = await engineUnderTest();
    await engine.create("demo", template(1, "one"));
    const before = new Map(engine.world.things);
    engine.world.failures.set("create D", new ResourceFailure("No."));
    const stack = await engine.update(
      "demo",
      template(2, "two", { D: thing({ Needs: { Ref: "C" } }), E: thing() }),
    );
    expect(stack.StackStatus).toBe("UPDATE_ROLLBACK_COMPLETE");
    expect(engine.world.things).toEqual(before);
    const events = await engine.events("demo");
    expect(events).toContain(
      "demo UPDATE_ROLLBACK_IN_PROGRESS The following resource(s) failed to create: [D]. ",
    );
    const rollback = events.slice(events.findIndex((line) => line.includes("UPDATE_ROLLBACK_IN_PROGRESS")));
    expect(rollback.filter((line) => !line.startsWith("E "))).toEqual([
      "demo UPDATE_ROLLBACK_IN_PROGRESS The following resource(s) failed to create: [D]. ",
      "C UPDATE_IN_PROGRESS",
      "C UPDATE_COMPLETE",
      "B UPDATE_COMPLETE",
      "A UPDATE_IN_PROGRESS",
      "A UPDATE_COMPLETE",
      "demo UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS",
      "B DELETE_IN_PROGRESS",
      "B DELETE_COMPLETE",
      "demo UPDATE_ROLLBACK_COMPLETE",
    ]);
    const { StackResources = [] } = await engine.call<{ StackResources?: { LogicalResourceId: string }[] }>(
      "DescribeStackResources",
      { StackName: "demo" },
    );
    expect(StackResources.map(({ LogicalResourceId }) => LogicalResourceId)).toEqual(["A", "B", "C"]);
    const { TemplateBody } = await engine.call<{ TemplateBody: string }>("GetTemplate", {
      StackName: "demo",
    });
    expect(JSON.parse(TemplateBody)).toEqual(template(1, "one"));
  });

  it("can be tried again afterwards", async () => {
    await using engine = await engineUnderTest();
    await engine.create("demo", template(1, "one"));
    engine.world.failures.set("update C", new ResourceFailure("No."));
    expect((await engine.update("demo", template(2, "one"))).StackStatus).toBe("UPDATE_ROLLBACK_FAILED");
    engine.world.failures.clear();
    await engine.call("ContinueUpdateRollback", { StackName: "demo" });
    expect((await engine.ended("demo")).StackStatus).toBe("UPDATE_ROLLBACK_COMPLETE");
    expect((await engine.update("demo", template(2, "two"))).StackStatus).toBe("UPDATE_COMPLETE");
    expect([...engine.world.things.values()].map(({ Size }) => Size)).toEqual([2, undefined, 2].sort());
  });

  it("stops at UPDATE_ROLLBACK_FAILED when something cannot be brought back, and goes on without it", async () => {
    await using engine = await engineUnderTest();
    await engine.create("demo", template(1, "one"));
    engine.world.failures.set("update C", new ResourceFailure("No."));
    const failed = await engine.update("demo", template(2, "one"));
    expect(failed.StackStatusReason).toBe("The following resource(s) failed to update: [C]. ");
    expect(
      await refusal(engine.call("ContinueUpdateRollback", { StackName: "demo", ResourcesToSkip: ["A"] })),
    ).toBe("The following resources to skip are not in the UPDATE_FAILED state: [A]");
    await engine.call("ContinueUpdateRollback", { StackName: "demo", ResourcesToSkip: ["C"] });
    expect((await engine.ended("demo")).StackStatus).toBe("UPDATE_ROLLBACK_COMPLETE");
    expect(await engine.events("demo")).toContain("C UPDATE_COMPLETE Resource skipped during UpdateRollback");
    const sizes = [...engine.world.things].map(([id, { Size }]) => [id.slice(0, 1), Size]);
    expect(sizes).toEqual([
      ["A", 1],
      ["B", undefined],
      ["C", 1],
    ]);
  });

  it("leaves what it changed when rollback is disabled, and goes back on demand", async () => {
    await using engine = await engineUnderTest();
    await engine.create("demo", template(1, "one"));
    const before = new Map(engine.world.things);
    engine.world.failures.set("create D", new ResourceFailure("No."));
    const next = template(2, "one", { D: thing({ Needs: { Ref: "C" } }) });
    const failed = await engine.update("demo", next, { DisableRollback: true });
    expect(failed.StackStatus).toBe("UPDATE_FAILED");
    await engine.call("RollbackStack", { StackName: "demo" });
    expect((await engine.ended("demo")).StackStatus).toBe("UPDATE_ROLLBACK_COMPLETE");
    expect(engine.world.things).toEqual(before);
  });

  it("does not replace anything while rollback is disabled", async () => {
    await using engine = await engineUnderTest();
    await engine.create("demo", template(1, "one"));
    const failed = await engine.update("demo", template(1, "two"), { DisableRollback: true });
    expect(failed.StackStatus).toBe("UPDATE_FAILED");
    expect(await engine.events("demo")).toContain(
      "B UPDATE_FAILED Replacement type updates not supported on stack with disable-rollback.",
    );
  });

  it("is rolled back when somebody cancels it", async () => {
    await using engine = await engineUnderTest();
    await engine.create("demo", template(1, "one"));
    engine.world.gates.set("update C", new Promise(() => {}));
    const updated = engine.update("demo", template(2, "one"));
    await engine.cloud.events.next(
      "stackEvent",
      ({ logicalId, status }) => logicalId === "C" && status === "UPDATE_IN_PROGRESS",
    );
    await engine.call("CancelUpdateStack", { StackName: "demo" });
    expect((await updated).StackStatus).toBe("UPDATE_ROLLBACK_COMPLETE");
    const events = await engine.events("demo");
    expect(events).toContain("C UPDATE_FAILED Resource update cancelled");
    expect(events).toContain("demo UPDATE_ROLLBACK_IN_PROGRESS User Initiated");
    expect([...engine.world.things.values()].map(({ Size }) => Size)).toEqual([1, undefined, 1]);
  });
});
