import { parseArn } from "../../../core/arn";
import type { Cloud } from "../../../core/cloud";
import { notModelled } from "../../../core/errors";
import {
  type Properties,
  type ResourceContext,
  ResourceFailure,
  type ResourceType,
  type Standing,
} from "../../../core/resource-type";
import { textual } from "../custom-resources/request";
import { parseResponse, type Response } from "../custom-resources/response";

/** Seconds that a provider has to answer, unless the template says less. */
const LONGEST = 3600;

type RequestType = "Create" | "Update" | "Delete";

/**
 * Resources that a function provides: it is invoked with what is wanted and answers at the response URL.
 * @param type `Custom::*` or AWS::CloudFormation::CustomResource
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-custom-resources.html
 */
export const customResourceType = (cloud: Cloud, type: string): ResourceType => ({
  type,
  properties: {
    ServiceToken: { type: "string", required: true },
    ServiceTimeout: { type: "integer" },
    "*": { type: "json" },
  },
  attributes: ["*"],

  async create(desired, context) {
    const response = await ask(cloud, context, "Create", desired, {});
    const standing = standingOf(response);
    // What a provider has made before it failed is its to delete again.
    if (response.status === "FAILED" && response.physicalId !== undefined) await context.initiated(standing);
    return succeeded(response, standing, context);
  },

  async update({ physicalId }, desired, previous, context) {
    if (desired.ServiceToken !== previous.ServiceToken)
      throw new ResourceFailure("Modifying service token is not allowed.");
    const response = await ask(cloud, context, "Update", desired, {
      PhysicalResourceId: physicalId,
      OldResourceProperties: textual(previous),
    });
    return succeeded(response, standingOf(response, physicalId), context);
  },

  async delete({ physicalId }, previous, context) {
    const response = await ask(cloud, context, "Delete", previous, { PhysicalResourceId: physicalId });
    succeeded(response, standingOf(response, physicalId), context);
  },
});

/** Invokes the provider and waits for its answer. */
async function ask(
  cloud: Cloud,
  context: ResourceContext,
  RequestType: RequestType,
  properties: Properties,
  members: object,
): Promise<Response> {
  const token = String(properties.ServiceToken);
  if (parseArn(token)?.service !== "lambda")
    throw notModelled(`custom resource with service token ${token} (not a function)`);
  const waiting = new AbortController();
  const seconds = Math.min(Number(properties.ServiceTimeout ?? LONGEST), LONGEST);
  const cancel = context.clock.after(seconds * 1000, () => waiting.abort(unanswered(context)));
  const stop = (): void => waiting.abort(context.signal.reason);
  context.signal.addEventListener("abort", stop, { once: true });
  try {
    const callback = cloud.callback(waiting.signal);
    const request = {
      RequestType,
      ServiceToken: token,
      ResponseURL: callback.url,
      StackId: context.stackId,
      RequestId: context.token,
      LogicalResourceId: context.logicalId,
      ResourceType: context.type,
      ResourceProperties: textual(properties),
      ...members,
    };
    await context.call("lambda", "Invoke", {
      FunctionName: token,
      InvocationType: "Event",
      Payload: Buffer.from(JSON.stringify(request)),
    });
    return parseResponse(await callback.answer);
  } finally {
    cancel();
    context.signal.removeEventListener("abort", stop);
    waiting.abort();
  }
}

const unanswered = ({ token }: ResourceContext): ResourceFailure =>
  new ResourceFailure(
    `CloudFormation did not receive a response from your Custom Resource. Please check your logs for requestId [${token}]. If you are using the Python cfn-response module, you may need to update your Lambda function code so that CloudFormation can attach the updated version.`,
  );

function standingOf({ physicalId, data }: Response, before = ""): Standing {
  return { physicalId: physicalId ?? before, attributes: data };
}

/** @throws ResourceFailure with the provider's reason, or when it names no resource */
function succeeded(response: Response, standing: Standing, { token }: ResourceContext): Standing {
  if (response.status === "FAILED") {
    throw new ResourceFailure(
      `Received response status [FAILED] from custom resource. Message returned: ${response.reason} (RequestId: ${token})`,
    );
  }
  if (standing.physicalId === "") throw new ResourceFailure("Invalid PhysicalResourceId");
  return standing;
}
