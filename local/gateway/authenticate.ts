import { createHash } from "node:crypto";
import type { Call } from "../core/action";
import { ANONYMOUS, type Identity } from "../core/identity";
import type { Service } from "../core/service";
import type { Addressee } from "./addressee";
import type { Behind } from "./gateway";
import { SignatureRefusal } from "./signature/refusal";
import { wordRefusal } from "./signature/refusals";
import { verify } from "./signature/verify";
import type { EdgeRequest } from "./wire/exchange";
import { hasStream, type Operation } from "./wire/model";

/** Who calls, in which Region, and what else the signature says that policies or actions want to know. */
export interface Caller {
  identity: Identity;
  region: string;
  conditions: Call["conditions"];
  chunkSeed?: Call["chunkSeed"];
}

/**
 * Verifies the signature of a request. Without one, S3 takes the caller for anybody; the other services refuse.
 * @throws AwsError in the service's own words
 */
export async function authenticate(
  behind: Pick<Behind, "keys" | "clock">,
  service: Service,
  operation: Operation,
  request: EdgeRequest,
  addressee: Addressee,
): Promise<Caller> {
  const payloadHash = hasStream(operation)
    ? undefined
    : createHash("sha256")
        .update(await request.body())
        .digest("hex");
  try {
    const verified = verify(
      {
        method: request.method,
        path: request.path,
        query: request.rawQuery,
        headers: request.distinctHeaders,
        ...(payloadHash !== undefined && { payloadHash }),
      },
      (key, token) => behind.keys.find(key, token),
      behind.clock,
    );
    return {
      identity: { ...verified.identity, accessKeyId: verified.accessKeyId },
      region: verified.region,
      conditions: {
        "s3:authType": verified.authType,
        "s3:signatureversion": verified.signatureVersion,
        "s3:signatureAge": String(Math.max(0, behind.clock.now() - verified.signedAt)),
      },
      ...(verified.seed && { chunkSeed: verified.seed }),
    };
  } catch (error) {
    if (!(error instanceof SignatureRefusal)) throw error;
    if (error.refusal.reason === "missing" && service.name === "s3") {
      return { identity: ANONYMOUS, region: addressee.region, conditions: {} };
    }
    throw wordRefusal(error.refusal, service.protocol);
  }
}
