import { createHash, webcrypto } from "node:crypto";
import type { Call } from "../core/action";
import type { KeyRing } from "../core/authorizer";
import type { Clock } from "../core/clock";
import type { AwsError } from "../core/errors";
import { ANONYMOUS, type Identity } from "../core/identity";
import { addresseeOf } from "./addressee";
import type { ProtocolName } from "./protocols";
import { type Refusal, SignatureRefusal } from "./signature/refusal";
import { wordRefusal } from "./signature/refusals";
import type { Verified } from "./signature/signed-request";
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

/** What the authentication needs of the cloud. */
export interface Keys {
  keys: KeyRing;
  clock: Clock;
}

/** From so many bytes on it takes less to hash beside the event loop than in it. */
const HASHED_BESIDE = 32 * 1024;

/** @returns the sum in hexadecimal */
async function sha256(body: Buffer): Promise<string> {
  if (body.length < HASHED_BESIDE) return createHash("sha256").update(body).digest("hex");
  return Buffer.from(await webcrypto.subtle.digest("SHA-256", body)).toString("hex");
}

/**
 * Verifies the signature of a request. Without one, S3 takes the caller for anybody; the other services refuse.
 * @param protocol in whose words a refusal is told
 * @param region of the call when nobody signed it
 * @throws AwsError in the service's own words
 */
export async function authenticate(
  cloud: Keys,
  protocol: ProtocolName,
  operation: Operation,
  request: EdgeRequest,
  region: string,
): Promise<Caller> {
  const payloadHash = hasStream(operation) ? undefined : await sha256(await request.body());
  const verified = check(cloud, request, payloadHash);
  if (!("reason" in verified)) {
    checkAddressee(verified, request, protocol);
    return callerOf(verified, cloud.clock);
  }
  // Only S3 speaks XML over REST here.
  if (verified.reason === "missing" && protocol === "rest-xml") {
    return { identity: ANONYMOUS, region, conditions: {} };
  }
  throw word(verified, protocol);
}

/**
 * Refuses a request whose signature does not even say for which service it is.
 * @throws AwsError always, in the words of the protocol that the request looks like
 */
export function refuseUnaddressed({ clock }: Keys, protocol: ProtocolName, request: EdgeRequest): never {
  const nobody: KeyRing = { find: () => undefined };
  const refusal = check({ keys: nobody, clock }, request, undefined);
  throw word("reason" in refusal ? refusal : { reason: "missing" }, protocol);
}

/** Service and Region by which the edge went are those that were signed: the two are read apart, and could be read apart from one another. */
function checkAddressee(
  { service, region, authType }: Verified,
  request: EdgeRequest,
  protocol: ProtocolName,
): void {
  const addressee = addresseeOf(request);
  if (!addressee || (addressee.service === service && addressee.region === region)) return;
  const wrong =
    addressee.service === service
      ? { expected: addressee.region, sentence: "to a valid region", name: "region", given: region }
      : { expected: addressee.service, sentence: "to correct service", name: "service", given: service };
  const refusal: Refusal = {
    reason: "malformed",
    part: "scope",
    place: authType === "REST-HEADER" ? "header" : "query",
    sentence: `Credential should be scoped ${wrong.sentence}: '${wrong.expected}'.`,
    s3: `Error parsing the X-Amz-Credential parameter; incorrect ${wrong.name} "${wrong.given}". This endpoint belongs to "${wrong.expected}".`,
  };
  throw word(refusal, protocol);
}

/** CBOR says what JSON says. */
const word = (refusal: Refusal, protocol: ProtocolName): AwsError =>
  wordRefusal(refusal, protocol === "rpc-v2-cbor" || protocol === "cbor-1.1" ? "json-1.0" : protocol);

function check({ keys, clock }: Keys, request: EdgeRequest, payloadHash?: string): Verified | Refusal {
  const { method, path, rawQuery: query, distinctHeaders: headers } = request;
  const signed = { method, path, query, headers, ...(payloadHash !== undefined && { payloadHash }) };
  try {
    return verify(signed, (key, token) => keys.find(key, token), clock);
  } catch (error) {
    if (error instanceof SignatureRefusal) return error.refusal;
    throw error;
  }
}

function callerOf(verified: Verified, clock: Clock): Caller {
  return {
    identity: { ...verified.identity, accessKeyId: verified.accessKeyId },
    region: verified.region,
    conditions: {
      "s3:authType": verified.authType,
      "s3:signatureversion": verified.signatureVersion,
      "s3:signatureAge": String(Math.max(0, clock.now() - verified.signedAt)),
    },
    ...(verified.seed && { chunkSeed: verified.seed }),
  };
}
