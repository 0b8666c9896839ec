import { environmentVariables } from "../../../../../local/services/lambda/execution/variables";
import type { Configuration } from "../../../../../local/services/lambda/store";
import { fakeCloud } from "../../../../support/fake-cloud";
import { configurationOf } from "../../../../support/lambda-records";

async function variables(overrides: Partial<Configuration> = {}): Promise<Record<string, string>> {
  await using cloud = await fakeCloud();
  return environmentVariables({
    cloud,
    functionName: "f",
    configuration: configurationOf(overrides),
    credentials: { accessKeyId: "ASIA", secretAccessKey: "secret", sessionToken: "token", expires: 0 },
    environmentId: "e1",
    logStream: "stream",
    taskRoot: "/code",
    modules: "/modules",
    temporary: "/tmp/e1",
  });
}

test("is what Lambda sets and nothing of the machine's", async () => {
  expect(await variables()).toEqual({
    PATH: "/usr/local/bin:/usr/bin:/bin:/opt/bin",
    LANG: "en_US.UTF-8",
    TZ: ":UTC",
    TMPDIR: "/tmp/e1",
    NODE_PATH: "/modules",
    LAMBDA_TASK_ROOT: "/code",
    LAMBDA_RUNTIME_DIR: "/var/runtime",
    _HANDLER: "index.handler",
    _LAMBDA_TELEMETRY_LOG_FD: "4",
    AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x",
    AWS_REGION: "us-east-1",
    AWS_DEFAULT_REGION: "us-east-1",
    AWS_ACCESS_KEY_ID: "ASIA",
    AWS_SECRET_ACCESS_KEY: "secret",
    AWS_SESSION_TOKEN: "token",
    AWS_ENDPOINT_URL: "http://127.0.0.1:4566",
    AWS_LAMBDA_FUNCTION_NAME: "f",
    AWS_LAMBDA_FUNCTION_VERSION: "$LATEST",
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: "128",
    AWS_LAMBDA_INITIALIZATION_TYPE: "on-demand",
    AWS_LAMBDA_LOG_GROUP_NAME: "/aws/lambda/f",
    AWS_LAMBDA_LOG_STREAM_NAME: "stream",
    AWS_LAMBDA_RUNTIME_API: "127.0.0.1:4566/_lab/runtime-us-east-1/e1",
  });
});

test("has the function's own variables, which may lead PATH and the SDK elsewhere but not pose as Lambda's", async () => {
  const environment = {
    MINE: "1",
    PATH: "/mine",
    AWS_ENDPOINT_URL: "http://elsewhere",
    AWS_LAMBDA_FUNCTION_NAME: "x",
  };
  expect(await variables({ environment })).toMatchObject({
    MINE: "1",
    PATH: "/mine",
    AWS_ENDPOINT_URL: "http://elsewhere",
    AWS_LAMBDA_FUNCTION_NAME: "f",
  });
});

test("tells Python nothing of Node's modules, and JSON logging its level", async () => {
  expect(await variables({ runtime: "python3.12" })).not.toHaveProperty("NODE_PATH");
  const logging = { LogFormat: "JSON", LogGroup: "g", ApplicationLogLevel: "WARN" } as const;
  expect(await variables({ logging })).toMatchObject({
    AWS_LAMBDA_LOG_FORMAT: "JSON",
    AWS_LAMBDA_LOG_LEVEL: "WARN",
    AWS_LAMBDA_LOG_GROUP_NAME: "g",
  });
});
