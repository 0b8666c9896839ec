import { AwsSolutionsChecks } from "cdk-nag";
import { version } from "cdk-nag/package.json";
import { MEND_OR_ACCEPT, type RawFinding, type Validator } from "../validator";

/** AWS's own advice on the constructs, by the pack AwsSolutions. */
export const nag: Validator = {
  name: "cdk-nag",
  async run({ templates }) {
    const findings = templates.flatMap((template) =>
      new AwsSolutionsChecks(undefined, { verbose: true })
        .validateScope(template.construct)
        .violations.flatMap(({ ruleName, severity, description, violatingResources }) => {
          const [what = "", ...why] = description.split(/(?<=[.)]) (?=[A-Z])/);
          return violatingResources.map(
            ({ constructPath = "", locations: [property] }): RawFinding => ({
              template,
              rule: ruleName,
              severity: severity === "error" ? "error" : "warning",
              construct: constructPath,
              ...(property !== undefined && { property }),
              ...{ what, why: why.join(" "), fix: MEND_OR_ACCEPT },
            }),
          );
        }),
    );
    return { version, findings };
  },
};
