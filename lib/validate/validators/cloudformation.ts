import { CloudFormationValidatePlugin } from "aws-cdk-lib";
import type { Severity } from "../../../contract/validation-report";
import type { UniqueTemplate } from "../synthesize";
import { MEND_OR_ACCEPT, type RawFinding, type Validator } from "../validator";

const SEVERITY: Readonly<Record<string, Severity>> = {
  fatal: "error",
  error: "error",
  warning: "warning",
};

/** A warning is about what CloudFormation takes today. */
const WHY: Readonly<Record<Severity, string>> = {
  error: "CloudFormation refuses the template, or the resource when it is its turn.",
  warning: "CloudFormation takes it today, and it may not do what was meant, or not for long.",
  note: "CloudFormation takes it.",
};

/** The CDK's own validation by CloudFormation's schemas and rules, which is off at synth because it takes seconds. */
export const cloudformation: Validator = {
  name: "cloudformation",
  async run({ templates, labClass }) {
    const [first] = templates;
    const plugin = new CloudFormationValidatePlugin();
    if (first === undefined) return { version: plugin.version ?? "", findings: [] };
    const stackTemplates = templates.map(({ path, construct }) => ({
      stackConstructPath: construct.node.path,
      templatePath: path,
      accountId: undefined,
      region: labClass.region,
    }));
    const { violations } = plugin.validate({
      stackTemplates,
      templatePaths: stackTemplates.map(({ templatePath }) => templatePath),
      appConstruct: first.construct.node.root,
    });
    return {
      version: plugin.version ?? "",
      findings: violations.flatMap((one) => readViolation(one, templates)),
    };
  },
};

type Violation = ReturnType<CloudFormationValidatePlugin["validate"]>["violations"][number];

function readViolation(violation: Violation, templates: readonly UniqueTemplate[]): RawFinding[] {
  return violation.violatingResources.map(({ resourceLogicalId, templatePath, locations }) => {
    const template = templates.find(({ path }) => path === templatePath);
    const [property] = locations;
    const severity = SEVERITY[violation.severity ?? ""] ?? "note";
    return {
      ...(template && { template }),
      rule: violation.ruleName,
      severity,
      ...(resourceLogicalId !== undefined && { resource: resourceLogicalId }),
      ...(property !== undefined && { property }),
      what: violation.description,
      why: WHY[severity],
      fix: violation.fix ?? MEND_OR_ACCEPT,
    };
  });
}
