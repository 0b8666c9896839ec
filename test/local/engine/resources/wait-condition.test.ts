import { EventEmitter } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { type EngineUnderTest, engineUnderTest, refusal } from "../engine-under-test";

const TEMPLATE = {
  Resources: {
    Handle: { Type: "AWS::CloudFormation::WaitConditionHandle" },
    Wait: {
      Type: "AWS::CloudFormation::WaitCondition",
      Properties: { Handle: { Ref: "Handle" }, Timeout: "60", Count: 2 },
    },
  },
  Outputs: { Data: { Value: { "Fn::GetAtt": ["Wait", "Data"] } }, Url: { Value: { Ref: "Handle" } } },
};

/** Puts a body to an address that the engine serves, without a network. */
async function put(engine: EngineUnderTest, url: string, body: string, method = "PUT"): Promise<number> {
  const route = engine.cloud.routes.get("wait-condition-us-east-1");
  if (!route) throw new Error("the engine serves no handles");
  const request = Object.assign(Readable.from([body]), { method, url: new URL(url).pathname });
  const response = new EventEmitter() as unknown as ServerResponse & { status?: number };
  return new Promise((resolve) => {
    let status = 0;
    Object.assign(response, {
      writeHead(code: number) {
        status = code;
        return response;
      },
      end: () => resolve(status),
    });
    route(request as unknown as IncomingMessage, response);
  });
}

async function begin(): Promise<{ engine: EngineUnderTest; url: string }> {
  const engine = await engineUnderTest();
  const waiting = engine.cloud.events.next(
    "stackEvent",
    ({ logicalId, reason }) => logicalId === "Wait" && reason !== undefined,
  );
  await engine.call("CreateStack", { StackName: "demo", TemplateBody: JSON.stringify(TEMPLATE) });
  await waiting;
  const { StackResources = [] } = await engine.call<{ StackResources?: { PhysicalResourceId?: string }[] }>(
    "DescribeStackResources",
    { StackName: "demo", LogicalResourceId: "Handle" },
  );
  return { engine, url: StackResources[0]?.PhysicalResourceId ?? "" };
}

const success = (UniqueId: string) =>
  JSON.stringify({ Status: "SUCCESS", UniqueId, Data: `data of ${UniqueId}`, Reason: "ok" });

describe("a wait condition", () => {
  it("is complete when its handle has been told often enough, and gives the data", async () => {
    const { engine, url } = await begin();
    await using _ = engine;
    expect(await put(engine, url, success("one"))).toBe(200);
    expect(await put(engine, url, success("two"))).toBe(200);
    const stack = await engine.ended("demo");
    expect(stack.StackStatus).toBe("CREATE_COMPLETE");
    expect(JSON.parse(stack.Outputs?.[0]?.OutputValue ?? "")).toEqual({
      one: "data of one",
      two: "data of two",
    });
  });

  it("fails with the reason that it is told, or when its time is up", async () => {
    const { engine, url } = await begin();
    await using _ = engine;
    await put(engine, url, JSON.stringify({ Status: "FAILURE", UniqueId: "one", Reason: "disk full" }));
    expect((await engine.ended("demo")).StackStatus).toBe("ROLLBACK_COMPLETE");
    expect(await engine.events("demo")).toContain(
      "Wait CREATE_FAILED WaitCondition received failed message: 'disk full' for uniqueId: one",
    );
    const late = await begin();
    await using other = late.engine;
    await put(other, late.url, success("one"));
    await other.cloud.clock.advance(61_000);
    await other.ended("demo");
    expect(await other.events("demo")).toContain(
      "Wait CREATE_FAILED WaitCondition timed out. Received 1 conditions when expecting 2",
    );
  });

  it("answers nobody who does not know its address or its form", async () => {
    const { engine, url } = await begin();
    await using _ = engine;
    expect(await put(engine, url, "nonsense")).toBe(400);
    expect(await put(engine, url, JSON.stringify({ Status: "MAYBE", UniqueId: "x" }))).toBe(400);
    expect(await put(engine, url, success("x"), "GET")).toBe(405);
    expect(await put(engine, `${url.slice(0, url.lastIndexOf("/"))}/guess`, success("x"))).toBe(403);
  });

  it("cannot be updated", async () => {
    const { engine, url } = await begin();
    await using _ = engine;
    await put(engine, url, success("one"));
    await put(engine, url, success("two"));
    await engine.ended("demo");
    const other = structuredClone(TEMPLATE);
    other.Resources.Wait.Properties.Timeout = "70";
    await engine.update("demo", other);
    expect(await engine.events("demo")).toContain(
      "Wait UPDATE_FAILED Update to resource type AWS::CloudFormation::WaitCondition is not supported.",
    );
    expect(await refusal(engine.update("demo", TEMPLATE))).toBeDefined();
  });
});
