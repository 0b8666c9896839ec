import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { commitSide, workTreeSide } from "../../../cli/diff/synthesized";
import { findCommit, writeCommit } from "../../../cli/git";
import { classFolder, SMALLEST_CLASS } from "../../support/class-folder";

// Commits are written as they are, but where a test needs one that there is not.
jest.mock("../../../cli/git", () => {
  const actual = jest.requireActual("../../../cli/git");
  return { ...actual, writeCommit: jest.fn(actual.writeCommit) };
});

test("a class that no commit has is made as today's file says, by the work tree's code and by a commit's", async () => {
  using folder = classFolder();
  folder.write("roster.csv", "seat\ns07\n");
  const file = folder.write("class.yaml", `${SMALLEST_CLASS}rate: 50\n`);
  for (const side of ["commit", "work-tree"]) mkdirSync(join(folder.path, side));
  const made = await Promise.all([
    commitSide("HEAD", file, join(folder.path, "commit")),
    workTreeSide(file, join(folder.path, "work-tree")),
  ]);
  const commit = (await findCommit("HEAD")).slice(0, 7);
  expect(made.map(({ label }) => label)).toEqual([`HEAD (${commit})`, "the work tree"]);
  for (const { stacks, flow } of made) {
    expect(stacks.map(({ name }) => name)).toEqual(["Lab-dsci6007-shared", "Lab-dsci6007-s07"]);
    expect(flow).toMatchObject({ rate: 50 });
  }
}, 120_000);

test("a class that the commit has is the commit's", async () => {
  using folder = classFolder();
  const { stacks, label } = await commitSide(
    await findCommit("HEAD"),
    "examples/three-seats/class.yaml",
    folder.path,
  );
  expect(stacks.map(({ seat }) => seat)).toEqual([undefined, "s01", "s02", "s03"]);
  expect(label).toMatch(/^[0-9a-f]{7}$/);
}, 120_000);

test("a commit whose stacks cannot be made is told of by its name, with what the app says", async () => {
  jest.mocked(writeCommit).mockImplementationOnce(async (_, tree) => {
    mkdirSync(tree);
    writeFileSync(
      join(tree, "cdk.json"),
      JSON.stringify({ app: "node -e 'throw new Error(`of other days`)'" }),
    );
  });
  using folder = classFolder();
  const commit = await findCommit("HEAD");
  await expect(commitSide("HEAD", "examples/three-seats/class.yaml", folder.path)).rejects.toThrow(
    new RegExp(
      `^The stacks of HEAD \\(${commit.slice(0, 7)}\\) cannot be synthesized with the packages of today:\\n[^]*of other days`,
    ),
  );
}, 60_000);

test("a commit that is not there is told of before anything is made", async () => {
  using folder = classFolder();
  await expect(commitSide("no-such-branch", "examples/three-seats/class.yaml", folder.path)).rejects.toThrow(
    "There is no commit no-such-branch",
  );
});
