import { ResourceFailure, type Value } from "../../../core/resource-type";

/** What a provider has put to the response URL. */
export interface Response {
  status: "SUCCESS" | "FAILED";
  reason: string;
  physicalId?: string;
  data: Record<string, Value>;
}

/** Most bytes of an answer. */
const LARGEST = 4096;

/**
 * @throws ResourceFailure when the answer is none that CloudFormation takes
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-responses.html
 */
export function parseResponse(body: Uint8Array): Response {
  if (body.length > LARGEST) throw new ResourceFailure("Response object is too long.");
  const answer = parse(body);
  const { Status, Reason, PhysicalResourceId, Data } = answer;
  if (Status !== "SUCCESS" && Status !== "FAILED")
    throw new ResourceFailure("Invalid Response object: Value of property Status must be SUCCESS or FAILED");
  if (Data !== undefined && Data !== null && (typeof Data !== "object" || Array.isArray(Data)))
    throw new ResourceFailure("Invalid Response object: Value of property Data must be an object");
  return {
    status: Status,
    reason: typeof Reason === "string" ? Reason : "",
    ...(typeof PhysicalResourceId === "string" &&
      PhysicalResourceId !== "" && { physicalId: PhysicalResourceId }),
    data: (Data ?? {}) as Record<string, Value>,
  };
}

function parse(body: Uint8Array): Record<string, unknown> {
  try {
    return Object(JSON.parse(Buffer.from(body).toString()));
  } catch {
    throw new ResourceFailure("Invalid Response object: it is not JSON");
  }
}
