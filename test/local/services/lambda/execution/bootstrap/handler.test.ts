import { createFunction, invoke, lambdaUnderTest } from "../../../../../support/lambda";

async function run(files: Record<string, string>, Handler = "index.handler") {
  await using test = await lambdaUnderTest();
  await createFunction(test.lambda, files, { Handler });
  return await invoke(test.lambda);
}

describe("where a handler is looked for", () => {
  it.each<[string, Record<string, string>, string]>([
    ["a CommonJS module", { "index.js": "exports.handler = async () => 'ok';" }, "index.handler"],
    ["a .cjs file", { "index.cjs": "exports.handler = async () => 'ok';" }, "index.handler"],
    ["an ES module", { "index.mjs": "export const handler = async () => 'ok';" }, "index.handler"],
    [
      "an ES module by its package",
      {
        "index.js": "export const handler = async () => 'ok';",
        "package.json": '{ "type": "module" }',
      },
      "index.handler",
    ],
    ["a folder", { "dist/app.js": "exports.run = async () => 'ok';" }, "dist/app.run"],
    ["an inner export", { "index.js": "exports.api = { get: async () => 'ok' };" }, "index.api.get"],
    ["a package's index", { "app/index.js": "exports.run = async () => 'ok';" }, "app.run"],
  ])("finds it in %s", async (_, files, handler) => {
    expect(await run(files, handler)).toMatchObject({ answer: "ok" });
  });

  it.each<[string, Record<string, string>, string, RegExp]>([
    ["Runtime.ImportModuleError", { "other.js": "" }, "index.handler", /Cannot find module/],
    [
      "Runtime.HandlerNotFound",
      { "index.js": "exports.other = 1;" },
      "index.handler",
      /^index\.handler is undefined or not exported$/,
    ],
    ["Runtime.HandlerNotFound", { "index.js": "exports.handler = 1;" }, "index.handler", /is not a function/],
    ["Runtime.UserCodeSyntaxError", { "index.js": "exports.handler = (;" }, "index.handler", /SyntaxError/],
    ["Runtime.MalformedHandlerName", { "index.js": "" }, "index", /^Bad handler$/],
    ["Runtime.MalformedHandlerName", { "index.js": "" }, "../index.handler", /not a valid handler name/],
    ["Error", { "index.js": "throw new Error('at the start');" }, "index.handler", /^at the start$/],
  ])("reports %s", async (errorType, files, handler, message) => {
    expect(await run(files, handler)).toMatchObject({
      error: "Unhandled",
      answer: { errorType, errorMessage: expect.stringMatching(message) },
    });
  });

  it("finds the AWS SDK that a bundle leaves out, by require and by import", async () => {
    const required = "const { S3Client } = require('@aws-sdk/client-s3');";
    const imported = "import { S3Client } from '@aws-sdk/client-s3';";
    expect(
      await run({ "index.js": `${required} exports.handler = async () => typeof S3Client;` }),
    ).toMatchObject({ answer: "function" });
    expect(
      await run({ "index.mjs": `${imported} export const handler = async () => typeof S3Client;` }),
    ).toMatchObject({ answer: "function" });
  });
});
