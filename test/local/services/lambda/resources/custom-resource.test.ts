import { createLambda } from "../../../../../local/services/lambda";
import { type FakeCloud, fakeCloud } from "../../../../support/fake-cloud";
import { resourceContext, type TestContext, typeOf } from "../../../../support/resource-context";

const ServiceToken = "arn:aws:lambda:us-east-1:000000000000:function:provider";

/** A provider that answers as the test says. */
function provided(cloud: FakeCloud, answer: object | undefined, overrides: object = {}) {
  const asked: Record<string, unknown>[] = [];
  let put: (body: Uint8Array) => void = () => undefined;
  cloud.callback = (signal) => {
    const awaited = new Promise<Uint8Array>((resolve, reject) => {
      put = resolve;
      signal.addEventListener("abort", () => reject(signal.reason));
    });
    awaited.catch(() => undefined);
    return { url: "http://127.0.0.1:4566/_lab/callback/1", answer: awaited };
  };
  const context: TestContext = resourceContext([], {
    type: "Custom::Thing",
    clock: cloud.clock,
    async call<O extends object>(_service: string, _operation: string, input: object): Promise<O> {
      const { Payload } = input as { Payload: Buffer };
      asked.push(JSON.parse(Payload.toString()));
      if (answer) put(Buffer.from(JSON.stringify(answer)));
      return {} as O;
    },
    ...overrides,
  });
  return { context, asked, type: typeOf(createLambda(cloud), "Custom::*") };
}

describe("Custom::*", () => {
  it("asks the provider for what is wanted and takes its id and data", async () => {
    await using cloud = await fakeCloud();
    const { context, asked, type } = provided(cloud, {
      Status: "SUCCESS",
      PhysicalResourceId: "thing-1",
      Data: { Address: "a" },
    });
    const standing = await type.create({ ServiceToken, Size: 3 }, context);
    expect(standing).toEqual({ physicalId: "thing-1", attributes: { Address: "a" } });
    expect(asked).toEqual([
      {
        RequestType: "Create",
        ServiceToken,
        ResponseURL: "http://127.0.0.1:4566/_lab/callback/1",
        StackId: context.stackId,
        RequestId: "token-1",
        LogicalResourceId: "Thing",
        ResourceType: "Custom::Thing",
        ResourceProperties: { ServiceToken, Size: "3" },
      },
    ]);
  });

  it("tells old and new at an update, and takes another id for a replacement", async () => {
    await using cloud = await fakeCloud();
    const { context, asked, type } = provided(cloud, { Status: "SUCCESS", PhysicalResourceId: "thing-2" });
    const before = { physicalId: "thing-1", attributes: {} };
    const standing = await type.update(before, { ServiceToken, Size: 4 }, { ServiceToken, Size: 3 }, context);
    expect(standing.physicalId).toBe("thing-2");
    expect(asked[0]).toMatchObject({
      RequestType: "Update",
      PhysicalResourceId: "thing-1",
      ResourceProperties: { Size: "4" },
      OldResourceProperties: { Size: "3" },
    });
  });

  it("keeps the id when the answer to an update or a deletion names none", async () => {
    await using cloud = await fakeCloud();
    const { context, type } = provided(cloud, { Status: "SUCCESS" });
    const before = { physicalId: "thing-1", attributes: {} };
    const after = await type.update(before, { ServiceToken }, { ServiceToken }, context);
    expect(after.physicalId).toBe("thing-1");
    await expect(type.delete(before, { ServiceToken }, context)).resolves.toBeUndefined();
  });

  it("fails with the provider's reason, word for word", async () => {
    await using cloud = await fakeCloud();
    const { context, type } = provided(cloud, {
      Status: "FAILED",
      Reason: "no room",
      PhysicalResourceId: "half",
    });
    await expect(type.create({ ServiceToken }, context)).rejects.toThrow(
      "Received response status [FAILED] from custom resource. Message returned: no room (RequestId: token-1)",
    );
    expect(context.said).toEqual([{ physicalId: "half", attributes: {} }]);
  });

  it("fails when the answer to a creation names no resource", async () => {
    await using cloud = await fakeCloud();
    const { context, type } = provided(cloud, { Status: "SUCCESS" });
    await expect(type.create({ ServiceToken }, context)).rejects.toThrow("Invalid PhysicalResourceId");
  });

  it.each([
    [{}, 3600],
    [{ ServiceTimeout: 5 }, 5],
  ])("gives up when nobody answers in time: %j", async (properties, seconds) => {
    await using cloud = await fakeCloud();
    const { context, type } = provided(cloud, undefined);
    const failed = expect(type.create({ ServiceToken, ...properties }, context)).rejects.toThrow(
      /^CloudFormation did not receive a response from your Custom Resource\. Please check your logs for requestId \[token-1\]/,
    );
    await cloud.clock.advance(seconds * 1000);
    await failed;
  });

  it("ends the wait when the operation is cancelled", async () => {
    await using cloud = await fakeCloud();
    const cancel = new AbortController();
    const { context, type } = provided(cloud, undefined, { signal: cancel.signal });
    const failed = expect(type.create({ ServiceToken }, context)).rejects.toThrow("cancelled");
    cancel.abort(new Error("cancelled"));
    await failed;
    expect(cloud.clock.pending).toBe(0);
  });

  it("refuses a provider that is no function, and another provider at an update", async () => {
    await using cloud = await fakeCloud();
    const { context, type } = provided(cloud, { Status: "SUCCESS", PhysicalResourceId: "x" });
    const topic = "arn:aws:sns:us-east-1:000000000000:topic";
    await expect(type.create({ ServiceToken: topic }, context)).rejects.toMatchObject({
      code: "NotModelledByLocalCloud",
    });
    await expect(
      type.update({ physicalId: "x", attributes: {} }, { ServiceToken }, { ServiceToken: topic }, context),
    ).rejects.toThrow("Modifying service token is not allowed.");
  });
});
