import type { Service } from "../../core/service";
import type { EdgeRequest } from "../wire/exchange";
import { jsonProtocol } from "./json";
import type { WireProtocol } from "./protocol";
import { ec2QueryProtocol, queryProtocol } from "./query";
import { restJsonProtocol } from "./rest-json";
import { restXmlProtocol } from "./rest-xml";

const json10 = jsonProtocol("1.0");
const json11 = jsonProtocol("1.1");

const PROTOCOLS: Readonly<Record<Service["protocol"], WireProtocol>> = {
  "json-1.0": json10,
  "json-1.1": json11,
  query: queryProtocol,
  "ec2-query": ec2QueryProtocol,
  "rest-json": restJsonProtocol,
  "rest-xml": restXmlProtocol,
};

/** @returns the protocol that the request speaks: a target header means JSON, also to a service that speaks query by habit */
export function protocolOf(service: Service, request: EdgeRequest): WireProtocol {
  if (request.headers["x-amz-target"] !== undefined) {
    return request.headers["content-type"]?.startsWith("application/x-amz-json-1.0") ? json10 : json11;
  }
  const form = request.headers["content-type"]?.startsWith("application/x-www-form-urlencoded");
  if (form && service.protocol.startsWith("json")) return queryProtocol;
  return PROTOCOLS[service.protocol];
}
