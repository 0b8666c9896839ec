import { S3Client, type S3ClientConfig } from "@aws-sdk/client-s3";
import type { Permission } from "../../local/core/action";
import { AwsError } from "../../local/core/errors";
import { ROOT } from "../../local/core/identity";
import { serve } from "../../local/gateway/gateway";
import { internalCall } from "../../local/gateway/internal";
import { Routes } from "../../local/gateway/routes";
import { listen } from "../../local/gateway/server";
import { createS3 } from "../../local/services/s3";
import { type FakeCloud, fakeCloud } from "./fake-cloud";

/** S3 alone behind the HTTP edge, for one test. */
export interface TestS3 extends AsyncDisposable {
  endpoint: string;
  client: S3Client;
  /** Another client of the same server. */
  connect(options?: S3ClientConfig): S3Client;
  cloud: FakeCloud;
  /** Permissions that the last call asked for. */
  asked: Permission[];
  /** Denies what it names; nothing is denied at first. */
  deny(refused: (permission: Permission) => boolean): void;
}

/** Starts S3 on a free port; key `test` with secret `test` is the account's root. */
export async function startTestS3(): Promise<TestS3> {
  const cloud = await fakeCloud();
  // Signatures are checked against the clock, and clients sign by the machine's.
  await cloud.clock.advance(Math.max(0, Date.now() - cloud.clock.now()));
  const s3 = createS3(cloud);
  const asked: Permission[] = [];
  let refused: (permission: Permission) => boolean = () => false;
  const behind = {
    service: async (name: string) => (name === "s3" ? s3 : undefined),
    authorizer: {
      authorize(_call: unknown, permission: Permission) {
        asked.push(permission);
        if (refused(permission)) throw new AwsError("AccessDenied", `denied ${permission.action}`, 403);
      },
    },
    keys: {
      find: (key: string) => (key === "test" ? { secretAccessKey: "test", identity: ROOT } : undefined),
    },
    clock: cloud.clock,
    events: cloud.events,
  };
  cloud.answers.set("s3.DeleteObject", (input, identity) =>
    internalCall(behind, identity, "s3", "DeleteObject", input, { region: "us-east-1" }),
  );
  await s3.start();
  const edge = await listen(0, new Routes(), (request, response) => {
    asked.length = 0;
    return serve(behind, request, response);
  });
  const endpoint = `http://127.0.0.1:${edge.port}`;
  const connect: TestS3["connect"] = (options = {}) =>
    new S3Client({
      endpoint,
      region: "us-east-1",
      credentials: { accessKeyId: "test", secretAccessKey: "test" },
      maxAttempts: 1,
      forcePathStyle: true,
      ...options,
    });
  const client = connect();
  return {
    endpoint,
    client,
    connect,
    cloud,
    asked,
    deny(which) {
      refused = which;
    },
    async [Symbol.asyncDispose]() {
      client.destroy();
      await edge.close();
      await s3.stop();
      await cloud[Symbol.asyncDispose]();
    },
  };
}
