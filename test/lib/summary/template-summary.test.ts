import { renderSummary, summarize, templateSummary } from "../../../lib/summary/template-summary";

const template = {
  Parameters: { Seat: { Type: "String", Default: "s01" } },
  Resources: { Bucket83908E77: { Type: "AWS::S3::Bucket", DeletionPolicy: "Retain" } },
  Outputs: { BucketName: { Value: { Ref: "Bucket83908E77" } }, ExportsOutputRefX: { Value: "x" } },
};

test("a template is told in parameters, resources, grants and outputs, exports left out", () => {
  expect(summarize(template)).toEqual([
    { title: "parameters", lines: ["Seat = s01"] },
    { title: "resources", lines: ["Bucket  AWS::S3::Bucket (retain)"] },
    { title: "grants", lines: [] },
    { title: "outputs", lines: ["BucketName = Bucket"] },
  ]);
});

test("as a text, lines stand indented below their title", () => {
  expect(renderSummary([{ title: "outputs", lines: ["a", "b"] }])).toBe("outputs\n  a\n  b\n");
  expect(templateSummary({})).toBe("parameters\nresources\ngrants\noutputs\n");
});
