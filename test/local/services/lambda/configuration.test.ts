import { changed, newConfiguration, refuseUnmodelled } from "../../../../local/services/lambda/configuration";
import { configurationOf } from "../../../support/lambda-records";

const code = { id: "ab", size: 1 };
const made = (input: object = {}) =>
  newConfiguration("f", "arn:role", { Runtime: "nodejs22.x", Handler: "index.handler", ...input }, code, 5);

test("fills a new function with AWS's defaults", () => {
  expect(made()).toEqual({
    version: "$LATEST",
    revisionId: expect.any(String),
    modified: 5,
    runtime: "nodejs22.x",
    handler: "index.handler",
    role: "arn:role",
    description: "",
    timeout: 3,
    memory: 128,
    environment: {},
    architecture: "x86_64",
    ephemeralStorage: 512,
    tracing: "PassThrough",
    logging: { LogFormat: "Text", LogGroup: "/aws/lambda/f" },
    code,
  });
});

test("leaves what an update does not name", () => {
  const before = configurationOf({ memory: 512, environment: { AA: "1" }, description: "old" });
  const after = changed(before, "f", { Description: "", Timeout: 9 }, 7);
  expect(after).toMatchObject({
    memory: 512,
    environment: { AA: "1" },
    description: "",
    timeout: 9,
    modified: 7,
  });
  expect(after.revisionId).not.toBe(before.revisionId);
});

test("fills levels into JSON logging, and refuses them for text", () => {
  expect(made({ LoggingConfig: { LogFormat: "JSON", LogGroup: "g" } }).logging).toEqual({
    LogFormat: "JSON",
    LogGroup: "g",
    ApplicationLogLevel: "INFO",
    SystemLogLevel: "INFO",
  });
  expect(() => made({ LoggingConfig: { SystemLogLevel: "WARN" } })).toThrow(/you must set LogFormat to JSON/);
});

test.each([
  [{ Handler: undefined }, "Runtime and Handler are mandatory parameters"],
  [
    { Environment: { Variables: { AWS_REGION: "x", _HANDLER: "y" } } },
    "Reserved keys used in this request: AWS_REGION, _HANDLER",
  ],
  [{ Environment: { Variables: { AA: "x".repeat(5000) } } }, "exceeded the 4KB limit"],
])("refuses %j", (input, message) => {
  expect(() => made(input)).toThrow(
    expect.objectContaining({
      code: "InvalidParameterValueException",
      message: expect.stringContaining(message),
    }),
  );
});

test.each([
  [{ PackageType: "Image" as const }, "package type Image"],
  [{ Layers: ["arn:layer"] }, "Layers"],
  [{ VpcConfig: { SubnetIds: ["subnet-1"] } }, "VpcConfig"],
  [{ DeadLetterConfig: { TargetArn: "arn:q" } }, "DeadLetterConfig"],
  [{ SnapStart: { ApplyOn: "PublishedVersions" as const } }, "SnapStart"],
  [{ KMSKeyArn: "arn:key" }, "KMSKeyArn"],
])("names what is not modelled in %j", (input, name) => {
  expect(() => refuseUnmodelled(input)).toThrow(new RegExp(name));
});

test("takes members that say nothing", () => {
  expect(() =>
    refuseUnmodelled({
      Layers: [],
      KMSKeyArn: "",
      VpcConfig: { SubnetIds: [] },
      SnapStart: { ApplyOn: "None" },
    }),
  ).not.toThrow();
});
