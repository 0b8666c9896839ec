import type { GetTemplateCommandInput, GetTemplateCommandOutput } from "@aws-sdk/client-cloudformation";
import type { Action } from "../../core/action";
import { type Constraint, validate } from "../../core/validation";
import { findChangeSet } from "../change-sets/find-change-set";
import type { Engine } from "../engine";
import { validationError } from "../errors";
import { CHANGE_SET_NAME, optional, STACK_NAME, STYLE } from "../requests/constraints";
import { findStack } from "../requests/find-stack";
import { stackPermissions } from "../requests/permissions";

const MEMBERS: Readonly<Record<string, Constraint>> = {
  StackName: optional(STACK_NAME),
  ChangeSetName: optional(CHANGE_SET_NAME),
  TemplateStage: { enum: ["Original", "Processed"] },
};

/**
 * Original and Processed are the same, since no transform is modelled.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_GetTemplate.html
 */
export const getTemplate = ({
  store,
}: Engine): Action<GetTemplateCommandInput, Omit<GetTemplateCommandOutput, "$metadata">> => ({
  name: "GetTemplate",
  permissions: (input, call) => stackPermissions(store, call, "GetTemplate", input.StackName),
  async handle(input) {
    validate(input, MEMBERS, STYLE);
    return { TemplateBody: text(store, input), StagesAvailable: ["Original", "Processed"] };
  },
});

function text(store: Engine["store"], { StackName, ChangeSetName }: GetTemplateCommandInput): string {
  if (ChangeSetName !== undefined) {
    if (StackName === undefined && !ChangeSetName.startsWith("arn:")) {
      throw validationError("StackName is a required parameter.");
    }
    return store.template(findChangeSet(store, ChangeSetName, StackName).deployment.template);
  }
  if (StackName === undefined) {
    throw validationError("StackName is required if ChangeSetName is not specified.");
  }
  const { target, deployment } = findStack(store, StackName);
  const shown = target ?? deployment;
  // A stack that is but the review of a change set has no template yet.
  return shown ? store.template(shown.template) : "";
}
