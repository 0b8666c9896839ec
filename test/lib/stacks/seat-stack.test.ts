import { PIPELINE_OUTPUTS, SEAT_OUTPUTS } from "../../../contract/outputs";
import { maskHashes } from "../../../lib/summary/mask-hashes";
import { templateSummary } from "../../../lib/summary/template-summary";
import { synthClass } from "../../support/synth-class";

const made = synthClass();

test("a seat is what the summary says", () => {
  expect(templateSummary(maskHashes(made.template("s01")))).toMatchSnapshot();
});

test("the template of a seat is as reviewed", () => {
  expect(maskHashes(made.template("s01"))).toMatchSnapshot();
});

test("all seats have one template, so one publication serves a whole class", () => {
  expect(JSON.stringify(made.template("s02"))).toBe(JSON.stringify(made.template("s01")));
  expect(JSON.stringify(made.template("s01"))).not.toContain("s01");
});

test("the outputs are those that the command and the checks read", () => {
  const { producer, source, destination } = PIPELINE_OUTPUTS;
  const wanted = [...Object.values(SEAT_OUTPUTS), producer, source, destination];
  expect(Object.keys(made.template("s01").Outputs ?? {}).sort()).toEqual(wanted.sort());
});

test("a stack carries class and seat as tags, which CloudFormation passes on to its resources", () => {
  expect(made.tags("s01")).toEqual({ "loglab:class": "dsci6007", "loglab:seat": "s01" });
});

test("a seat takes three roles, so a class of 300 fits an account's default quota of 1,000", () => {
  made.expect("s01").resourceCountIs("AWS::IAM::Role", 3);
  made.expect("s01").resourceCountIs("AWS::IAM::Policy", 0);
});
