import { Readable } from "node:stream";
import { AwsError } from "../../../../../local/core/errors";
import { createLambda } from "../../../../../local/services/lambda";
import { act, fakeCloud } from "../../../../support/fake-cloud";
import { createFunction, ROLE } from "../../../../support/lambda";
import { zipOf } from "../../../../support/zip";

describe("CreateFunction", () => {
  it("answers with the whole configuration, which is active as soon as somebody looks", async () => {
    await using cloud = await fakeCloud();
    const lambda = createLambda(cloud);
    const created = await createFunction(lambda, "exports.handler = 1;", { Tags: { a: "b" } });
    expect(created).toMatchObject({
      FunctionName: "f",
      FunctionArn: "arn:aws:lambda:us-east-1:000000000000:function:f",
      Runtime: "nodejs22.x",
      Handler: "index.handler",
      Role: ROLE,
      Timeout: 3,
      MemorySize: 128,
      Version: "$LATEST",
      State: "Pending",
      StateReasonCode: "Creating",
      PackageType: "Zip",
      Architectures: ["x86_64"],
      EphemeralStorage: { Size: 512 },
      TracingConfig: { Mode: "PassThrough" },
      LoggingConfig: { LogFormat: "Text", LogGroup: "/aws/lambda/f" },
      LastModified: "2026-01-15T12:00:00.000+0000",
      CodeSha256: expect.stringMatching(/^[A-Za-z0-9+/]{43}=$/),
    });
    expect(await act(lambda, "GetFunction", { FunctionName: "f" })).toMatchObject({
      Configuration: { State: "Active", LastUpdateStatus: "Successful" },
      Tags: { a: "b" },
    });
  });

  it.each<[string, object, string, RegExp]>([
    [
      "a taken name",
      { FunctionName: "taken" },
      "ResourceConflictException",
      /^Function already exist: taken$/,
    ],
    ["a bad name", { FunctionName: "a b" }, "ValidationException", /'functionName' failed to satisfy/],
    [
      "no handler",
      { Handler: undefined },
      "InvalidParameterValueException",
      /Runtime and Handler are mandatory/,
    ],
    ["a retired runtime", { Runtime: "nodejs16.x" }, "InvalidParameterValueException", /no longer supported/],
    ["an unknown runtime", { Runtime: "cobol" }, "ValidationException", /'runtime' failed to satisfy/],
    [
      "a runtime that is not modelled",
      { Runtime: "java21" },
      "NotModelledByLocalCloud",
      /lambda runtime java21/,
    ],
    ["an image", { PackageType: "Image" }, "NotModelledByLocalCloud", /package type Image/],
    [
      "layers",
      { Layers: ["arn:aws:lambda:us-east-1:000000000000:layer:l:1"] },
      "NotModelledByLocalCloud",
      /Layers/,
    ],
    ["a VPC", { VpcConfig: { SubnetIds: ["subnet-1"] } }, "NotModelledByLocalCloud", /VpcConfig/],
    [
      "too long a time-out",
      { Timeout: 901 },
      "ValidationException",
      /'timeout' failed to satisfy constraint: Member must have value less than or equal to 900/,
    ],
    ["too little memory", { MemorySize: 64 }, "ValidationException", /'memorySize' failed/],
    [
      "a reserved variable",
      { Environment: { Variables: { AWS_REGION: "x" } } },
      "InvalidParameterValueException",
      /Reserved keys used in this request: AWS_REGION$/,
    ],
    [
      "too large an environment",
      { Environment: { Variables: { LARGE: "x".repeat(4096) } } },
      "InvalidParameterValueException",
      /exceeded the 4KB limit/,
    ],
    [
      "levels of a text log",
      { LoggingConfig: { ApplicationLogLevel: "WARN" } },
      "InvalidParameterValueException",
      /must set LogFormat to JSON/,
    ],
    ["no code", { Code: {} }, "InvalidParameterValueException", /Please provide a source for function code/],
    [
      "an empty zip",
      { Code: { ZipFile: new Uint8Array() } },
      "InvalidParameterValueException",
      /non-empty zip/,
    ],
    [
      "what is no zip",
      { Code: { ZipFile: Buffer.from("text") } },
      "InvalidParameterValueException",
      /^Could not unzip uploaded file/,
    ],
  ])("refuses %s", async (_, overrides, code, message) => {
    await using cloud = await fakeCloud();
    const lambda = createLambda(cloud);
    await createFunction(lambda, "", { FunctionName: "taken" });
    await expect(createFunction(lambda, "", overrides)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
  });

  it("reads the code from S3 with the caller's rights, and says what S3 says", async () => {
    await using cloud = await fakeCloud();
    const lambda = createLambda(cloud);
    const archive = zipOf([{ name: "index.js", data: "exports.handler = 1;" }]);
    cloud.answers.set("s3.GetObject", () => ({
      Body: Readable.from([archive.subarray(0, 9), archive.subarray(9)]),
    }));
    const Code = { S3Bucket: "assets", S3Key: "code.zip" };
    expect(await createFunction(lambda, "", { Code })).toMatchObject({ CodeSize: archive.length });
    expect(cloud.calls).toEqual([
      expect.objectContaining({ operation: "GetObject", input: { Bucket: "assets", Key: "code.zip" } }),
    ]);
    cloud.answers.set("s3.GetObject", () => {
      throw new AwsError("NoSuchKey", "The specified key does not exist.", 404);
    });
    await expect(createFunction(lambda, "", { FunctionName: "g", Code })).rejects.toMatchObject({
      code: "InvalidParameterValueException",
      message:
        "Error occurred while GetObject. S3 Error Code: NoSuchKey. S3 Error Message: The specified key does not exist.",
    });
    cloud.answers.set("s3.GetObject", () => {
      throw new AwsError("AccessDenied", "no", 403);
    });
    await expect(createFunction(lambda, "", { FunctionName: "g", Code })).rejects.toMatchObject({
      code: "AccessDeniedException",
      status: 403,
    });
  });

  it("takes only a role that lets Lambda in, and asks for the right to pass it", async () => {
    await using cloud = await fakeCloud();
    const lambda = createLambda(cloud);
    cloud.assume = async () => {
      throw new AwsError("AccessDenied", "no trust", 403);
    };
    await expect(createFunction(lambda, "")).rejects.toMatchObject({
      code: "InvalidParameterValueException",
      message: "The role defined for the function cannot be assumed by Lambda.",
    });
    const action = lambda.actions.find(({ name }) => name === "CreateFunction");
    expect(action?.permissions({ FunctionName: "f", Role: ROLE }, {} as never)).toEqual([
      {
        action: "lambda:CreateFunction",
        resource: "arn:aws:lambda:us-east-1:000000000000:function:f",
        conditions: {},
      },
      {
        action: "iam:PassRole",
        resource: ROLE,
        conditions: { "iam:PassedToService": "lambda.amazonaws.com" },
      },
    ]);
  });
});
