import type { Readable } from "node:stream";
import type { Call, Permission } from "../../local/core/action";
import { AwsError } from "../../local/core/errors";
import type { Service } from "../../local/core/service";
import { createS3 } from "../../local/services/s3";
import { act, type FakeCloud, fakeCloud, rootCall } from "./fake-cloud";

/** Members of an answer that tests look into. */
type Answer = Record<string, unknown>;

/** S3 alone, without IAM and wire, with a bucket `logs` in us-east-1. */
export interface UnitS3 extends AsyncDisposable {
  service: Service;
  cloud: FakeCloud;
  /** Calls an action as root from inside. */
  call<O extends object = Answer>(operation: string, input?: object, overrides?: Partial<Call>): Promise<O>;
  /** The error of a call that fails. */
  failure(operation: string, input?: object, overrides?: Partial<Call>): Promise<AwsError>;
  /** `action on resource` for each permission that a call needs. */
  needs(operation: string, input?: object, overrides?: Partial<Call>): Promise<string[]>;
  permissions(operation: string, input?: object, overrides?: Partial<Call>): Promise<Permission[]>;
  /** Puts an object of this text into the bucket `logs`. */
  put(key: string, text?: string, more?: object): Promise<Answer>;
  /** Text of an object in the bucket `logs`. */
  text(key: string, more?: object): Promise<string>;
}

export const BUCKET = "logs";

/** Starts S3 over a directory of its own, or one that a test gives. */
export async function startS3(options: { directory?: string; bucket?: boolean } = {}): Promise<UnitS3> {
  const cloud = await fakeCloud(options);
  const service = createS3(cloud);
  cloud.answers.set("s3.DeleteObject", (input) => act(service, "DeleteObject", input));
  await service.start();
  const call: UnitS3["call"] = (operation, input = {}, overrides = {}) =>
    act(service, operation, { Bucket: BUCKET, ...input }, rootCall(overrides));
  const permissions: UnitS3["permissions"] = async (operation, input = {}, overrides = {}) => {
    const action = service.actions.find(({ name }) => name === operation);
    if (!action) throw new Error(`s3 has no action ${operation}`);
    return action.permissions({ Bucket: BUCKET, ...input }, rootCall(overrides));
  };
  if (options.bucket !== false) await call("CreateBucket");
  return {
    service,
    cloud,
    call,
    permissions,
    async failure(...request) {
      try {
        await call(...request);
      } catch (error) {
        if (error instanceof AwsError) return error;
        throw error;
      }
      throw new Error(`${request[0]} did not fail`);
    },
    needs: async (...request) =>
      (await permissions(...request)).map(({ action, resource }) => `${action} on ${resource}`),
    put: (key, text = "", more = {}) => call("PutObject", { Key: key, Body: text, ...more }),
    async text(key, more = {}) {
      const { Body } = await call<{ Body: Readable }>("GetObject", { Key: key, ...more });
      return (await collect(Body)).toString();
    },
    async [Symbol.asyncDispose]() {
      await service.stop();
      await cloud[Symbol.asyncDispose]();
    },
  };
}

/** Reads a stream to its end. */
export async function collect(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
