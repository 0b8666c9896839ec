import { engineUnderTest, refusal } from "../engine-under-test";

const waiting = (ResourceSignal: object) => ({
  Resources: {
    Host: { Type: "Test::Thing", CreationPolicy: { ResourceSignal } },
    After: { Type: "Test::Thing", DependsOn: "Host" },
  },
});

const signal = (UniqueId: string, Status: string) => ({
  StackName: "demo",
  LogicalResourceId: "Host",
  UniqueId,
  Status,
});

async function begin(template: object) {
  const engine = await engineUnderTest();
  const initiated = engine.cloud.events.next(
    "stackEvent",
    ({ reason }) => reason === "Resource creation Initiated",
  );
  await engine.call("CreateStack", { StackName: "demo", TemplateBody: JSON.stringify(template) });
  await initiated;
  return engine;
}

describe("a resource that waits for signals", () => {
  it("is complete when all have come, each counted once", async () => {
    await using engine = await begin(waiting({ Count: 2, Timeout: "PT10M" }));
    await engine.call("SignalResource", signal("i-1", "SUCCESS"));
    await engine.call("SignalResource", signal("i-1", "SUCCESS"));
    expect((await engine.stack("demo")).StackStatus).toBe("CREATE_IN_PROGRESS");
    await engine.call("SignalResource", signal("i-2", "SUCCESS"));
    expect((await engine.ended("demo")).StackStatus).toBe("CREATE_COMPLETE");
    expect((await engine.events("demo")).filter((line) => line.startsWith("Host"))).toEqual([
      "Host CREATE_IN_PROGRESS",
      "Host CREATE_IN_PROGRESS Resource creation Initiated",
      "Host CREATE_IN_PROGRESS Received SUCCESS signal with UniqueId i-1",
      "Host CREATE_IN_PROGRESS Received SUCCESS signal with UniqueId i-2",
      "Host CREATE_COMPLETE",
    ]);
    expect(await refusal(engine.call("SignalResource", signal("i-3", "SUCCESS")))).toMatch(
      /^Stack arn:.* is in CREATE_COMPLETE state and cannot be signaled$/,
    );
  });

  it("fails at the first signal that says so", async () => {
    await using engine = await begin(waiting({ Count: 2 }));
    await engine.call("SignalResource", signal("i-1", "FAILURE"));
    expect((await engine.ended("demo")).StackStatus).toBe("ROLLBACK_COMPLETE");
    expect(await engine.events("demo")).toContain(
      "Host CREATE_FAILED Received FAILURE signal with UniqueId i-1",
    );
    expect(engine.world.things.size).toBe(0);
  });

  it("fails when its time is up, and says what the resource itself has to say", async () => {
    await using engine = await begin(waiting({ Count: 1, Timeout: "PT1M30S" }));
    const [type] = engine.world.types;
    if (type) type.explain = async () => "node: no such file";
    await engine.cloud.clock.advance(89_000);
    expect((await engine.stack("demo")).StackStatus).toBe("CREATE_IN_PROGRESS");
    await engine.cloud.clock.advance(2_000);
    expect((await engine.ended("demo")).StackStatus).toBe("ROLLBACK_COMPLETE");
    expect(await engine.events("demo")).toContain(
      "Host CREATE_FAILED Failed to receive 1 resource signal(s) within the specified duration. node: no such file",
    );
  });

  it("hears a signal that comes before it listens", async () => {
    await using engine = await engineUnderTest();
    let open = (): void => {};
    engine.world.gates.set(
      "create Host",
      new Promise((resolve) => {
        open = resolve;
      }),
    );
    await engine.call("CreateStack", { StackName: "demo", TemplateBody: JSON.stringify(waiting({})) });
    await engine.cloud.events.next("stackEvent", ({ logicalId }) => logicalId === "Host");
    await engine.call("SignalResource", signal("i-1", "SUCCESS"));
    open();
    expect((await engine.ended("demo")).StackStatus).toBe("CREATE_COMPLETE");
  });

  it.each([
    [
      { ResourceSignal: { Timeout: "5 minutes" } },
      "Timeout 5 minutes must be an ISO 8601 duration of at most 12 hours",
    ],
    [{ ResourceSignal: { Timeout: "PT13H" } }, "Timeout PT13H must be an ISO 8601 duration"],
    [{ ResourceSignal: { Count: "many" } }, "Count must be a number"],
    [
      { AutoScalingCreationPolicy: {} },
      "CreationPolicy AutoScalingCreationPolicy of resource A is not modelled",
    ],
  ])("with %j is refused before anything is made", async (CreationPolicy, message) => {
    await using engine = await engineUnderTest();
    const template = { Resources: { A: { Type: "Test::Thing", CreationPolicy } } };
    expect(await refusal(engine.create("demo", template))).toContain(message);
  });
});
