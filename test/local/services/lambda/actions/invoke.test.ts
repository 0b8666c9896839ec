import { AwsError } from "../../../../../local/core/errors";
import type { CloudEvent } from "../../../../../local/core/events";
import { act, rootCall } from "../../../../support/fake-cloud";
import { createFunction, invoke, lambdaUnderTest, ROLE } from "../../../../support/lambda";

describe("Invoke", () => {
  it("hands the event to the function and gives its answer back, with the log when asked", async () => {
    await using test = await lambdaUnderTest();
    await createFunction(
      test.lambda,
      "exports.handler = async (event) => { console.log('seen', event.n); return { got: event.n + 1 }; };",
    );
    const { answer, log } = await invoke(test.lambda, { n: 1 });
    expect(answer).toEqual({ got: 2 });
    expect(log).toMatch(
      /^START RequestId: (\S+) Version: \$LATEST\n\S+Z\t\1\tINFO\tseen 1\nEND RequestId: \1\nREPORT RequestId: \1\tDuration: \d+\.\d\d ms\tBilled Duration: \d+ ms\tMemory Size: 128 MB\tMax Memory Used: \d+ MB\tInit Duration: \d+\.\d\d ms\t\n$/,
    );
  });

  it("uses a warm environment again", async () => {
    await using test = await lambdaUnderTest();
    await createFunction(test.lambda, "let n = 0; exports.handler = async () => ++n;");
    expect((await invoke(test.lambda)).answer).toBe(1);
    const second = await invoke(test.lambda);
    expect(second.answer).toBe(2);
    expect(second.log).not.toContain("Init Duration");
  });

  it("starts another environment while the first is busy", async () => {
    await using test = await lambdaUnderTest();
    await createFunction(
      test.lambda,
      "exports.handler = async () => { await new Promise((done) => setTimeout(done, 200)); return process.pid; };",
    );
    const [one, two] = await Promise.all([invoke(test.lambda), invoke(test.lambda)]);
    expect(one.answer).not.toBe(two.answer);
  });

  it("gives the function Lambda's variables, its own, and nothing of the machine's", async () => {
    await using test = await lambdaUnderTest();
    process.env.LOGLAB_TEST_LEAK = "leaked";
    await createFunction(test.lambda, "exports.handler = async () => process.env;", {
      Environment: { Variables: { MINE: "yes" } },
    });
    delete process.env.LOGLAB_TEST_LEAK;
    const { answer } = await invoke(test.lambda);
    expect(answer).toMatchObject({
      MINE: "yes",
      AWS_REGION: "us-east-1",
      AWS_LAMBDA_FUNCTION_NAME: "f",
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: "128",
      AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x",
      AWS_ACCESS_KEY_ID: "ASIAEXAMPLE",
      AWS_SESSION_TOKEN: "token",
      AWS_ENDPOINT_URL: test.cloud.endpoint,
      _HANDLER: "index.handler",
      TZ: ":UTC",
    });
    expect(answer).not.toHaveProperty("LOGLAB_TEST_LEAK");
    expect(answer).not.toHaveProperty("HOME");
    expect(answer).not.toHaveProperty("_LAMBDA_TELEMETRY_LOG_FD");
  });

  it("reports an error of the function with its type and its trace", async () => {
    await using test = await lambdaUnderTest();
    await createFunction(test.lambda, "exports.handler = async () => { throw new TypeError('no'); };");
    const { answer, error, log } = await invoke(test.lambda);
    expect(error).toBe("Unhandled");
    expect(answer).toMatchObject({
      errorType: "TypeError",
      errorMessage: "no",
      trace: expect.arrayContaining(["TypeError: no"]),
    });
    expect(log).toContain('ERROR\tInvoke Error \t{"errorType":"TypeError","errorMessage":"no","stack":[');
    expect((await invoke(test.lambda)).error).toBe("Unhandled");
  });

  it("kills a function that takes too long, and says so as Lambda does", async () => {
    await using test = await lambdaUnderTest();
    await createFunction(test.lambda, "exports.handler = () => { console.log('begun'); for (;;); };", {
      Timeout: 2,
    });
    const running = invoke(test.lambda);
    while (!test.logged.some((line) => line.includes("begun"))) await new Promise(setImmediate);
    await test.cloud.clock.advance(2000);
    const { answer, error, log } = await running;
    expect(error).toBe("Unhandled");
    expect(answer).toEqual({
      errorType: "Sandbox.Timedout",
      errorMessage: expect.stringMatching(/^RequestId: \S+ Error: Task timed out after 2\.00 seconds$/),
    });
    expect(log).toMatch(/Status: timeout\t\n\S+Z \S+ Task timed out after 2\.00 seconds\n\n$/);
  });

  it("tells how a process ended that did not answer", async () => {
    await using test = await lambdaUnderTest();
    await createFunction(test.lambda, "exports.handler = async (event) => process.exit(event.code);");
    const exited = await invoke(test.lambda, { code: 3 });
    expect(exited.answer).toEqual({
      errorType: "Runtime.ExitError",
      errorMessage: expect.stringMatching(/^RequestId: \S+ Error: Runtime exited with error: exit status 3$/),
    });
    expect(exited.log).toContain("Status: error\tError Type: Runtime.ExitError");
    const quiet = await invoke(test.lambda, { code: 0 });
    expect(quiet.answer).toMatchObject({
      errorMessage: expect.stringMatching(/Runtime exited without providing a reason$/),
    });
  });

  it("checks the payload before it runs anything", async () => {
    await using test = await lambdaUnderTest();
    await createFunction(test.lambda, "exports.handler = async () => 1;");
    const call = (input: object) => act(test.lambda, "Invoke", { FunctionName: "f", ...input });
    await expect(call({ Payload: Buffer.from("{") })).rejects.toMatchObject({
      code: "InvalidRequestContentException",
      message: expect.stringMatching(/^Could not parse request body into json: Could not parse payload/),
    });
    await expect(call({ Payload: Buffer.alloc(6_291_457, "1") })).rejects.toMatchObject({
      code: "RequestEntityTooLargeException",
      status: 413,
      message:
        "6291457 byte payload is too large for the RequestResponse invocation type (limit 6291456 bytes)",
    });
    await expect(call({ InvocationType: "Later" })).rejects.toMatchObject({ code: "ValidationException" });
  });

  it("gives an empty object to the function when there is no payload", async () => {
    await using test = await lambdaUnderTest();
    await createFunction(test.lambda, "exports.handler = async (event) => event;");
    const { Payload } = await act<{ Payload: Uint8Array }>(test.lambda, "Invoke", { FunctionName: "f" });
    expect(Buffer.from(Payload).toString()).toBe("{}");
  });

  it("does not hand on an answer that is too large", async () => {
    await using test = await lambdaUnderTest();
    await createFunction(test.lambda, "exports.handler = async () => 'x'.repeat(6291557);");
    expect((await invoke(test.lambda)).answer).toEqual({
      errorType: "Function.ResponseSizeTooLarge",
      errorMessage: "Response payload size exceeded maximum allowed payload size (6291556 bytes).",
    });
  });

  it("runs nothing for a dry run", async () => {
    await using test = await lambdaUnderTest();
    await createFunction(test.lambda, "exports.handler = async () => 1;");
    expect(await act(test.lambda, "Invoke", { FunctionName: "f", InvocationType: "DryRun" })).toEqual({
      StatusCode: 204,
      $metadata: { httpStatusCode: 204 },
    });
    expect(test.logged).toEqual([]);
  });

  it("accepts an event, and tries it again after one and two minutes when the function fails", async () => {
    await using test = await lambdaUnderTest();
    await createFunction(test.lambda, "exports.handler = async () => { throw new Error('never'); };");
    const { events, clock } = test.cloud;
    const dropped = events.next("invocationDropped");
    const told: CloudEvent[] = [];
    events.subscribe((event) => told.push(event));
    const first = events.next("invoked");
    const call = { FunctionName: "f", InvocationType: "Event", Payload: Buffer.from("{}") };
    expect(await act(test.lambda, "Invoke", call)).toMatchObject({ StatusCode: 202 });
    const { requestId } = await first;
    for (const minutes of [1, 2]) {
      while (clock.pending < 2) await new Promise(setImmediate);
      const next = events.next("invoked");
      await clock.advance(minutes * 60_000);
      expect(await next).toMatchObject({ requestId, failed: true });
    }
    expect(await dropped).toMatchObject({ requestId, reason: "RetriesExhausted" });
    expect(told.filter(({ name }) => name === "invoked")).toHaveLength(3);
  });

  it("refuses invocations beyond the function's reservation", async () => {
    await using test = await lambdaUnderTest();
    await createFunction(test.lambda, "exports.handler = async () => 1;");
    await act(test.lambda, "PutFunctionConcurrency", { FunctionName: "f", ReservedConcurrentExecutions: 0 });
    await expect(invoke(test.lambda)).rejects.toMatchObject({
      code: "TooManyRequestsException",
      message: "Rate Exceeded.",
      status: 429,
      members: { Reason: "ReservedFunctionConcurrentInvocationLimitExceeded" },
    });
  });

  it("runs the version that an alias names", async () => {
    await using test = await lambdaUnderTest();
    await createFunction(test.lambda, "exports.handler = async (_, context) => context;", { Publish: true });
    await act(test.lambda, "CreateAlias", { FunctionName: "f", Name: "live", FunctionVersion: "1" });
    const { answer } = await invoke(test.lambda, {}, { FunctionName: "f:live" });
    expect(answer).toMatchObject({
      functionVersion: "1",
      invokedFunctionArn: "arn:aws:lambda:us-east-1:000000000000:function:f:live",
    });
    await expect(invoke(test.lambda, {}, { Qualifier: "none" })).rejects.toMatchObject({
      code: "ResourceNotFoundException",
      message: "Function not found: arn:aws:lambda:us-east-1:000000000000:function:f:none",
    });
  });

  it("looks at the function's own policy too", async () => {
    await using test = await lambdaUnderTest();
    await createFunction(test.lambda, "exports.handler = async () => 1;");
    await act(test.lambda, "AddPermission", {
      FunctionName: "f",
      StatementId: "firehose",
      Action: "lambda:InvokeFunction",
      Principal: "firehose.amazonaws.com",
    });
    const action = test.lambda.actions.find(({ name }) => name === "Invoke");
    const [permission] = (await action?.permissions({ FunctionName: "f" }, rootCall())) ?? [];
    expect(permission).toMatchObject({
      action: "lambda:InvokeFunction",
      resource: "arn:aws:lambda:us-east-1:000000000000:function:f",
    });
    expect(JSON.parse(permission?.resourcePolicy ?? "{}")).toMatchObject({
      Statement: [{ Principal: { Service: "firehose.amazonaws.com" } }],
    });
  });

  it("says so when the role does not let Lambda in any more", async () => {
    await using test = await lambdaUnderTest();
    await createFunction(test.lambda, "exports.handler = async () => 1;");
    test.cloud.assume = async () => {
      throw new AwsError("AccessDenied", `${ROLE} does not trust lambda.amazonaws.com`, 403);
    };
    await expect(invoke(test.lambda)).rejects.toMatchObject({ code: "AccessDeniedException", status: 403 });
  });
});
