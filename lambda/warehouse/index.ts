import { type LimitProperties, type SeatProperties, WAREHOUSE_RESOURCES } from "../../contract/warehouse";
import { changeLimit, dropLimit, makeLimit } from "./limit";
import { dropSeat, makeSeat } from "./seat";

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-requests.html */
export interface CustomResourceEvent {
  RequestType: "Create" | "Update" | "Delete";
  ResponseURL: string;
  StackId: string;
  RequestId: string;
  ResourceType: string;
  LogicalResourceId: string;
  PhysicalResourceId?: string;
  ResourceProperties: object;
  OldResourceProperties?: object;
}

/** What was never made has nothing to take away. */
const NOTHING = "warehouse-nothing";

/** Does what CloudFormation asks for a class's warehouse, and tells it how that went. */
export async function handler(event: CustomResourceEvent): Promise<void> {
  let answer: { Status: "SUCCESS" | "FAILED"; PhysicalResourceId: string; Reason?: string };
  try {
    answer = { Status: "SUCCESS", PhysicalResourceId: await carryOut(event) };
  } catch (error) {
    console.error(error);
    const Reason = error instanceof Error ? error.message : String(error);
    answer = { Status: "FAILED", PhysicalResourceId: event.PhysicalResourceId ?? NOTHING, Reason };
  }
  const { StackId, RequestId, LogicalResourceId } = event;
  const body = JSON.stringify({ ...answer, StackId, RequestId, LogicalResourceId });
  const response = await fetch(event.ResponseURL, { method: "PUT", body, headers: { "content-type": "" } });
  if (!response.ok) throw new Error(`CloudFormation did not take the answer: ${response.status}`);
}

/** @returns the physical id */
async function carryOut(event: CustomResourceEvent): Promise<string> {
  const id = event.PhysicalResourceId ?? NOTHING;
  if (event.RequestType === "Delete" && id === NOTHING) return id;
  switch (event.ResourceType) {
    case WAREHOUSE_RESOURCES.limit:
      return limit(event, id, event.ResourceProperties as LimitProperties);
    case WAREHOUSE_RESOURCES.seat:
      return seat(event, id, event.ResourceProperties as SeatProperties);
    default:
      throw new Error(`Nothing is known of ${event.ResourceType}.`);
  }
}

async function limit(event: CustomResourceEvent, id: string, properties: LimitProperties): Promise<string> {
  if (event.RequestType === "Create") return makeLimit(properties);
  if (event.RequestType === "Update")
    return changeLimit(id, properties, event.OldResourceProperties as LimitProperties);
  await dropLimit(id);
  return id;
}

async function seat(event: CustomResourceEvent, id: string, properties: SeatProperties): Promise<string> {
  if (event.RequestType !== "Delete") return makeSeat(properties);
  await dropSeat(properties);
  return id;
}
