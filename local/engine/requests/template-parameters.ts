import type {
  ParameterDeclaration as ParameterView,
  TemplateParameter,
} from "@aws-sdk/client-cloudformation";
import type { Template } from "../template/template";

/** @returns the parameters of a template as ValidateTemplate shows them */
export function templateParameters({ parameters }: Template): TemplateParameter[] {
  return [...parameters].map(([key, { default: value, noEcho, description }]) => ({
    ParameterKey: key,
    NoEcho: noEcho,
    ...(value !== undefined && { DefaultValue: value }),
    ...(description !== undefined && { Description: description }),
  }));
}

/** @returns the parameters of a template as GetTemplateSummary shows them */
export function parameterDeclarations(template: Template): ParameterView[] {
  return templateParameters(template).map((parameter) => {
    const { type, allowedValues } = template.parameters.get(parameter.ParameterKey ?? "") ?? {};
    return {
      ...parameter,
      ParameterType: type,
      ParameterConstraints: allowedValues ? { AllowedValues: [...allowedValues] } : {},
    };
  });
}
