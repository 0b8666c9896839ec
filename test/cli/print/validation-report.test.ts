import { stripVTControlCharacters } from "node:util";
import { describeReport } from "../../../cli/print/validation-report";
import { FINDING, report } from "../../support/report";

const lines = (change: Parameters<typeof report>[0] = {}) =>
  describeReport(report(change)).map((line) => stripVTControlCharacters(line));

test("a finding says where it is, what is so, what it means and what to do", () => {
  expect(lines()).toEqual([
    "class x (class.yaml): 2 templates of 4 stacks",
    "validated by loglab 0.1.0",
    "",
    "error processor-buffer (loglab)",
    "  lib/constructs/log-delivery.ts:45:19  Lab-x-s01/Delivery/Stream/Resource  Properties.ExtendedS3DestinationConfiguration  (and 2 stacks alike)",
    "  5 MiB is outside 0.2 to 3.",
    "  Firehose refuses it.",
    "  Set BufferSizeInMBs to 1.",
    "",
    "1 error, 0 warnings, 0 notes, 0 findings accepted",
  ]);
});

test("a finding without a place in the source has its template's file", () => {
  const { source: _, construct: __, ...bare } = FINDING;
  expect(lines({ findings: [{ ...bare, stacks: ["Lab-x-s01"] }] })[4]).toBe(
    "  Lab-x-s01.template.json  DeliveryStreamD784C6F5  Properties.ExtendedS3DestinationConfiguration",
  );
});

test("notes are no findings, and what is accepted is counted", () => {
  const accepted = { ...FINDING, reason: "Because it is so.", owner: "lab maintainers" };
  expect(lines({ findings: [{ ...FINDING, severity: "note" }], accepted: [accepted] }).at(-1)).toBe(
    "no findings; 1 note, 1 finding accepted",
  );
});

test("a validator that did not run is named with the reason", () => {
  const absent = [{ validator: "cfn-lint", reason: "there is no program cfn-lint on the PATH" } as const];
  expect(lines({ absent })).toContain("not validated by cfn-lint: there is no program cfn-lint on the PATH");
});
