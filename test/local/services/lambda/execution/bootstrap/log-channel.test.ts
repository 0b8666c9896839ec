import { createFunction, invoke, lambdaUnderTest } from "../../../../../support/lambda";

describe("what a function prints", () => {
  it("is a log event a message, however many lines it has, with time, request and level", async () => {
    await using test = await lambdaUnderTest();
    await createFunction(
      test.lambda,
      "exports.handler = async () => { console.warn('a\\nb', { c: 1 }); process.stdout.write('raw\\n'); };",
    );
    await invoke(test.lambda);
    await test.lambda.stop();
    expect(test.logged).toContainEqual(expect.stringMatching(/^\S+Z\t\S+\tWARN\ta\nb \{ c: 1 \}\n$/));
    expect(test.logged).toContain("raw\n");
  });

  it("is JSON when the function is configured so, from the level on that it asks for", async () => {
    await using test = await lambdaUnderTest();
    await createFunction(
      test.lambda,
      "exports.handler = async () => { console.info('quiet'); console.error(new TypeError('loud')); };",
      { LoggingConfig: { LogFormat: "JSON", ApplicationLogLevel: "ERROR" } },
    );
    const { log } = await invoke(test.lambda);
    const events = log.trim().split(/(?<=\})(?=\{)/);
    const [start, printed, report] = events.map((event) => JSON.parse(event));
    expect(start).toMatchObject({ type: "platform.start", record: { version: "$LATEST" } });
    expect(printed).toMatchObject({
      level: "ERROR",
      message: "loud",
      errorType: "TypeError",
      requestId: start.record.requestId,
    });
    expect(report).toMatchObject({
      type: "platform.report",
      record: { status: "success", metrics: { memorySizeMB: 128 } },
    });
  });
});
