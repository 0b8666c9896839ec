import { createFunction, invoke, lambdaUnderTest } from "../../../../../support/lambda";

/** Runs a function of one file once. */
async function run(source: string, overrides: object = {}) {
  await using test = await lambdaUnderTest();
  await createFunction(test.lambda, source, overrides);
  return await invoke(test.lambda, { n: 1 });
}

describe("the styles of handlers", () => {
  it.each([
    ["async", "exports.handler = async (e) => e.n;"],
    ["promise", "exports.handler = (e) => Promise.resolve(e.n);"],
    ["callback", "exports.handler = (e, c, done) => { setTimeout(() => done(null, e.n), 20); };"],
    ["context.done", "exports.handler = (e, c) => { setTimeout(() => c.done(null, e.n), 20); };"],
    ["context.succeed", "exports.handler = (e, c) => c.succeed(e.n);"],
  ])("takes %s", async (_, source) => {
    expect(await run(source)).toMatchObject({ answer: 1 });
  });

  it.each([
    ["callback", "exports.handler = (e, c, done) => done(new Error('no'));"],
    ["context.fail", "exports.handler = (e, c) => c.fail(new Error('no'));"],
    ["a plain throw", "exports.handler = () => { throw new Error('no'); };"],
  ])("takes a failure by %s", async (_, source) => {
    expect(await run(source)).toMatchObject({ error: "Unhandled", answer: { errorMessage: "no" } });
  });

  it("waits for the event loop before it hands on a callback's answer, unless told not to", async () => {
    const late = "setTimeout(() => console.log('late'), 50); done(null, 1);";
    const waiting = await run(`exports.handler = (e, c, done) => { ${late} };`);
    expect(waiting.log).toContain("late");
    const quick = await run(
      `exports.handler = (e, c, done) => { c.callbackWaitsForEmptyEventLoop = false; ${late} };`,
    );
    expect(quick.log).not.toContain("late");
  });

  it("answers null for a handler that never answers and has nothing left to do", async () => {
    expect(await run("exports.handler = () => {};")).toMatchObject({ answer: null });
    expect(await run("exports.handler = () => new Promise(() => {});")).toMatchObject({ answer: null });
  });

  it("refuses callbacks on nodejs24.x, as AWS does", async () => {
    const source = "exports.handler = (e, c, done) => done(null, 1);";
    expect(await run(source, { Runtime: "nodejs24.x" })).toMatchObject({
      error: "Unhandled",
      answer: { errorType: "Runtime.CallbackHandlerDeprecated" },
    });
  });

  it("refuses response streaming by name", async () => {
    expect(await run("exports.handler = awslambda.streamifyResponse(async () => {});")).toMatchObject({
      error: "Unhandled",
      answer: { errorMessage: expect.stringContaining("not modelled by the local cloud") },
    });
  });

  it("counts down the time that is left", async () => {
    const { answer } = await run("exports.handler = async (e, c) => c.getRemainingTimeInMillis();", {
      Timeout: 30,
    });
    expect(answer).toBeGreaterThan(20_000);
    expect(answer).toBeLessThanOrEqual(30_000);
  });
});

describe("what a handler does not catch", () => {
  it("reports an unhandled rejection by the runtime's name for it", async () => {
    const source = "exports.handler = () => new Promise(() => { Promise.reject(new Error('lost')); });";
    expect(await run(source)).toMatchObject({
      error: "Unhandled",
      answer: { errorType: "Runtime.UnhandledPromiseRejection", errorMessage: "Error: lost" },
    });
  });

  it("reports an exception outside of the handler's own calls", async () => {
    const source =
      "exports.handler = () => new Promise(() => setTimeout(() => { throw new RangeError('out'); }, 5));";
    expect(await run(source)).toMatchObject({
      error: "Unhandled",
      answer: { errorType: "RangeError", errorMessage: "out" },
    });
  });

  it("reports what cannot be made into JSON", async () => {
    const source = "exports.handler = async () => { const a = {}; a.a = a; return a; };";
    expect(await run(source)).toMatchObject({
      error: "Unhandled",
      answer: { errorMessage: "Unable to stringify response body" },
    });
  });

  it("reports a thrown value that is no error by its type", async () => {
    expect(await run("exports.handler = async () => { throw 'text'; };")).toMatchObject({
      error: "Unhandled",
      answer: { errorType: "string", errorMessage: "text", trace: [] },
    });
  });
});
