import type { Service } from "../../core/service";
import type { EdgeRequest } from "../wire/exchange";
import type { ServiceModel } from "../wire/model";
import { jsonProtocol } from "./json";
import { JSON_CBOR, jsonCborProtocol } from "./json-cbor";
import type { WireProtocol } from "./protocol";
import { ec2QueryProtocol, queryProtocol } from "./query";
import { restJsonProtocol } from "./rest-json";
import { restXmlProtocol } from "./rest-xml";
import { RPC_V2_CBOR, rpcCborProtocol } from "./rpc-cbor";

/** The protocols by name; those in CBOR are nobody's first. */
export type ProtocolName = Service["protocol"] | typeof RPC_V2_CBOR | "cbor-1.1";

const PROTOCOLS: Readonly<Record<ProtocolName, WireProtocol>> = {
  "json-1.0": jsonProtocol("1.0"),
  "json-1.1": jsonProtocol("1.1"),
  query: queryProtocol,
  "ec2-query": ec2QueryProtocol,
  "rest-json": restJsonProtocol,
  "rest-xml": restXmlProtocol,
  [RPC_V2_CBOR]: rpcCborProtocol,
  "cbor-1.1": jsonCborProtocol,
};

export const protocolNamed = (name: ProtocolName): WireProtocol => PROTOCOLS[name];

/**
 * Finds the protocol that a request speaks to a service. A service with a target name, such as CloudWatch, may be spoken to in
 * JSON and CBOR beside its own protocol.
 */
export function protocolOf(
  { protocol }: Service,
  { target }: ServiceModel,
  request: EdgeRequest,
): ProtocolName {
  if (target === "") return protocol;
  const { "smithy-protocol": smithy, "x-amz-target": operation } = request.headers;
  if (smithy === RPC_V2_CBOR) return RPC_V2_CBOR;
  return operation === undefined ? protocol : jsonVersion(request);
}

/** API of Lambda: its paths begin with the day of the version. */
const DATED_PATH = /^\/\d{4}-\d\d-\d\d\//;

/** EC2's version, which names the service where nothing else does. */
const EC2_VERSION = "2016-11-15";

/** Services that speak XML over REST beside S3. */
const XML_SERVICES: readonly string[] = ["s3", "s3-object-lambda", "cloudfront", "route53"];

/**
 * Guesses the protocol by the look of a request for which there is no service, so that its client can read the error.
 * @param service name in the signature's scope, if it has one
 */
export function likelyProtocol(request: EdgeRequest, service?: string): ProtocolName {
  if (request.headers["smithy-protocol"] === RPC_V2_CBOR) return RPC_V2_CBOR;
  if (request.headers["x-amz-target"] !== undefined) return jsonVersion(request);
  const type = request.headers["content-type"] ?? "";
  const version = /(?:^|&)Version=([\d-]+)/.exec(request.rawQuery)?.[1];
  const inQuery = /(?:^|&)Action=/.test(request.rawQuery) && version !== undefined;
  if (inQuery || type.startsWith("application/x-www-form-urlencoded"))
    return service === "ec2" || version === EC2_VERSION ? "ec2-query" : "query";
  if (/^application\/x-amz-json/.test(type)) return jsonVersion(request);
  if (service === undefined) return DATED_PATH.test(request.path) ? "rest-json" : "rest-xml";
  return XML_SERVICES.includes(service) ? "rest-xml" : "rest-json";
}

function jsonVersion(request: EdgeRequest): ProtocolName {
  const type = request.headers["content-type"] ?? "";
  if (type.startsWith(JSON_CBOR)) return "cbor-1.1";
  return type.startsWith("application/x-amz-json-1.0") ? "json-1.0" : "json-1.1";
}
