import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { KeptRuns } from "../../../../cli/page/switches/kept-runs";
import { classFolder } from "../../../support/class-folder";

const RUN = { at: 1, guess: "later", until: 2 };
const KEPT = {
  seat: "autumn/s01",
  stream: "stream",
  switch: "buffer-hints",
  run: RUN,
  memo: { SizeInMBs: 1 },
};

test("what is kept is there for the next process, until it is dropped", () => {
  using folder = classFolder();
  const path = join(folder.path, "switches");
  expect(new KeptRuns(path).all()).toEqual([]);
  new KeptRuns(path).keep(KEPT);
  new KeptRuns(path).keep({ ...KEPT, switch: "stop-generator" });
  expect(new KeptRuns(path).all()).toHaveLength(2);
  new KeptRuns(path).drop("autumn/s01", "stop-generator");
  new KeptRuns(path).drop("autumn/s01", "stop-generator");
  expect(new KeptRuns(path).all()).toEqual([KEPT]);
});

test("a file that is no such thing is passed over", () => {
  using folder = classFolder();
  writeFileSync(join(folder.path, "half.json"), "{");
  expect(new KeptRuns(folder.path).all()).toEqual([]);
});
