import type {
  ValidateTemplateCommandInput,
  ValidateTemplateCommandOutput,
} from "@aws-sdk/client-cloudformation";
import type { Action } from "../../core/action";
import { validate } from "../../core/validation";
import type { Engine } from "../engine";
import { refused } from "../errors";
import { unmodelledTypes } from "../plan/possible-resources";
import { neededCapability } from "../requests/capabilities";
import { STYLE, TEMPLATE_MEMBERS } from "../requests/constraints";
import { stackPermissions } from "../requests/permissions";
import { templateParameters } from "../requests/template-parameters";
import { templateText } from "../requests/template-text";
import { checkReferences } from "../template/check-references";
import { parseTemplate } from "../template/parse-template";

/**
 * Without values of the parameters only what does not hang on them can be checked.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ValidateTemplate.html
 */
export const validateTemplate = (
  engine: Engine,
): Action<ValidateTemplateCommandInput, Omit<ValidateTemplateCommandOutput, "$metadata">> => ({
  name: "ValidateTemplate",
  permissions: (input, call) =>
    stackPermissions(engine.store, call, "ValidateTemplate", undefined, { TemplateURL: input.TemplateURL }),
  async handle(input, call) {
    validate(input, TEMPLATE_MEMBERS, STYLE);
    const template = parseTemplate(await templateText(engine, call, input));
    checkReferences(template);
    const unknown = unmodelledTypes(template, engine.types());
    if (unknown.length > 0) {
      throw refused(
        `Template format error: Unrecognized resource types: [${unknown.join(", ")}]. Each of them`,
      );
    }
    const needed = neededCapability(engine.types(), template.resources);
    return {
      Parameters: templateParameters(template),
      ...(template.description !== undefined && { Description: template.description }),
      ...(needed && { Capabilities: [needed.capability], CapabilitiesReason: needed.reason }),
    };
  },
});
