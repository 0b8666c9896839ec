import type { Configuration, Fn } from "../../local/services/lambda/store";

/** A version of a function as it is kept. */
export const configurationOf = (overrides: Partial<Configuration> = {}): Configuration => ({
  version: "$LATEST",
  revisionId: "r1",
  modified: 0,
  runtime: "nodejs22.x",
  handler: "index.handler",
  role: "arn:aws:iam::000000000000:role/function",
  description: "",
  timeout: 3,
  memory: 128,
  environment: {},
  architecture: "x86_64",
  ephemeralStorage: 512,
  tracing: "PassThrough",
  logging: { LogFormat: "Text", LogGroup: "/aws/lambda/f" },
  code: { id: "ab".repeat(32), size: 10 },
  ...overrides,
});

/** A function `f` as it is kept. */
export const functionOf = (overrides: Partial<Fn> = {}): Fn => ({
  name: "f",
  latest: configurationOf(),
  versions: [],
  nextVersion: 1,
  aliases: [],
  policies: {},
  eventInvokeConfigs: {},
  runtimeManagement: {},
  tags: {},
  ...overrides,
});
