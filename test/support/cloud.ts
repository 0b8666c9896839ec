import { type CloudOptions, type RunningCloud, startCloud } from "../../local";

/** A local cloud for one test, and what makes any client speak to it. */
export interface TestCloud extends RunningCloud {
  /** Configuration of an SDK client: endpoint, Region, root credentials, one attempt. */
  client: {
    endpoint: string;
    region: string;
    credentials: { accessKeyId: string; secretAccessKey: string };
    maxAttempts: number;
    forcePathStyle: true;
  };
  /** Environment of a client program (CDK CLI, AWS CLI, boto3). */
  environment: NodeJS.ProcessEnv;
}

/** Starts a cloud on a free port; `await using` ends it with everything that it started. */
export async function startTestCloud(options: CloudOptions = {}): Promise<TestCloud> {
  const cloud = await startCloud(options);
  return Object.assign(cloud, {
    client: {
      endpoint: cloud.endpoint,
      region: "us-east-1",
      credentials: { accessKeyId: "test", secretAccessKey: "test" },
      maxAttempts: 1,
      forcePathStyle: true as const,
    },
    environment: {
      ...process.env,
      AWS_ENDPOINT_URL: cloud.endpoint,
      AWS_ACCESS_KEY_ID: "test",
      AWS_SECRET_ACCESS_KEY: "test",
      AWS_REGION: "us-east-1",
      AWS_DEFAULT_REGION: "us-east-1",
      AWS_EC2_METADATA_DISABLED: "true",
      NO_PROXY: "127.0.0.1,localhost",
    },
  });
}
