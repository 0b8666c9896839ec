import { act } from "../../../../support/fake-cloud";
import { createFunction, invoke, lambdaUnderTest } from "../../../../support/lambda";
import { gone } from "../../../../support/processes";

const PID = "exports.handler = async () => process.pid;";

describe("execution environments", () => {
  it("end with the cloud", async () => {
    const test = await lambdaUnderTest();
    await createFunction(test.lambda, PID);
    const { answer } = await invoke(test.lambda);
    await test[Symbol.asyncDispose]();
    await gone(Number(answer));
  });

  it("end with everything that the function started", async () => {
    await using test = await lambdaUnderTest();
    await createFunction(
      test.lambda,
      "exports.handler = async () => require('child_process').spawn('/bin/sleep', ['1000']).pid;",
    );
    const { answer } = await invoke(test.lambda);
    await act(test.lambda, "DeleteFunction", { FunctionName: "f" });
    await gone(Number(answer));
  });

  it("are made anew when the configuration changes", async () => {
    await using test = await lambdaUnderTest();
    await createFunction(test.lambda, PID);
    const before = await invoke(test.lambda);
    await act(test.lambda, "UpdateFunctionConfiguration", { FunctionName: "f", Timeout: 9 });
    const after = await invoke(test.lambda);
    expect(after.answer).not.toBe(before.answer);
    await gone(Number(before.answer));
  });

  it("assume the function's role for Lambda, and tell which function it is", async () => {
    await using test = await lambdaUnderTest();
    const requests: unknown[] = [];
    const { assume } = test.cloud;
    test.cloud.assume = (request) => {
      requests.push(request);
      return assume(request);
    };
    await createFunction(test.lambda, PID);
    await invoke(test.lambda);
    expect(requests.at(-1)).toEqual({
      roleArn: "arn:aws:iam::000000000000:role/function",
      service: "lambda.amazonaws.com",
      sessionName: "f_",
      sourceArn: "arn:aws:lambda:us-east-1:000000000000:function:f",
    });
  });

  it("write to the log group that the function names, in a stream of their own", async () => {
    await using test = await lambdaUnderTest();
    await createFunction(test.lambda, PID, { LoggingConfig: { LogGroup: "mine" } });
    await invoke(test.lambda);
    await test.lambda.stop();
    const [stream] = test.cloud.calls.filter(({ operation }) => operation === "CreateLogStream");
    expect(stream?.input).toEqual({
      logGroupName: "mine",
      logStreamName: expect.stringMatching(/^2026\/01\/15\/\[\$LATEST\][0-9a-f]{32}$/),
    });
    expect(test.logged[0]).toMatch(
      /^INIT_START Runtime Version: nodejs:22\.v\S+\tRuntime Version ARN: arn:aws/,
    );
  });
});
