import type { ReportedFinding, ValidationReport } from "../../contract/validation-report";

/** A finding as the validation reports it. */
export const FINDING: ReportedFinding = {
  validator: "loglab",
  rule: "processor-buffer",
  severity: "error",
  stacks: ["Lab-x-s01", "Lab-x-s02", "Lab-x-s03"],
  template: "Lab-x-s01.template.json",
  resource: "DeliveryStreamD784C6F5",
  construct: "Lab-x-s01/Delivery/Stream/Resource",
  property: "Properties.ExtendedS3DestinationConfiguration",
  source: { file: "lib/constructs/log-delivery.ts", line: 45, column: 19 },
  what: "5 MiB is outside 0.2 to 3.",
  why: "Firehose refuses it.",
  fix: "Set BufferSizeInMBs to 1.",
};

/** A report with these findings. */
export function report(change: Partial<ValidationReport> = {}): ValidationReport {
  return {
    classFile: "class.yaml",
    className: "x",
    templates: [
      { template: "Lab-x-shared.template.json", stacks: ["Lab-x-shared"] },
      { template: "Lab-x-s01.template.json", stacks: ["Lab-x-s01", "Lab-x-s02", "Lab-x-s03"] },
    ],
    findings: [FINDING],
    accepted: [],
    ran: [{ validator: "loglab", version: "0.1.0" }],
    absent: [],
    ...change,
  };
}
