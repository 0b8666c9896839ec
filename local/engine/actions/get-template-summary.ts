import type {
  GetTemplateSummaryCommandInput,
  GetTemplateSummaryCommandOutput,
  ResourceIdentifierSummary,
} from "@aws-sdk/client-cloudformation";
import type { Action, Call } from "../../core/action";
import { validate } from "../../core/validation";
import type { Engine } from "../engine";
import { refused, validationError } from "../errors";
import { unmodelledTypes } from "../plan/possible-resources";
import { neededCapability } from "../requests/capabilities";
import { optional, STACK_NAME, STYLE, TEMPLATE_MEMBERS } from "../requests/constraints";
import { findStack } from "../requests/find-stack";
import { stackPermissions } from "../requests/permissions";
import { parameterDeclarations } from "../requests/template-parameters";
import { templateText } from "../requests/template-text";
import { parseTemplate } from "../template/parse-template";
import type { Template } from "../template/template";

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_GetTemplateSummary.html */
export const getTemplateSummary = (
  engine: Engine,
): Action<GetTemplateSummaryCommandInput, Omit<GetTemplateSummaryCommandOutput, "$metadata">> => ({
  name: "GetTemplateSummary",
  permissions: (input, call) => stackPermissions(engine.store, call, "GetTemplateSummary", input.StackName),
  async handle(input, call) {
    validate(input, { ...TEMPLATE_MEMBERS, StackName: optional(STACK_NAME) }, STYLE);
    if (input.StackSetName !== undefined) throw refused("StackSetName");
    const template = parseTemplate(await textOf(engine, call, input));
    const unknown = unmodelledTypes(template, engine.types());
    const warn = input.TemplateSummaryConfig?.TreatUnrecognizedResourceTypesAsWarnings ?? false;
    if (unknown.length > 0 && !warn) {
      throw refused(
        `Template format error: Unrecognized resource types: [${unknown.join(", ")}]. Each of them`,
      );
    }
    const needed = neededCapability(engine.types(), template.resources);
    return {
      Parameters: parameterDeclarations(template),
      ResourceTypes: [...new Set([...template.resources.values()].map(({ type }) => type))],
      ResourceIdentifierSummaries: identifiers(template),
      ...(template.version !== undefined && { Version: template.version }),
      ...(template.description !== undefined && { Description: template.description }),
      ...(template.metadata !== undefined && { Metadata: JSON.stringify(template.metadata) }),
      ...(needed && { Capabilities: [needed.capability], CapabilitiesReason: needed.reason }),
      ...(unknown.length > 0 && { Warnings: { UnrecognizedResourceTypes: unknown } }),
    };
  },
});

async function textOf(engine: Engine, call: Call, input: GetTemplateSummaryCommandInput): Promise<string> {
  if (input.StackName === undefined) return templateText(engine, call, input);
  const { status, target, deployment } = findStack(engine.store, input.StackName);
  const shown = target ?? deployment;
  if (!shown || status === "REVIEW_IN_PROGRESS") {
    throw validationError("GetTemplateSummary cannot be called on REVIEW_IN_PROGRESS stacks.");
  }
  return engine.store.template(shown.template);
}

/** Imports are not modelled, so no identifiers are named by which a resource could be imported. */
function identifiers({ resources }: Template): ResourceIdentifierSummary[] {
  const types = [...new Set([...resources.values()].map(({ type }) => type))];
  return types.map((type) => ({
    ResourceType: type,
    LogicalResourceIds: [...resources].filter(([, resource]) => resource.type === type).map(([id]) => id),
  }));
}
