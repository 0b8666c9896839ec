import { validateClass } from "../../../lib/validate/validate-class";
import { classFolder, SMALLEST_CLASS } from "../../support/class-folder";
import { PINNED_LINTER } from "../../support/faults/document";
import { testWith } from "../../support/needs";
import { NOW } from "../../support/review";

/** Classes that make stacks unlike the example's. */
const CLASSES = [
  "region: eu-central-1\ngenerators: 3\nrate: 100\nbuffer: { seconds: 900, mebibytes: 128 }\n",
  "region: ap-south-1\ngenerators: 10\nbuffer: { seconds: 0 }\nimage: ami-0123456789abcdef0\n",
  "image: /aws/service/ami-amazon-linux-latest/al2023-ami-kernel-6.1-arm64\nsession: 1m\nrate: 0.1\n",
];

testWith("cfn-lint", "classes of all kinds have no finding by cfn-lint", async () => {
  using folder = classFolder();
  folder.write("roster.csv", "seat\na\nb2\nstudent10\n");
  for (const keys of CLASSES) {
    const file = folder.write("class.yaml", `${SMALLEST_CLASS}${keys}`);
    const { findings, ran } = await validateClass(file, NOW, [PINNED_LINTER]);
    expect(ran).toHaveLength(1);
    expect(findings.filter(({ severity }) => severity !== "note")).toEqual([]);
  }
});
