import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import type { Cloud, Route } from "../../core/cloud";
import type { ResourceType } from "../../core/resource-type";
import type { SignalBox } from "../deploy/signals";
import type { StackStore } from "../store";
import { isStructure } from "../template/structure";

const routeName = (region: string): string => `wait-condition-${region}`;

/** Whose signals come in at the address of a handle. */
export interface HandleOwner {
  stackId: string;
  logicalId: string;
}

/**
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-waitconditionhandle.html
 */
export const waitConditionHandle = (cloud: Cloud): ResourceType => ({
  type: "AWS::CloudFormation::WaitConditionHandle",
  properties: {},
  attributes: [],
  async create(_properties, { stackId, logicalId, token }) {
    const path = Buffer.from(JSON.stringify([stackId, logicalId, token])).toString("base64url");
    return { physicalId: `${cloud.endpoint}/_lab/${routeName(cloud.region)}/${path}`, attributes: {} };
  },
  update: async (standing) => standing,
  delete: async () => {},
});

/** @returns the resource that an address was made for */
export function ownerOf(url: string): HandleOwner | undefined {
  try {
    const [stackId, logicalId] = JSON.parse(Buffer.from(url.split("/").at(-1) ?? "", "base64url").toString());
    return typeof stackId === "string" && typeof logicalId === "string" ? { stackId, logicalId } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Takes the signals that are put to the addresses of handles.
 * @returns what takes the addresses away again
 */
export function serveHandles(cloud: Cloud, store: StackStore, signals: SignalBox): () => void {
  const route: Route = (request, response) => {
    receive(store, signals, request)
      .then((status) => response.writeHead(status).end())
      .catch(() => fail(response));
  };
  return cloud.route(routeName(cloud.region), route);
}

function fail(response: ServerResponse): void {
  if (!response.headersSent) response.writeHead(500);
  response.end();
}

/** The form of the body is that of AWS's presigned address: Status, UniqueId, Data, Reason. */
async function receive(store: StackStore, signals: SignalBox, request: IncomingMessage): Promise<number> {
  const owner = ownerOf((request.url ?? "").split("?")[0] ?? "");
  const record = owner && store.resource(owner.stackId, owner.logicalId);
  if (!owner || !record?.standing) return 403;
  if (request.method !== "PUT") return 405;
  const body = parse(await text(request));
  if (!body) return 400;
  const { Status: status, UniqueId: uniqueId, Data: data, Reason: reason } = body;
  if ((status !== "SUCCESS" && status !== "FAILURE") || typeof uniqueId !== "string") return 400;
  await signals.receive({
    ...owner,
    uniqueId,
    status,
    ...(typeof data === "string" && { data }),
    ...(typeof reason === "string" && { reason }),
  });
  return 200;
}

function parse(body: string) {
  try {
    const value = JSON.parse(body);
    return isStructure(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
