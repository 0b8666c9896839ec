import { gradeFiles } from "../../../cli/hand-in/grade-files";
import type { Grade } from "../../../cli/print/grades";
import { classFolder } from "../../support/class-folder";

test("files of which none can be graded are told of, and nothing is deployed for them", async () => {
  using folder = classFolder();
  const files = [folder.write("a.json", "{"), folder.write("b.json", "{}")];
  const said: string[] = [];
  const told: Grade[] = [];
  const settings = { seconds: 1, python: undefined, say: (line: string) => void said.push(line) };
  const grades = await gradeFiles(
    files,
    settings,
    new AbortController().signal,
    (grade) => void told.push(grade),
  );
  expect(grades.map(({ file, passed, problem }) => [file, passed, problem?.slice(0, 20)])).toEqual([
    [files[0], false, "it is no JSON: Expec"],
    [files[1], false, "it is no submission:"],
  ]);
  expect(told).toEqual(grades);
  expect(said).toEqual([]);
});
