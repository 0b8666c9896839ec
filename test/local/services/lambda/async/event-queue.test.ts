import { act } from "../../../../support/fake-cloud";
import { createFunction, lambdaUnderTest } from "../../../../support/lambda";

const EVENT = { FunctionName: "f", InvocationType: "Event", Payload: Buffer.from("{}") };

describe("asynchronous invocations", () => {
  it("are found again after a restart, and carried out then", async () => {
    const first = await lambdaUnderTest();
    await createFunction(first.lambda, "exports.handler = async () => { throw new Error('first try'); };");
    const tried = first.cloud.events.next("invoked");
    await act(first.lambda, "Invoke", EVENT);
    const { requestId } = await tried;
    while (first.cloud.clock.pending < 2) await new Promise(setImmediate);
    await first.lambda.stop();
    await first.cloud.state.close();
    const { directory } = first.cloud.state;
    await using again = await lambdaUnderTest({ directory });
    const retried = again.cloud.events.next("invoked");
    while (again.cloud.clock.pending === 0) await new Promise(setImmediate);
    await again.cloud.clock.advance(60_000);
    expect(await retried).toMatchObject({ requestId, failed: true });
    await first[Symbol.asyncDispose]();
  });

  it("are not tried again when the function says so", async () => {
    await using test = await lambdaUnderTest();
    await createFunction(test.lambda, "exports.handler = async () => { throw new Error('no'); };");
    await act(test.lambda, "PutFunctionEventInvokeConfig", { FunctionName: "f", MaximumRetryAttempts: 0 });
    const dropped = test.cloud.events.next("invocationDropped");
    await act(test.lambda, "Invoke", EVENT);
    expect(await dropped).toMatchObject({ reason: "RetriesExhausted" });
  });

  it("wait when the function is throttled, and are given up when they are too old", async () => {
    await using test = await lambdaUnderTest();
    await createFunction(test.lambda, "exports.handler = async () => 1;");
    await act(test.lambda, "PutFunctionConcurrency", { FunctionName: "f", ReservedConcurrentExecutions: 0 });
    await act(test.lambda, "PutFunctionEventInvokeConfig", {
      FunctionName: "f",
      MaximumEventAgeInSeconds: 60,
    });
    const dropped = test.cloud.events.next("invocationDropped");
    await act(test.lambda, "Invoke", EVENT);
    // A wait doubles each time: 1, 2, 4, 8, 16 and 32 seconds pass the age of a minute.
    for (const seconds of [1, 2, 4, 8, 16, 32]) {
      while (test.cloud.clock.pending === 0) await new Promise(setImmediate);
      await test.cloud.clock.advance(seconds * 1000);
    }
    expect(await dropped).toMatchObject({ reason: "EventAgeExceeded" });
  });

  it("are given up when the function is deleted", async () => {
    await using test = await lambdaUnderTest();
    await createFunction(test.lambda, "exports.handler = async () => 1;");
    const dropped = test.cloud.events.next("invocationDropped");
    await act(test.lambda, "Invoke", EVENT);
    await act(test.lambda, "DeleteFunction", { FunctionName: "f" });
    expect(await dropped).toMatchObject({ reason: "FunctionDeleted" });
  });
});
