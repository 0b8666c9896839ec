import { readFileSync } from "node:fs";
import { removeTraces } from "../../lib/remove-traces";
import { classFolder } from "../support/class-folder";

test("metadata loses its traces and nothing else", () => {
  using folder = classFolder();
  const rule = { type: "aws:cdk:acknowledged-rules", data: { rule: "reason" } };
  const id = { type: "aws:cdk:logicalId", data: "Role" };
  const traced = { "/S/Role": [{ ...rule, trace: ["at f (/home/ada/loglab/lib/app.ts:1:1)"] }, id] };
  const file = folder.write("S.metadata.json", JSON.stringify(traced));
  const other = folder.write("S.template.json", '{"trace": 1}');
  removeTraces(folder.path);
  expect(JSON.parse(readFileSync(file, "utf8"))).toEqual({ "/S/Role": [rule, id] });
  expect(readFileSync(other, "utf8")).toBe('{"trace": 1}');
});
