import { version } from "aws-cdk-lib/package.json";
import type { Severity } from "../../../contract/validation-report";
import { MEND_OR_ACCEPT, type Validator } from "../validator";

const SEVERITY: Readonly<Record<string, Severity>> = { error: "error", warning: "warning", info: "note" };

/** What constructs of the CDK say of themselves while they are made. */
export const annotations: Validator = {
  name: "cdk",
  async run({ templates }) {
    const findings = templates.flatMap((template) =>
      template.annotations.map(({ level, id, entry }) => {
        const [, message = "", rule = "annotation"] =
          /^(.*?)(?: \[ack: (.*)\])?$/s.exec(String(entry.data)) ?? [];
        return {
          ...{ template, rule, severity: SEVERITY[level] ?? "warning", construct: id.replace(/^\//, "") },
          ...{ what: message, why: "", fix: MEND_OR_ACCEPT },
        };
      }),
    );
    return { version, findings };
  },
};
